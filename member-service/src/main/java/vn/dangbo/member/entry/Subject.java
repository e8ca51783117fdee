package vn.dangbo.member.entry;

import java.util.UUID;
import vn.dangbo.member.life.Life;

/**
 * Whom an entry is about.
 *
 * @param id of the member or the organisation
 * @param name on the day of the entry
 * @param place where the entry counts: the organisation, or the cell in which the member sat on its day
 * @param life of the member; null for an organisation
 */
public record Subject(UUID id, String name, UUID place, Life life) {

    /** Whether it is a member. */
    public boolean isMember() {
        return life != null;
    }

    /** The member; null for an organisation. */
    public UUID member() {
        return isMember() ? id : null;
    }

    /** The organisation; null for a member. */
    public UUID organisation() {
        return isMember() ? null : id;
    }
}
