package vn.dangbo.evaluation.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.hierarchy.OrganisationRef;

/** Forms filled in with the published numbers of Dĩ An 2019 (figures B2, B4, B5, B6). */
class FormTableTest {

    private static final OrganisationRef DIAN =
            new OrganisationRef(UUID.randomUUID(), "DIAN", "Đảng bộ thị xã Dĩ An", "1.2.");

    private static final List<Tallied> MEMBERS = List.of(
            new Tallied("SUBORDINATE_CELL", "WARD", "HTXSNV", null, 600),
            new Tallied("SUBORDINATE_CELL", "EDUCATION", "HTXSNV", null, 69),
            new Tallied("SUBORDINATE_CELL", "WARD", "HTTNV", null, 3220),
            new Tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTNV", null, 317),
            new Tallied("GRASSROOTS_CELL", "STUDENT", "KHTNV", null, 30),
            new Tallied("GRASSROOTS_CELL", null, "KHTNV", null, 2),
            new Tallied("SUBORDINATE_CELL", "WARD", null, "MIEN_SINH_HOAT", 600),
            new Tallied("SUBORDINATE_CELL", "WARD", null, "VANG", 90));

    private static final List<Tallied> ORGANISATIONS = List.of(
            new Tallied("GRASSROOTS_COMMITTEE", "WARD", "HTXSNV", null, 9),
            new Tallied("GRASSROOTS_COMMITTEE", "STATE_AGENCY", "HTTNV", null, 30),
            new Tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTTNV", null, 6),
            new Tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTNV", null, 4),
            new Tallied("SUBORDINATE_CELL", "WARD", "HTXSNV", null, 27),
            new Tallied("SUBORDINATE_CELL", "WARD", "HTTNV", null, 94),
            new Tallied("SUBORDINATE_CELL", "WARD", "HTNV", null, 17));

    private static FormTable filled(String code, List<Tallied> tallied) {
        var form = new Forms()
                .definitions().stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return FormTable.of(form, DIAN, 2019, tallied);
    }

    private static BigDecimal cell(FormTable table, String block, String row, String column) {
        return table.lines().stream()
                .filter(line -> line.block().equals(block) && line.row().equals(row))
                .findFirst()
                .orElseThrow()
                .values()
                .get(column);
    }

    /** §9.1: 1 = 2 + 3 + 4; levels are shares of the graded, HTXSNV besides of HTTNV and better. */
    @Test
    void members() {
        var table = filled("BIEU-DANG-VIEN", MEMBERS);
        assertEquals(new BigDecimal(4928), cell(table, "DANG_VIEN", "PRESENT", "TONG"));
        assertEquals(new BigDecimal(600), cell(table, "DANG_VIEN", "EXEMPT", "TONG"));
        assertEquals(new BigDecimal(90), cell(table, "DANG_VIEN", "NOT_YET", "TONG"));
        assertEquals(new BigDecimal(4238), cell(table, "DANG_VIEN", "GRADED", "TONG"));
        assertEquals(new BigDecimal("15.79"), cell(table, "DANG_VIEN", "HTXSNV_PCT", "TONG"));
        assertEquals(new BigDecimal("0.76"), cell(table, "DANG_VIEN", "KHTNV_PCT", "TONG"));
        assertEquals(new BigDecimal("17.20"), cell(table, "DANG_VIEN", "CAP_PCT", "TONG"));
        // who has no sector type, or one without a column, stands under "other", and all columns add up
        assertEquals(new BigDecimal(32), cell(table, "DANG_VIEN", "KHTNV", "KHAC"));
        for (var line : table.lines()) {
            if (table.row(line.row()).share() == null) {
                var sum = line.values().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("TONG"))
                        .map(java.util.Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(line.values().get("TONG"), sum, line::toString);
            }
        }
        assertNull(cell(table, "DANG_VIEN", "HTXSNV_PCT", "QUAN_DOI"), "a share of nobody is none");
    }

    /** §9.2: a block for each kind; of 49 grassroots organisations 9 are 18.37 %, and 20 % of HTTNV and better. */
    @Test
    void organisations() {
        var table = filled("BIEU-TO-CHUC-DANG", ORGANISATIONS);
        assertEquals(new BigDecimal(49), cell(table, "TCCSD", "GRADED", "TONG"));
        assertEquals(new BigDecimal("18.37"), cell(table, "TCCSD", "HTXSNV_PCT", "TONG"));
        assertEquals(new BigDecimal("20.00"), cell(table, "TCCSD", "CAP_PCT", "TONG"));
        assertEquals(new BigDecimal(39), cell(table, "DANG_BO_CO_SO", "GRADED", "TONG"));
        assertEquals(new BigDecimal(10), cell(table, "CHI_BO_CO_SO", "GRADED", "TONG"));
        assertEquals(new BigDecimal(138), cell(table, "CHI_BO_TRUC_THUOC", "GRADED", "TONG"));
        assertEquals(BigDecimal.ZERO, cell(table, "BO_PHAN", "PRESENT", "TONG"));
    }

    /** The page can be read: Vietnamese letters, Vietnamese numbers, A4 across. */
    @Test
    void thePrintedPage() throws IOException {
        var out = new ByteArrayOutputStream();
        FormPdf.write(filled("BIEU-DANG-VIEN", MEMBERS), out);
        try (var pdf = new PdfReader(out.toByteArray())) {
            var size = pdf.getPageSizeWithRotation(1);
            assertTrue(size.getWidth() > size.getHeight() && Math.round(size.getWidth()) == 842, size::toString);
            var text = new PdfTextExtractor(pdf).getTextFromPage(1);
            assertTrue(text.contains("ĐẢNG CỘNG SẢN VIỆT NAM"), text);
            assertTrue(text.contains("ĐẢNG BỘ THỊ XÃ DĨ AN"), text);
            assertTrue(text.contains("4.928") && text.contains("15,79"), text);
        }
    }

    @Test
    void numbersAsVietnamesePrintsThem() {
        assertEquals("1.234.567", FormPdf.number(new BigDecimal(1_234_567)));
        assertEquals("20,00", FormPdf.number(new BigDecimal("20.00")));
        assertEquals("–", FormPdf.number(null));
    }
}
