package vn.dangbo.org.succession;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.paging.Paged;
import vn.dangbo.platform.web.Table;

/** What went where between two days: as JSON a page of it, as a file the whole. */
@Schema(name = "Bridge")
public record BridgeTable(
        List<Bridge.Row> items,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
        @JsonIgnore @Schema(hidden = true) List<Bridge.Row> all)
        implements Paged, Table {

    static BridgeTable of(List<Bridge.Row> rows, PageRequest request) {
        var page = Page.of(rows, request, Bridge.Row::key);
        return new BridgeTable(page.items(), page.next(), page.total(), rows);
    }

    @Override
    public String tableName() {
        return "bridge";
    }

    @Override
    public List<String> tableTitles() {
        return List.of(
                "fromCode",
                "fromName",
                "fromKind",
                "fromParent",
                "toCode",
                "toName",
                "toKind",
                "toParent",
                "change",
                "share",
                "acts");
    }

    @Override
    public List<List<?>> tableRows() {
        return all.stream().<List<?>>map(BridgeTable::cells).toList();
    }

    private static List<?> cells(Bridge.Row row) {
        var cells = new ArrayList<Object>();
        add(cells, row.from());
        add(cells, row.to());
        cells.add(joined(row.change()));
        cells.add(row.share() == null ? null : row.share().name());
        cells.add(joined(row.acts()));
        return cells;
    }

    private static void add(List<Object> cells, Bridge.Side side) {
        cells.add(side == null ? null : side.code());
        cells.add(side == null ? null : side.name());
        cells.add(side == null ? null : side.kind());
        cells.add(side == null ? null : side.parent());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
