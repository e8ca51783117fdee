package vn.dangbo.evaluation.imports;

import java.util.UUID;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * Whom a result is about: key of what is recorded in a year. A person's result as leader is another than as member.
 *
 * @param entityId the unit or collective graded; null for persons, who keep their result when they move
 * @param personHash keyed hash of the card number; null for units and collectives
 * @param member who has or had the card; null for units and collectives, and while nobody is known to have it
 */
record Subject(int year, SubjectKind kind, UUID entityId, String personHash, UUID member) {

    static Subject of(int year, SubjectKind kind, UUID entityId) {
        return new Subject(year, kind, entityId, null, null);
    }

    static Subject person(int year, SubjectKind kind, String hash, UUID member) {
        return new Subject(year, kind, null, hash, member);
    }

    boolean isPerson() {
        return personHash != null;
    }

    /** The hash, or the id as text. */
    String key() {
        return isPerson() ? personHash : entityId.toString();
    }
}
