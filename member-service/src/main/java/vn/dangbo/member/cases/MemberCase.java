package vn.dangbo.member.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case as it stands.
 *
 * @param version counted up with every step
 * @param memberId null as long as the person is no member
 * @param place where it stands
 * @param other the unit that has a part in it; null for none
 * @param facts what is known of it
 * @param dueOn last day for the next step; null when none is set
 */
public record MemberCase<S extends Enum<S>, F>(
        UUID id, int version, S state, UUID memberId, Unit place, Unit other, F facts, LocalDate dueOn) {

    /** A unit that has a part in a case. */
    public record Unit(UUID id, String code, String path) {}
}
