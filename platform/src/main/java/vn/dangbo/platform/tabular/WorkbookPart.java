package vn.dangbo.platform.tabular;

import java.io.IOException;
import java.util.Map;
import vn.dangbo.platform.tabular.XlsxPackage.Relation;

/**
 * What the part {@code workbook.xml} says.
 *
 * @param sheet name of the part with the first visible sheet, or the first one if all are hidden
 * @param from1904 whether days are counted from 1 January 1904
 */
record WorkbookPart(String sheet, boolean from1904) {
    /** @throws TabularFileException {@code XLSX_DAMAGED} when there is no sheet with cells */
    static WorkbookPart read(XlsxPackage zip, String part, Map<String, Relation> relations) throws IOException {
        String visible = null;
        String any = null;
        boolean from1904 = false;
        try (XmlPart xml = zip.open(part)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.isStart("sheet")) {
                    Relation relation = relations.get(xml.qualifiedAttribute("id"));
                    if (relation != null && relation.type().equals("worksheet")) {
                        any = any == null ? relation.target() : any;
                        String state = xml.attribute("state");
                        boolean shown = state == null || state.equals("visible");
                        visible = visible == null && shown ? relation.target() : visible;
                    }
                }
            }
        }
        if (any == null) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
        return new WorkbookPart(visible == null ? any : visible, from1904);
    }
}
