package vn.dangbo.platform.crypto;

/** Keys that cannot be used, or a value that cannot be decrypted. The message never holds a key or a value. */
public final class CryptoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What went wrong. */
    public enum Reason {
        /** The configured keys are missing or malformed; the service cannot start. */
        KEYS_INVALID,
        /** The value was encrypted with a key that is not configured (any more). */
        KEY_UNKNOWN,
        /** The value is not one that {@link FieldCipher} wrote. */
        VALUE_MALFORMED,
        /** Wrong key, changed value, or a value moved from another field or record. */
        VALUE_NOT_AUTHENTIC
    }

    CryptoException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}
