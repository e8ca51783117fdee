package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one sheet, in the order of the file. */
final class SheetRows implements Closeable {
    /** What Excel holds in a sheet at most. */
    private static final int MAX_ROWS = 1_048_576;

    private static final int MAX_COLUMN_LETTERS = 3;
    private static final int LETTERS = 26;

    private final XmlPart xml;
    private final XlsxCellReader reader;
    private int number;

    SheetRows(XmlPart xml, XlsxCellReader reader) {
        this.xml = xml;
        this.reader = reader;
    }

    /** The next row, {@code null} at the end. Rows that the file leaves out are not given. */
    RawRow next() {
        while (xml.next()) {
            if (xml.isStart("row")) {
                return row();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private RawRow row() {
        String given = xml.attribute("r");
        int next = given == null ? number + 1 : Digits.parse(given);
        if (next <= number || next > MAX_ROWS) {
            throw new TabularFileException(number + 1, Codes.XLSX_DAMAGED);
        }
        number = next;
        List<RawCell> cells = new ArrayList<>();
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                int column = column(xml.attribute("r"), cells.size());
                while (cells.size() <= column) {
                    cells.add(RawCell.EMPTY);
                }
                cells.set(column, reader.read(xml));
            }
        }
        return new RawRow(number, cells);
    }

    /** The column (from 0) of an address such as {@code AB12}; the next one when the file gives no address. */
    private int column(String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        int letters = 0;
        while (letters < address.length() && address.charAt(letters) >= 'A' && address.charAt(letters) <= 'Z') {
            if (letters == MAX_COLUMN_LETTERS) {
                throw new TabularFileException(number, Codes.XLSX_DAMAGED);
            }
            column = column * LETTERS + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        if (column < 1 || column > RawRow.MAX_COLUMNS) {
            throw new TabularFileException(number, Codes.XLSX_DAMAGED);
        }
        return column - 1;
    }
}
