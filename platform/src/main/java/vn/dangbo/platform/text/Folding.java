package vn.dangbo.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The search key of a text: what a person types who leaves out tones, marks and capitals. "Hoà", "Hòa", "HOÀ" and their
 * decomposed forms all give "hoa"; "Đặng" gives "dang".
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Zero-width characters and the like, which come along unseen when text is copied from web pages. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]+");

    private Folding() {}

    /** The key: lower case, đ as d, no marks, single blanks, none at the ends. Folding a key changes nothing. */
    public static String key(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String lower = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String latin = Normalizer.normalize(withoutStroke(bare), Normalizer.Form.NFC);
        return collapseBlanks(latin);
    }

    /** Every run of blanks of any kind (non-breaking too) becomes one space; none is left at the ends. */
    public static String collapseBlanks(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Unicode NFC, the composed form in which all text is stored. */
    public static String compose(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * The stroke of đ is no combining mark, so it must be named. The eth ð stands for đ in texts that came through
     * Western code pages: its capital looks exactly like Đ.
     */
    private static String withoutStroke(String lower) {
        return lower.replace('đ', 'd').replace('ð', 'd').replace('ɖ', 'd');
    }
}
