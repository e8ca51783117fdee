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
import vn.dangbo.evaluation.campaign.CampaignPeriod;
import vn.dangbo.evaluation.form.Tallied.Group;
import vn.dangbo.platform.hierarchy.OrganisationRef;

/** Forms filled in with the published numbers of Dĩ An 2019 (figures B2, B4, B5, B6). */
class FormTableTest {

    private static final OrganisationRef DIAN =
            new OrganisationRef(UUID.randomUUID(), "DIAN", "Đảng bộ thị xã Dĩ An", "1.2.");

    private static final List<Tallied> MEMBERS = List.of(
            tallied("SUBORDINATE_CELL", "WARD", "HTXSNV", null, 600),
            tallied("SUBORDINATE_CELL", "EDUCATION", "HTXSNV", null, 69),
            tallied("SUBORDINATE_CELL", "WARD", "HTTNV", null, 3220),
            tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTNV", null, 317),
            tallied("GRASSROOTS_CELL", "STUDENT", "KHTNV", null, 30),
            tallied("GRASSROOTS_CELL", null, "KHTNV", null, 2),
            tallied("SUBORDINATE_CELL", "WARD", null, "MIEN_SINH_HOAT", 600),
            tallied("SUBORDINATE_CELL", "WARD", null, "VANG", 90));

    private static final List<Tallied> ORGANISATIONS = List.of(
            tallied("GRASSROOTS_COMMITTEE", "WARD", "HTXSNV", null, 9),
            tallied("GRASSROOTS_COMMITTEE", "STATE_AGENCY", "HTTNV", null, 30),
            tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTTNV", null, 6),
            tallied("GRASSROOTS_CELL", "STATE_AGENCY", "HTNV", null, 4),
            tallied("SUBORDINATE_CELL", "WARD", "HTXSNV", null, 27),
            tallied("SUBORDINATE_CELL", "WARD", "HTTNV", null, 94),
            tallied("SUBORDINATE_CELL", "WARD", "HTNV", null, 17));

    private static Tallied tallied(String kind, String sector, String grade, String reason, long subjects) {
        return new Tallied(kind, sector, null, grade, reason, "KHTNV".equals(grade) ? "BI_KY_LUAT" : null, subjects);
    }

    private static FormTable filled(String code, List<Tallied> tallied) {
        var form = new Forms()
                .definitions().stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return FormTable.of(form, DIAN, 2019, CampaignPeriod.YEAR, tallied);
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

    /** §9.1: the reasons for KHTNV add up to it, each person under one. */
    @Test
    void whyTasksWereNotCompleted() {
        var table = filled(
                "BIEU-DANG-VIEN",
                List.of(
                        new Tallied("SUBORDINATE_CELL", "WARD", null, "KHTNV", null, "BI_KY_LUAT", 20),
                        new Tallied("SUBORDINATE_CELL", "WARD", null, "KHTNV", null, "KHONG_DAT_CHI_TIEU", 7),
                        new Tallied("SUBORDINATE_CELL", "WARD", null, "KHTNV", null, "MAT_DOAN_KET", 1),
                        new Tallied("SUBORDINATE_CELL", "WARD", null, "KHTNV", null, "OTHER", 4)));
        assertEquals(new BigDecimal(20), cell(table, "DANG_VIEN", "KHTNV_BI_KY_LUAT", "PHUONG"));
        assertEquals(
                new BigDecimal(5),
                cell(table, "DANG_VIEN", "KHTNV_OTHER", "TONG"),
                "what has no row is among the others");
        var told = table.lines().stream()
                .filter(line -> table.row(line.row()).shortfalls() != null)
                .map(line -> line.values().get("TONG"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(cell(table, "DANG_VIEN", "KHTNV", "TONG"), told);
    }

    /** §9.3, Mẫu 15A: 4 = 1 + 1 + 1 + 1 + 0 are 50.0 % = 1/(1+1); a total row. */
    @Test
    void groups() throws IOException {
        var town = new Group("CO_QUAN_THI_XA", "tập thể lãnh đạo cơ quan thị xã", "town agencies", 5);
        var ward = new Group("HDND_PHUONG", "HĐND phường", "ward councils", 7);
        var table = filled(
                "BIEU-TAP-THE",
                List.of(
                        of(ward, "HTXSNV", 2),
                        of(town, "HTXSNV", 1),
                        of(town, "HTTNV", 1),
                        of(town, "HTNV", 1),
                        of(town, "KHTNV", 1),
                        new Tallied("GRASSROOTS_COMMITTEE", "WARD", ward, null, "MOI_THANH_LAP", null, 1)));
        assertEquals(
                List.of("CO_QUAN_THI_XA", "HDND_PHUONG", "TONG_CONG"),
                table.lines().stream().map(FormTable.Line::row).toList());
        assertEquals(new BigDecimal(4), cell(table, "COLLECTIVE", "CO_QUAN_THI_XA", "TONG"));
        assertEquals(new BigDecimal("50.00"), cell(table, "COLLECTIVE", "CO_QUAN_THI_XA", "TY_LE_XUAT_SAC"));
        assertEquals(BigDecimal.ONE, cell(table, "COLLECTIVE", "HDND_PHUONG", "CHUA_XEP_LOAI"));
        assertEquals(new BigDecimal(7), cell(table, "COLLECTIVE", "TONG_CONG", "TONG"));
        assertEquals(
                new BigDecimal("75.00"), cell(table, "COLLECTIVE", "TONG_CONG", "TY_LE_XUAT_SAC"), "of sums, no mean");
        assertEquals(
                List.of("TT", "Đối tượng", "Mã nhóm", "Tổng số"),
                table.tableTitles().subList(0, 4));
        assertEquals("Ghi chú", table.tableTitles().get(table.tableTitles().size() - 1));
        for (var row : table.tableRows()) {
            assertEquals(table.tableTitles().size(), row.size());
        }
        FormPdf.write(table, new ByteArrayOutputStream());
    }

    /** No collectives: the total alone, of which there is no share. */
    @Test
    void noGroups() {
        var table = filled("BIEU-TAP-THE", List.of());
        assertEquals(1, table.lines().size());
        assertNull(cell(table, "COLLECTIVE", "TONG_CONG", "TY_LE_XUAT_SAC"));
    }

    private static Tallied of(Group group, String grade, long subjects) {
        return new Tallied("GRASSROOTS_COMMITTEE", "WARD", group, grade, null, null, subjects);
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
