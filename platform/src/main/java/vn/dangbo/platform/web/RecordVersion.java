package vn.dangbo.platform.web;

import java.util.Arrays;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Versions of items as ETags (RFC 9110): a client changes only what it has seen. Tags are strong; a weak one in If-Match
 * matches nothing.
 */
public final class RecordVersion {

    /** Name of the header that an update must carry. */
    public static final String IF_MATCH = "If-Match";

    /** What the API document says of it on updates. */
    public static final String REQUIRED =
            "ETag của bản đã đọc, bắt buộc · the ETag of what was read; without it 428, when outdated 412";

    /** What the API document says of it on steps that do not replace the record. */
    public static final String OPTIONAL =
            "ETag của bản đã đọc (không bắt buộc) · the ETag of what was read; when outdated 412";

    private RecordVersion() {}

    /** The ETag of a version, quotes included. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets an update through only when the client has seen this version.
     *
     * @throws ProblemException 428 IF_MATCH_MISSING without the header, 412 VERSION_CHANGED when it names another one
     */
    public static void require(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(428, "IF_MATCH_MISSING");
        }
        check(ifMatch, version);
    }

    /**
     * Stops a client that names another version than this; one that names none goes through.
     *
     * @throws ProblemException 412 VERSION_CHANGED
     */
    public static void check(String ifMatch, int version) {
        if (ifMatch != null
                && !ifMatch.isBlank()
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(tag(version)))) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
    }
}
