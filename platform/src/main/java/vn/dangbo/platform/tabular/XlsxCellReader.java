package vn.dangbo.platform.tabular;

import java.util.Optional;
import vn.dangbo.platform.tabular.NumberFormats.Shown;

/** Reads one cell of an XLSX into text. */
final class XlsxCellReader {
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;
    private final int maxCharacters;

    XlsxCellReader(SharedStrings strings, NumberFormats formats, boolean from1904, int maxCharacters) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
        this.maxCharacters = maxCharacters;
    }

    /** Reads on from the start of the element {@code c} to its end. */
    RawCell read(XmlPart xml) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        StringBuilder text = new StringBuilder();
        CellText inside = new CellText(xml, maxCharacters);
        boolean formula = false;
        while (xml.next() && !xml.isEnd("c")) {
            formula |= xml.isStart("f");
            inside.collect(text);
        }
        if (formula) {
            return RawCell.problem(Codes.FORMULA_NOT_ALLOWED, "");
        }
        return text.isEmpty() ? RawCell.EMPTY : cell(type == null ? "n" : type, style, text.toString());
    }

    private RawCell cell(String type, String style, String text) {
        return switch (type) {
            case "s" -> shared(text);
            case "inlineStr", "str" -> RawCell.of(CellText.unescape(text));
            case "n" -> number(text, style);
            case "b" -> RawCell.of(text.equals("1") ? "TRUE" : "FALSE");
            case "d" -> RawCell.of(text.endsWith("T00:00:00") ? text.substring(0, text.indexOf('T')) : text);
            case "e" -> RawCell.problem(Codes.CELL_ERROR, text);
            default -> RawCell.problem(Codes.CELL_UNREADABLE, "");
        };
    }

    private RawCell shared(String number) {
        String text = strings.get(Digits.parse(number));
        return text == null ? RawCell.problem(Codes.CELL_UNREADABLE, "") : RawCell.of(CellText.unescape(text));
    }

    private RawCell number(String raw, String style) {
        Shown shown = formats.of(style);
        Optional<String> text = shown.date() ? NumberText.date(raw, from1904) : NumberText.plain(raw, shown.digits());
        return text.map(RawCell::of).orElseGet(() -> RawCell.problem(Codes.CELL_UNREADABLE, ""));
    }
}
