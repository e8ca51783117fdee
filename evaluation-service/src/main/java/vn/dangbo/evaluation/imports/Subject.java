package vn.dangbo.evaluation.imports;

import java.util.UUID;

/**
 * Whom a result is about: key of what is recorded in a year.
 *
 * @param organisationId the unit graded; null for members, who keep their result when they move
 * @param memberHash keyed hash of the card number; null for units
 */
record Subject(int year, UUID organisationId, String memberHash) {

    static Subject organisation(int year, UUID id) {
        return new Subject(year, id, null);
    }

    static Subject member(int year, String hash) {
        return new Subject(year, null, hash);
    }

    boolean isMember() {
        return memberHash != null;
    }
}
