package vn.dangbo.platform.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the style of a number cell makes of it: a date is a number with a date format, and nothing else tells them apart
 * (ECMA-376 §18.8.30).
 */
final class NumberFormats {
    /** Excel's own limit of cell formats. */
    private static final int MAX_STYLES = 65_490;

    private static final Shown GENERAL = new Shown(false, 1);
    private static final Shown DATE = new Shown(true, 1);
    /** Quoted text, bracketed colours and locales, escaped and padding characters say nothing of the kind. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private final List<Shown> styles = new ArrayList<>();

    /**
     * How numbers of a style are shown.
     *
     * @param date as dates
     * @param digits whole numbers with at least so many digits: 8 for the format 00000000
     */
    record Shown(boolean date, int digits) {}

    /** No styles: every number is plain. */
    NumberFormats() {}

    /** Reads the part {@code styles.xml}. */
    static NumberFormats read(XmlPart xml) {
        NumberFormats formats = new NumberFormats();
        Map<Integer, Shown> custom = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.isStart("numFmt") && custom.size() < MAX_STYLES && xml.attribute("formatCode") != null) {
                custom.put(Digits.parse(xml.attribute("numFmtId")), shown(xml.attribute("formatCode")));
            } else if (xml.isStart("cellXfs")) {
                inCells = true;
            } else if (xml.isEnd("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.isStart("xf") && formats.styles.size() < MAX_STYLES) {
                int id = Digits.parse(xml.attribute("numFmtId"));
                formats.styles.add(custom.getOrDefault(id, isBuiltInDate(id) ? DATE : GENERAL));
            }
        }
        return formats;
    }

    /** How numbers of this style are shown (attribute {@code s} of the cell, {@code null} = none). */
    Shown of(String style) {
        int index = Digits.parse(style);
        return index >= 0 && index < styles.size() ? styles.get(index) : GENERAL;
    }

    static Shown shown(String formatCode) {
        String bare = DECORATION.matcher(formatCode).replaceAll("").toLowerCase(Locale.ROOT);
        String positive = bare.split(";", 2)[0];
        if (positive.indexOf('y') >= 0 || positive.indexOf('d') >= 0) {
            return DATE;
        }
        boolean zeros = !positive.isEmpty() && positive.chars().allMatch(character -> character == '0');
        return zeros ? new Shown(false, positive.length()) : GENERAL;
    }

    /** Built-in formats that are dates; those from 27 on belong to East Asian editions. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    }
}
