package vn.dangbo.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the synthetic nation is loaded, written as {@code 300000x10000}.
 *
 * @param members in đảng số today, 3 for each cell at least and 10 million at most; 8 for each 100 of them have left and come on top
 * @param cells 10 to 500,000
 */
public record Scale(int members, int cells) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})x([1-9][0-9]{0,8})");
    private static final int MOST_MEMBERS = 10_000_000;
    private static final int FEWEST_CELLS = 10;
    private static final int MOST_CELLS = 500_000;

    /** A cell has three official members (Điều lệ Đảng, Article 21). */
    static final int FEWEST_IN_A_CELL = 3;

    public Scale {
        if (cells < FEWEST_CELLS || cells > MOST_CELLS) {
            throw new IllegalArgumentException("cells: from " + FEWEST_CELLS + " to " + MOST_CELLS);
        }
        if (members < cells * FEWEST_IN_A_CELL || members > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "members: at least " + FEWEST_IN_A_CELL + " for each cell, at most " + MOST_MEMBERS);
        }
    }

    /**
     * Reads {@code MEMBERSxCELLS}.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Scale parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the scale reads MEMBERSxCELLS, such as 300000x10000");
        }
        return new Scale(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
