package vn.dangbo.evaluation.form;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;

/** A form as a printable page: A4 across, in the layout of Vietnamese party documents, numbers as Vietnamese prints them. */
@Provider
@Produces(FormPdf.MEDIA_TYPE)
public class FormPdf implements MessageBodyWriter<FormTable> {

    /** Media type of PDF. */
    static final String MEDIA_TYPE = "application/pdf";

    /** Liberation Sans, which has all Vietnamese letters; it comes with the library. */
    private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";

    private static final float MARGIN = 36;
    private static final float HEAD = 11;
    private static final float TITLE = 13;
    private static final float TEXT = 7.5f;
    private static final float NARROW = 4;
    private static final float WIDE = 26;
    private static final float COLUMN = 6;
    private static final float PADDING = 3;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return FormTable.class.isAssignableFrom(type) && "pdf".equals(mediaType.getSubtype());
    }

    @Override
    public void writeTo(
            FormTable form,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(form.tableName()));
        write(form, out);
    }

    static void write(FormTable form, OutputStream out) throws IOException {
        var letters = BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        var document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, out);
        document.addTitle(form.form().title());
        document.open();
        document.add(heading(form, letters));
        document.add(centred(form.form().title().toUpperCase(Locale.ROOT), new Font(letters, TITLE)));
        document.add(centred(when(form), new Font(letters, HEAD)));
        document.add(table(form, new Font(letters, TEXT)));
        document.add(signatures(letters));
        document.close();
    }

    private static String when(FormTable form) {
        return switch (form.period()) {
            case YEAR -> "Năm " + form.year();
            case Q1 -> "Quý I năm " + form.year();
            case Q2 -> "Quý II năm " + form.year();
            case Q3 -> "Quý III năm " + form.year();
        };
    }

    /** Left whose document it is, right the title of the Party, as party documents begin. */
    private static PdfPTable heading(FormTable form, BaseFont letters) {
        var font = new Font(letters, HEAD);
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.addCell(bare(form.organisation().name().toUpperCase(Locale.forLanguageTag("vi")) + "\n*", font));
        table.addCell(bare("ĐẢNG CỘNG SẢN VIỆT NAM", font));
        return table;
    }

    private static PdfPTable signatures(BaseFont letters) {
        var font = new Font(letters, HEAD);
        var table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setSpacingBefore(HEAD);
        table.setKeepTogether(true);
        table.addCell(bare("NGƯỜI LẬP BIỂU", font));
        table.addCell(bare("…, ngày … tháng … năm …\nT/M CẤP ỦY", font));
        return table;
    }

    private static PdfPCell bare(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        return cell;
    }

    private static Paragraph centred(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(PADDING);
        return paragraph;
    }

    private static PdfPTable table(FormTable form, Font font) throws IOException {
        var titles = form.tableTitles();
        var widths = new float[titles.size()];
        Arrays.fill(widths, COLUMN);
        widths[0] = NARROW;
        widths[1] = WIDE;
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(PADDING);
        // The header stands on every page.
        table.setHeaderRows(1);
        titles.forEach(title -> table.addCell(cell(title, font, Element.ALIGN_CENTER)));
        for (var row : form.tableRows()) {
            if (row.size() == 2) {
                var block = cell(String.valueOf(row.get(1)), font, Element.ALIGN_LEFT);
                block.setColspan(widths.length);
                table.addCell(block);
                continue;
            }
            table.addCell(cell(String.valueOf(row.get(0)), font, Element.ALIGN_CENTER));
            table.addCell(cell(String.valueOf(row.get(1)), font, Element.ALIGN_LEFT));
            row.stream()
                    .skip(2)
                    .forEach(value -> table.addCell(
                            value instanceof String text
                                    ? cell(text, font, Element.ALIGN_CENTER)
                                    : cell(number((BigDecimal) value), font, Element.ALIGN_RIGHT)));
        }
        return table;
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** 4.928 and 15,79: a dot parts thousands, a comma decimals. */
    static String number(BigDecimal value) {
        if (value == null) {
            return "–";
        }
        var format =
                new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
