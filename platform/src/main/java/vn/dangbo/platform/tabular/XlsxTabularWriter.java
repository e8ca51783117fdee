package vn.dangbo.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** See {@link TabularWriter#xlsx}. Texts are written in place, so memory does not grow with the table. */
final class XlsxTabularWriter implements TabularWriter {
    private static final int FLUSH_EVERY_ROWS = 500;
    private static final int MAX_SHEET_NAME = 31;
    private static final int COLUMN_WIDTH_CHARACTERS = 20;
    /** Excel counts days from 1900 and its first two months wrongly; earlier dates are written as text. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTabularWriter(OutputStream out, String sheetName) {
        this.out = out;
        this.workbook = new Workbook(out, "Dangbo", null);
        this.sheet = workbook.newWorksheet(sheetName(sheetName));
    }

    @Override
    public void header(List<String> titles) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < titles.size(); i++) {
            sheet.width(i, COLUMN_WIDTH_CHARACTERS);
            sheet.inlineString(rows, i, titles.get(i));
            sheet.style(rows, i).bold().set();
        }
        rows++;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows == Worksheet.MAX_ROWS) {
            throw new IllegalStateException("a sheet holds " + Worksheet.MAX_ROWS + " rows");
        }
        for (int i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        rows++;
        if (rows % FLUSH_EVERY_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.close();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof String text) {
            if (text.length() > RawCell.MAX_CHARACTERS) {
                throw new IllegalArgumentException("a cell holds " + RawCell.MAX_CHARACTERS + " characters");
            }
            if (!text.isEmpty()) {
                sheet.inlineString(rows, column, text);
            }
        } else if (cell instanceof LocalDate date && date.isBefore(FIRST_DATE)) {
            sheet.inlineString(rows, column, date.toString());
        } else if (cell instanceof LocalDate date) {
            sheet.value(rows, column, date);
            sheet.style(rows, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Number number) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("no cell can hold " + number);
            }
            sheet.value(rows, column, number);
        } else if (cell != null) {
            throw new IllegalArgumentException("no cell can hold a " + cell.getClass());
        }
    }

    private static String sheetName(String wanted) {
        String allowed = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").strip();
        String name = allowed.replaceAll("^'+|'+$", "");
        return name.isEmpty() ? "1" : name.substring(0, Math.min(name.length(), MAX_SHEET_NAME));
    }
}
