package vn.dangbo.platform.sql;

import vn.dangbo.platform.text.Folding;

/** Patterns for LIKE on search keys. */
public final class Like {

    private Like() {}

    /**
     * The pattern that finds a folded key containing the text, tones and case apart.
     *
     * @param text as a person typed it; null or blank for no condition
     * @return null when there is nothing to look for
     */
    public static String containing(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var folded = Folding.key(text);
        return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
