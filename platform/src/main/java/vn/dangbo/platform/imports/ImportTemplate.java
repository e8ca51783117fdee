package vn.dangbo.platform.imports;

import java.util.List;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.web.Table;

/** An empty file with the header that a kind of import takes. */
public record ImportTemplate(String kind, List<Column> columns) implements Table {

    /** The header of what a handler takes. */
    public static ImportTemplate of(ImportHandler handler) {
        return new ImportTemplate(handler.kind(), handler.columns());
    }

    @Override
    public String tableName() {
        return kind;
    }

    @Override
    public List<String> tableTitles() {
        return columns.stream().map(Column::code).toList();
    }

    @Override
    public List<List<?>> tableRows() {
        return List.of();
    }
}
