package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.dangbo.platform.tabular.Tables.BIRTH;
import static vn.dangbo.platform.tabular.Tables.CARD;
import static vn.dangbo.platform.tabular.Tables.NAME;
import static vn.dangbo.platform.tabular.Tables.SEX;
import static vn.dangbo.platform.tabular.Tables.findings;
import static vn.dangbo.platform.tabular.Tables.relations;
import static vn.dangbo.platform.tabular.Tables.row;
import static vn.dangbo.platform.tabular.Tables.rows;
import static vn.dangbo.platform.tabular.Tables.sheet;
import static vn.dangbo.platform.tabular.Tables.workbook;
import static vn.dangbo.platform.tabular.Tables.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {
    private static final String HEADER = row(1, "cardNumber", "fullName", "birthDate", "sex");

    private static final String STYLES =
            "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                    + "<numFmts><numFmt numFmtId='164' formatCode='[$-42A]dd\\ mmmm\\ yyyy;@'/>"
                    + "<numFmt numFmtId='165' formatCode='00000000'/><numFmt numFmtId='166' formatCode='0.00\" d\"'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
                    + "<xf numFmtId='166'/><xf numFmtId='20'/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "<v>12345678</v>,,12345678",
        "<v>79085000123</v>,,79085000123",
        "<v>1.0</v>,,1",
        "<v>1.2E5</v>,,120000",
        "<v>2.5000000000000001E-5</v>,,0.000025",
        "<v>0.30000000000000004</v>,,0.3",
        "<v>-7</v>,s='5',-7",
        "<v>12345</v>,s='3',00012345",
        "<v>3.5</v>,s='4',3.5",
        "<v>43830</v>,s='1',2019-12-31",
        "<v>43830</v>,s='2',2019-12-31",
        "<v>43830.5</v>,s='1',2019-12-31T12:00:00",
        "<v>60</v>,s='1',1900-02-29",
        "<v>1</v>,s='1',1900-01-01",
        "<v>1</v>,t='b',TRUE",
        "<v>2019-12-31T00:00:00</v>,t='d',2019-12-31",
        "<v>01234567</v>,t='str',01234567",
        "<v>0</v>,t='s',Nguyễn Ân",
        "<v>1</v>,t='s',dòng_x",
        "<is><r><t>Lê </t></r><r><t>An</t></r><rPh><t>x</t></rPh></is>,t='inlineStr',Lê An",
        "<is><t>&lt;&amp;&#x1EA4;</t></is>,t='inlineStr',<&Ấ",
        "<is><t>=1+1</t></is>,t='inlineStr',=1+1",
        "<is><t>01234567</t></is>,t='inlineStr',01234567"
    })
    void cellsBecomeTheTextAPersonSees(String content, String attributes, String expected) throws IOException {
        String cells = "<c r='A2' " + (attributes == null ? "" : attributes) + ">" + content + "</c>"
                + "<c r='B2' t='inlineStr'><is><t>An</t></is></c>";
        Path file = xlsx(
                folder,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet(HEADER + "<row r='2'>" + cells + "</row>"),
                        "xl/styles.xml",
                        STYLES,
                        "xl/sharedStrings.xml",
                        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                + "<si><t>Nguyễn Ân</t></si><si><r><t>dòng</t></r><r><t>_x005F_x</t></r></si></sst>"));

        List<Row> rows = rows(file);

        assertEquals(List.of(), findings(rows));
        assertEquals(expected, rows.get(0).value(CARD));
    }

    @ParameterizedTest
    @CsvSource({
        "<f>1+1</f><v>2</v>,,FORMULA_NOT_ALLOWED",
        "<f t='shared' si='0'/><v>2</v>,,FORMULA_NOT_ALLOWED",
        "<f>A1</f><v>An</v>,t='str',FORMULA_NOT_ALLOWED",
        "<f>A1</f><v>#N/A</v>,t='e',FORMULA_NOT_ALLOWED",
        "<v>#REF!</v>,t='e',CELL_ERROR",
        "<v>1E999999999</v>,,CELL_UNREADABLE",
        "<v>zwei</v>,,CELL_UNREADABLE",
        "<v>-1</v>,s='1',CELL_UNREADABLE",
        "<v>99999999</v>,s='1',CELL_UNREADABLE",
        "<v>7</v>,t='s',CELL_UNREADABLE",
        "<v>-1</v>,t='s',CELL_UNREADABLE",
        "<v>7</v>,t='new',CELL_UNREADABLE",
        "<is><t>a_x0000_b</t></is>,t='inlineStr',CHARACTER_NOT_ALLOWED"
    })
    void cellsThatCannotBeTakenOverAreNamed(String content, String attributes, String code) throws IOException {
        String cells = "<c r='A2' t='inlineStr'><is><t>1</t></is></c><c r='B2' "
                + (attributes == null ? "" : attributes) + ">" + content + "</c>";
        Path file = xlsx(
                folder,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet(HEADER + "<row r='2'>" + cells + "</row>"),
                        "xl/styles.xml",
                        STYLES));

        assertEquals(List.of("2 fullName " + code + " ERROR"), findings(rows(file)));
    }

    @Test
    void rowNumbersAreThoseOfTheSheet() throws IOException {
        String withoutAddresses =
                "<row><c t='inlineStr'><is><t>3</t></is></c><c t='inlineStr'><is><t>C</t></is></c></row>";
        Path file = xlsx(
                folder,
                "<row r='1'/>" + row(3, "cardNumber", "fullName") + row(7, "1", "A") + row(8) + withoutAddresses);

        List<Row> rows = rows(file);

        assertEquals(List.of(7, 9), rows.stream().map(Row::number).toList());
        assertEquals("C", rows.get(1).value(NAME));
    }

    @Test
    void cellsMayBeLeftOut() throws IOException {
        Row row = rows(xlsx(
                        folder,
                        HEADER + "<row r='2'><c r='B2' t='inlineStr'><is><t>An</t></is></c>"
                                + "<c r='D2' t='inlineStr'><is><t>MALE</t></is></c></row>"))
                .get(0);

        assertEquals(
                List.of("", "An", "", "MALE"),
                List.of(row.value(CARD), row.value(NAME), row.value(BIRTH), row.value(SEX)));
    }

    @Test
    void notesBesideTheTableAreAWarning() throws IOException {
        Path file = xlsx(folder, row(1, "cardNumber", "fullName") + row(2, "1", "An", "", "xem lại"));

        assertEquals(List.of("2  EXTRA_CELLS WARNING"), findings(rows(file)));
    }

    @Test
    void theFirstVisibleSheetIsRead() throws IOException {
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                        workbook(
                                "",
                                "<sheet name='A' r:id='r1' state='veryHidden'/><sheet name='C' r:id='r3'/>"
                                        + "<sheet name='B' r:id='r2'/>"),
                "xl/_rels/workbook.xml.rels",
                        relations(
                                "r1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "r2",
                                "worksheet",
                                "/xl/worksheets/sheet2.xml",
                                "r3",
                                "chartsheet",
                                "chartsheets/sheet1.xml"),
                "xl/worksheets/sheet2.xml", sheet(HEADER + row(2, "1", "Sheet B")));

        assertEquals("Sheet B", rows(xlsx(folder, parts)).get(0).value(NAME));
    }

    @Test
    void oldMacintoshFilesCountFrom1904() throws IOException {
        String cells = "<row r='2'><c r='A2'><v>1</v></c><c r='C2' s='1'><v>42368</v></c></row>";
        Map<String, String> parts = Map.of(
                "xl/workbook.xml", workbook("<workbookPr date1904='1'/>", "<sheet name='A' r:id='r1'/>"),
                "xl/worksheets/sheet1.xml", sheet(HEADER + cells),
                "xl/styles.xml", STYLES);

        assertEquals("2019-12-31", rows(xlsx(folder, parts)).get(0).value(BIRTH));
    }

    @Test
    void aLongTextIsNoMoreThanAFaultOfItsCell() throws IOException {
        Path file = xlsx(folder, HEADER + row(2, "1", "ă".repeat(30_000)) + row(3, "2", "ă".repeat(4_000)));

        List<Row> rows = rows(file);

        assertEquals(List.of("2 fullName CELL_TOO_LONG ERROR"), findings(rows));
        assertEquals(4_000, rows.get(1).value(NAME).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZ2'><v>1</v></c></row>",
                "<row r='2'><c r='XFE2'><v>1</v></c></row>",
                "<row r='2'><c r='2'><v>1</v></c></row>",
                "<row r='1'/>",
                "<row r='1048577'/>",
                "<row r='x'/>",
                "<row r='2'><c r='A2'><v>1</c></row>",
                "<!DOCTYPE x>",
                "<row r='2'>&unknown;</row>"
            })
    void aSheetThatNoSpreadsheetWroteIsDamaged(String rest) throws IOException {
        Path file = xlsx(folder, HEADER + rest);

        TabularFileException refused = assertThrows(TabularFileException.class, () -> rows(file));

        assertEquals(Codes.XLSX_DAMAGED, refused.problems().get(0).code());
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        String attack = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + sheet(HEADER + row(2, "1", "&x;")).replaceFirst("<\\?xml[^>]*>", "");

        Path file = xlsx(folder, Map.of("xl/worksheets/sheet1.xml", attack));

        assertEquals(
                Codes.XLSX_DAMAGED,
                assertThrows(TabularFileException.class, () -> rows(file))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    void aZipBombStopsAtTheLimit() throws IOException {
        Path file = xlsx(folder, HEADER + row(2, "1", "An") + "<row/>".repeat(1_000_000));
        Limits limits = new Limits(1 << 20, 2 << 20, 10, 10, 10);

        TabularFileException refused = assertThrows(TabularFileException.class, () -> rows(file, limits));

        assertEquals(List.of(RowError.error(0, "", Codes.UNPACKED_TOO_LARGE, "2")), refused.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r='2' x='%s'/>", "<row r='2'><c r='A2' t='inlineStr'><is><t>%s</t></is></c></row>"})
    void oneEndlessTagOrTextDoesNotFillTheMemory(String around) throws IOException {
        Path file = xlsx(folder, HEADER + String.format(around, "x".repeat(1 << 20)));

        assertEquals(
                Codes.XLSX_DAMAGED,
                assertThrows(TabularFileException.class, () -> rows(file))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    void absurdDepthDoesNotFillTheMemory() throws IOException {
        Path file = xlsx(folder, HEADER + "<a>".repeat(1_000) + "</a>".repeat(1_000));

        assertEquals(
                Codes.XLSX_DAMAGED,
                assertThrows(TabularFileException.class, () -> rows(file))
                        .problems()
                        .get(0)
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "General,false",
        "yyyy\\-mm\\-dd,true",
        "m/d/yy h:mm,true",
        "[h]:mm:ss,false",
        "'#,##0.00 \"đồng d\"',false",
        "'[Red]0.00;[Blue]dd',false",
        "0%,false",
        "'_-* #,##0_d_-',false",
        "'[$-1010000]d/m/yyyy;@',true"
    })
    void dateFormatsAreTold(String formatCode, boolean date) {
        assertEquals(date, NumberFormats.shown(formatCode).date());
    }
}
