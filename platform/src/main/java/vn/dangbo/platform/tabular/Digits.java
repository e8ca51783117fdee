package vn.dangbo.platform.tabular;

/** Small counts and indexes as attributes of XML give them. */
final class Digits {
    /** So many digits fit an {@code int} whatever they are. */
    private static final int MAX_DIGITS = 9;

    private Digits() {}

    /** The number, -1 when the text is {@code null}, empty, longer than nine characters or not all digits. */
    static int parse(String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
