package vn.dangbo.platform.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the text of a cell or shared string from its {@code t} and {@code v} elements, without phonetic hints. */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XmlPart xml;
    private final int maxCharacters;
    private boolean inText;
    private boolean inPhonetic;

    /** @param maxCharacters one more is kept, so that a longer text can be told */
    CellText(XmlPart xml, int maxCharacters) {
        this.xml = xml;
        this.maxCharacters = maxCharacters;
    }

    /** Takes in the present event. */
    void collect(StringBuilder text) {
        if (xml.isText()) {
            if (inText) {
                xml.appendText(text, maxCharacters + 1);
            }
        } else if (xml.isStart("t") || xml.isStart("v")) {
            inText = !inPhonetic;
        } else if (xml.isEnd("t") || xml.isEnd("v")) {
            inText = false;
        } else if (xml.isStart("rPh")) {
            inPhonetic = true;
        } else if (xml.isEnd("rPh")) {
            inPhonetic = false;
        }
    }

    /** Undoes the escapes {@code _x000D_} that workbooks use for characters which XML cannot hold (ECMA-376 §22.9.2.19). */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPED.matcher(text);
        return escape.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
