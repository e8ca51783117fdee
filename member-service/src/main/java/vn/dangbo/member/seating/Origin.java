package vn.dangbo.member.seating;

import java.util.UUID;

/**
 * Who says something of a member, and in what: a file or an act.
 *
 * @param recordedBy name of the account
 * @param importId the file's job; null for an act
 * @param actId null for a file
 */
public record Origin(String recordedBy, String importId, UUID actId) {

    /** A file. */
    public static Origin file(String recordedBy, String importId) {
        return new Origin(recordedBy, importId, null);
    }

    /** An act on organisations. */
    public static Origin act(String recordedBy, UUID act) {
        return new Origin(recordedBy, null, act);
    }
}
