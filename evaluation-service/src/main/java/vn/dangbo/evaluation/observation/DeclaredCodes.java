package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** What may be declared, and of which items. */
@ApplicationScoped
public class DeclaredCodes implements CodeList.Source {

    private static final String METRICS = "declared-metrics";
    private static final String ITEMS = "declared-items";
    private static final String UNIT = "unit";

    private static final String ALL_ITEMS = "select metric, code, unit, vi, en from declared_item order by position";

    @Inject
    Sql sql;

    /** An item of a metric. */
    public record Item(String metric, String code, String unit, String vi, String en) {}

    @Override
    public List<String> names() {
        return List.of(METRICS, ITEMS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                name.equals(METRICS)
                        ? Arrays.stream(DeclaredMetric.values())
                                .map(m -> item(
                                        m.name(), m.vi(), m.en(), m.hasItems() ? Map.of() : Map.of(UNIT, m.unit())))
                                .toList()
                        : items().stream()
                                .map(i -> item(i.code(), i.vi(), i.en(), Map.of(UNIT, i.unit(), "metric", i.metric())))
                                .toList());
    }

    /** All items of all metrics. */
    public List<Item> items() {
        return sql.list(
                ALL_ITEMS,
                Map.of(),
                row -> new Item(
                        row.get("metric", String.class),
                        row.get("code", String.class),
                        row.get("unit", String.class),
                        row.get("vi", String.class),
                        row.get("en", String.class)));
    }

    private static CodeList.Item item(String code, String vi, String en, Map<String, String> properties) {
        return new CodeList.Item(code, vi, en, null, null, properties);
    }
}
