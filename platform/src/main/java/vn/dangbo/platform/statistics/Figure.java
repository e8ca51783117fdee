package vn.dangbo.platform.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.web.Table;

/**
 * A figure with all that is needed to ask for it again.
 *
 * @param boundary the day on whose tree the units are placed; absent when it is that of the figure itself
 * @param rows one for each combination of the dimensions; a combination that does not occur has none
 * @param total of all rows, those withheld included: it can be asked for without the dimension; of persons who may stand in
 *     several rows, each once; absent where declared values do not add up to one whole number
 * @param suppressed rows withheld because they, or others with their help, could tell of single persons
 * @param partial whether units that stood below the organisation on the day lie outside the caller's scope today: they
 *     are not counted, so somebody with another scope may get another total
 * @param cutOff when the records were read
 * @param digest SHA-256 over the question and the counts, not over the time of reading: equal figures, equal digest
 */
@Schema(name = "Figure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        @Schema(examples = "MEMBER_STOCK") String metric,
        OrganisationRef organisation,
        @Schema(examples = "2019-12-31") LocalDate asOf,
        @Schema(examples = "2025-07-02") LocalDate boundary,
        LocalDate from,
        LocalDate to,
        Integer year,
        @Schema(examples = "[\"sex\"]") List<String> groupBy,
        Map<String, List<String>> filters,
        List<Row> rows,
        @Schema(examples = "1985") Long total,
        @Schema(examples = "0") int suppressed,

        @Schema(
                examples = "false",
                description =
                        "true: có tổ chức cấp dưới vào ngày đó nằm ngoài phạm vi của người hỏi nên không được tính · "
                                + "units below on that day lie outside the caller's scope and are not counted")
        boolean partial,

        Instant cutOff,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest)
        implements Table {

    @Override
    public String tableName() {
        return partial ? metric + "-partial" : metric;
    }

    @Override
    public List<String> tableTitles() {
        var counted = Stream.concat(groupBy.stream(), Stream.of("value"));
        var withBase = showsBase() ? Stream.concat(counted, Stream.of("of")) : counted;
        return Stream.concat(withBase, hasDeclared() ? DECLARED_TITLES.stream() : Stream.empty())
                .toList();
    }

    @Override
    public List<List<?>> tableRows() {
        var table = new ArrayList<List<?>>();
        for (var row : rows) {
            var cells =
                    new ArrayList<Object>(groupBy.stream().map(row.keys()::get).toList());
            cells.add(row.value());
            if (showsBase()) {
                cells.add(row.of());
            }
            if (row.declared() != null) {
                cells.addAll(row.declared().cells());
            }
            table.add(cells);
        }
        return table;
    }

    private boolean hasDeclared() {
        return rows.stream().anyMatch(row -> row.declared() != null);
    }

    private boolean showsBase() {
        return rows.stream().anyMatch(row -> row.of() != null);
    }

    /**
     * One count, or one declared value.
     *
     * @param keys value by dimension; a dimension that is not known for what is counted has the value {@code NONE}
     * @param value always there for what is counted; absent for a declared range and for a declared value that is not whole
     * @param declared what was declared, exactly as it was; absent for what is counted
     * @param of how many the value is of, in a figure that is a rate: 18 of 33; absent in others. Such a row may have the
     *     value nought
     */
    @Schema(name = "FigureRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Schema(examples = "{\"sex\":\"FEMALE\"}") Map<String, String> keys,
            @Schema(examples = "882") Long value,
            Declared declared,
            @Schema(examples = "1985") Long of) {

        /** A declared value. */
        public Row(Map<String, String> keys, Long value, Declared declared) {
            this(keys, value, declared, null);
        }

        /** A count of so many. */
        public Row(Map<String, String> keys, long value, Long of) {
            this(keys, value, null, of);
        }

        /** A count that is of nothing else. */
        public Row(Map<String, String> keys, long value) {
            this(keys, value, null, null);
        }
    }

    /**
     * A value that was reported, not counted: printed as "hơn 13.400", "gần 4.000", "96–98%".
     *
     * @param comparator {@code =}, {@code >}, {@code >=}, {@code ~}, {@code <} or {@code <=}: how the value stands to the truth
     * @param value absent when a range was declared
     * @param low lower end of a declared range
     * @param high upper end of it
     * @param unit what it is measured in
     * @param units of how many organisations the declarations are in it: 1, or more when those below were added up
     */
    @Schema(name = "DeclaredValue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Declared(
            @Schema(examples = ">") String comparator,
            @Schema(examples = "97.5") BigDecimal value,
            @Schema(examples = "96") BigDecimal low,
            @Schema(examples = "98") BigDecimal high,
            @Schema(examples = "PERCENT") String unit,
            @Schema(examples = "1") int units) {

        private List<Object> cells() {
            return Arrays.asList(comparator, value, low, high, unit);
        }
    }

    /** Columns that a table of declared values has more. */
    private static final List<String> DECLARED_TITLES = List.of("comparator", "declared", "low", "high", "unit");

    /** The value of a dimension that is not known. */
    public static final String NONE = "NONE";

    static Figure of(Metric metric, FigureQuery query, Disclosure.Shown shown, boolean partial, Instant cutOff) {
        var rows = shown.rows();
        boolean instant = metric.time() == Metric.Time.INSTANT;
        var period = metric.time() == Metric.Time.PERIOD || !instant && query.year() == null ? query.period() : null;
        return new Figure(
                metric.code(),
                query.organisation(),
                instant ? query.asOf() : null,
                query.boundary(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                query.year(),
                query.groupBy(),
                query.filters().isEmpty() ? null : query.filters(),
                rows,
                shown.total(),
                shown.suppressed(),
                partial,
                cutOff,
                digest(metric, query, shown, partial));
    }

    /** The order in which values are allowed changes nothing. */
    private static Map<String, List<String>> sorted(Map<String, List<String>> filters) {
        var sorted = new TreeMap<String, List<String>>();
        filters.forEach((dimension, values) ->
                sorted.put(dimension, values.stream().distinct().sorted().toList()));
        return sorted;
    }

    private static String digest(Metric metric, FigureQuery query, Disclosure.Shown shown, boolean partial) {
        var text = new StringBuilder()
                .append(metric.code())
                .append('\n')
                .append(query.organisation().code())
                .append('\n')
                .append(metric.time() == Metric.Time.INSTANT ? query.asOf() : query.period())
                .append('\n')
                .append(query.groupBy())
                .append('\n')
                .append(sorted(query.filters()))
                .append('\n');
        shown.rows().forEach(row -> text.append(new TreeMap<>(row.keys()))
                .append('=')
                .append(row.value())
                .append(row.of() == null ? "" : "/" + row.of())
                .append(row.declared() == null ? "" : " declared " + row.declared())
                .append('\n'));
        if (query.boundary() != null) {
            text.append("boundary ").append(query.boundary()).append('\n');
        }
        if (partial) {
            text.append("partial\n");
        }
        if (shown.suppressed() > 0) {
            text.append("suppressed ").append(shown.suppressed()).append('\n');
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
