package vn.dangbo.platform.text;

import java.util.List;

/**
 * A value from outside (a date, a name …) that its value type refuses. The code is stable and names the text to show;
 * the message is the code alone, because the refused value may be personal and messages end in logs.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] arguments;

    /**
     * @param code UPPER_SNAKE, such as {@code AS_OF_INVALID}
     * @param arguments what the message text needs in {0}, {1} …; may repeat the refused value
     */
    public InvalidValueException(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The stable code, UPPER_SNAKE. */
    public String code() {
        return code;
    }

    /** The arguments of the message text, in order; for the person who sent the value, not for logs. */
    public List<String> arguments() {
        return List.of(arguments);
    }
}
