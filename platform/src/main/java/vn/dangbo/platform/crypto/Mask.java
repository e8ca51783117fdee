package vn.dangbo.platform.crypto;

/** How identity numbers are shown to whoever has no reason to see them whole. */
public final class Mask {
    private static final int SHOWN = 3;
    private static final int HIDDEN_AT_LEAST = 5;
    private static final String STAR = "*";

    private Mask() {}

    /**
     * The last three characters behind one star for each hidden one: {@code 079085000123} gives {@code *********123}.
     * At least five are hidden: of a shorter value fewer characters are shown, of five or less none, and then the stars
     * do not tell how many there are.
     */
    public static String of(String value) {
        int length = value.codePointCount(0, value.length());
        int shown = Math.max(0, Math.min(SHOWN, length - HIDDEN_AT_LEAST));
        int hidden = Math.max(HIDDEN_AT_LEAST, length - shown);
        return STAR.repeat(hidden) + value.substring(value.offsetByCodePoints(value.length(), -shown));
    }
}
