package vn.dangbo.member.seating;

import java.util.UUID;

/**
 * Who says something of a member, and in what: a file, an act, or a case.
 *
 * @param recordedBy name of the account
 * @param importId the file's job; null for acts and cases
 * @param actId null for files and cases
 */
public record Origin(String recordedBy, String importId, UUID actId) {

    /** A file. */
    public static Origin file(String recordedBy, String importId) {
        return new Origin(recordedBy, importId, null);
    }

    /** A case; its steps tell more. */
    public static Origin step(String recordedBy) {
        return new Origin(recordedBy, null, null);
    }

    /** An act on organisations. */
    public static Origin act(String recordedBy, UUID act) {
        return new Origin(recordedBy, null, act);
    }
}
