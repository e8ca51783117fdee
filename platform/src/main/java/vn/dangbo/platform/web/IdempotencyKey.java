package vn.dangbo.platform.web;

import vn.dangbo.platform.problem.ProblemException;

/** The header with which a client may send a POST twice and have it done once. */
public final class IdempotencyKey {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /** What the API document says of it. */
    public static final String DESCRIPTION =
            "Gửi lại cùng khóa và cùng nội dung không ghi lần nữa · the same key with the same body is done once only";

    private static final int MAXIMUM_LENGTH = 200;

    private IdempotencyKey() {}

    /**
     * The key as it may be stored.
     *
     * @param key null when the client sent none
     * @throws ProblemException 400 IDEMPOTENCY_KEY_INVALID unless it has 1 to 200 visible ASCII characters
     */
    public static String checked(String key) {
        if (key != null && (key.isEmpty() || key.length() > MAXIMUM_LENGTH || !key.matches("[\\x21-\\x7e]+"))) {
            throw ProblemException.badRequest(HEADER, "IDEMPOTENCY_KEY_INVALID");
        }
        return key;
    }
}
