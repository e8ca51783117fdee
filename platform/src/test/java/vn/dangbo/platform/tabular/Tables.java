package vn.dangbo.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files and columns for the tests of this package. */
final class Tables {
    static final Column CARD = Column.required("cardNumber", "Số thẻ đảng", "Card number", "Số thẻ");
    static final Column NAME = Column.required("fullName", "Họ và tên", "Full name");
    static final Column BIRTH = Column.optional("birthDate", "Ngày sinh", "Date of birth");
    static final Column SEX = Column.optional("sex", "Giới tính", "Sex");
    static final Column PERSONAL_ID =
            Column.optional("personalId", "Số định danh", "Personal ID").asSensitive();
    static final List<Column> COLUMNS = List.of(CARD, NAME, BIRTH, SEX, PERSONAL_ID);

    private Tables() {}

    static Path csv(Path folder, String content) throws IOException {
        return csv(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path csv(Path folder, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), content);
    }

    /** A workbook of one sheet with these rows in XML. */
    static Path xlsx(Path folder, String sheetData) throws IOException {
        return xlsx(folder, Map.of("xl/worksheets/sheet1.xml", sheet(sheetData)));
    }

    /** A workbook; the given parts replace or join the usual ones, "" leaves one out. */
    static Path xlsx(Path folder, Map<String, String> parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        all.put("_rels/.rels", relations("r1", "officeDocument", "xl/workbook.xml"));
        all.put("xl/workbook.xml", workbook("", "<sheet name='S' sheetId='1' r:id='r1'/>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "r1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "r2",
                        "sharedStrings",
                        "/xl/sharedStrings.xml",
                        "r3",
                        "styles",
                        "styles.xml"));
        all.put("xl/worksheets/sheet1.xml", sheet(""));
        all.putAll(parts);
        Path file = Files.createTempFile(folder, "table", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                if (!part.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return file;
    }

    static String workbook(String properties, String sheets) {
        return "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" + properties
                + "<sheets>" + sheets + "</sheets></workbook>";
    }

    /** Triples of id, type and target. */
    static String relations(String... triples) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < triples.length; i += 3) {
            xml.append("<Relationship Id='" + triples[i]
                    + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + triples[i + 1]
                    + "' Target='" + triples[i + 2] + "'/>");
        }
        return xml.append("</Relationships>").toString();
    }

    static String sheet(String sheetData) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + sheetData
                + "</sheetData></worksheet>";
    }

    /** A row of inline texts. */
    static String row(int number, String... texts) {
        StringBuilder xml = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            xml.append("<c r='" + (char) ('A' + i) + number + "' t='inlineStr'><is><t>" + texts[i] + "</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    static List<Row> rows(Path file) throws IOException {
        return rows(file, Limits.DEFAULT);
    }

    static List<Row> rows(Path file, Limits limits) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (TabularFile table = TabularFile.open(file, "danh sách.xlsx", COLUMNS, limits)) {
            table.forEach(rows::add);
        }
        return rows;
    }

    /** The findings of all rows as "row column CODE severity". */
    static List<String> findings(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.findings().stream())
                .map(finding ->
                        finding.row() + " " + finding.column() + " " + finding.code() + " " + finding.severity())
                .toList();
    }
}
