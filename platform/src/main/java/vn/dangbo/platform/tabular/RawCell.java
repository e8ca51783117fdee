package vn.dangbo.platform.tabular;

/**
 * A cell as it stands in the file.
 *
 * @param text its text, "" when empty or when there is a problem
 * @param problem code of what makes it unreadable, {@code null} when it is fine
 * @param argument of the problem's message, "" when it needs none
 */
record RawCell(String text, String problem, String argument) {
    /** What Excel holds in a cell at most. */
    static final int MAX_CHARACTERS = 32_767;

    static final RawCell EMPTY = new RawCell("", null, "");

    static RawCell of(String text) {
        return text.isEmpty() ? EMPTY : new RawCell(text, null, "");
    }

    static RawCell problem(String code, String argument) {
        return new RawCell("", code, argument);
    }

    boolean isBlank() {
        return problem == null && text.isBlank();
    }
}
