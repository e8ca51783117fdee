package vn.dangbo.platform.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.dangbo.platform.tabular.XlsxPackage.Relation;

/**
 * Rows of the first visible sheet of an XLSX, streamed. Own code over the JDK's XML reader, because the libraries hold
 * every text as a {@code String} and trust addresses and counts in the file.
 */
final class XlsxSource implements RowSource {
    private final XlsxPackage zip;
    private final SheetRows rows;

    /** @param originalFileName for the message only */
    XlsxSource(Path file, String originalFileName, Limits limits) throws IOException {
        zip = new XlsxPackage(file, limits);
        try {
            rows = open(originalFileName, limits);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    @Override
    public RawRow next() {
        return rows.next();
    }

    /** Notes beside a table are common in workbooks and shift nothing. */
    @Override
    public Severity extraCells() {
        return Severity.WARNING;
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            zip.close();
        }
    }

    private SheetRows open(String originalFileName, Limits limits) throws IOException {
        String workbook = zip.relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .filter(part -> part.endsWith(".xml") && isWorkbook(part))
                .findFirst()
                .orElseThrow(() -> new TabularFileException(Codes.FILE_KIND_UNSUPPORTED, originalFileName));
        Map<String, Relation> relations = zip.relations(workbook);
        WorkbookPart description = WorkbookPart.read(zip, workbook, relations);
        SharedStrings strings = new SharedStrings();
        NumberFormats formats = new NumberFormats();
        for (Relation relation : relations.values()) {
            if (relation.type().equals("sharedStrings") && zip.has(relation.target())) {
                try (XmlPart xml = zip.open(relation.target())) {
                    strings = SharedStrings.read(xml, limits.cellCharacters());
                }
            } else if (relation.type().equals("styles") && zip.has(relation.target())) {
                try (XmlPart xml = zip.open(relation.target())) {
                    formats = NumberFormats.read(xml);
                }
            }
        }
        var reader = new XlsxCellReader(strings, formats, description.from1904(), limits.cellCharacters());
        return new SheetRows(zip.open(description.sheet()), reader);
    }

    /** Word and PowerPoint files are such packages too. */
    private static boolean isWorkbook(String part) {
        return part.startsWith("xl/") || part.endsWith("workbook.xml");
    }
}
