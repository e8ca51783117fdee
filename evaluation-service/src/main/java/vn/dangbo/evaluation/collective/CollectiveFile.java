package vn.dangbo.evaluation.collective;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/** One file of collectives being read. A register has some thousand of them, so all that the file names are remembered. */
final class CollectiveFile implements ImportHandler.Session {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    private static final int MAXIMUM_NAME_LENGTH = 250;

    private final ImportContext context;
    private final CollectiveRecords records;
    private final List<String> types;
    private final List<String> levels;
    private final Clock clock;
    /** First row of each code and day in the file. */
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    /** What a dry run would have written so far. */
    private final Map<String, Spans> unwritten = new HashMap<>();

    CollectiveFile(
            ImportContext context, CollectiveRecords records, List<String> types, List<String> levels, Clock clock) {
        this.context = context;
        this.records = records;
        this.types = types;
        this.levels = levels;
        this.clock = clock;
    }

    /** A row as far as it could be read; null where it could not. */
    private record Line(
            int row,
            String code,
            String name,
            String type,
            String level,
            String organisation,
            LocalDate from,
            LocalDate to) {

        CollectiveRecords.UnitDay unitDay() {
            return new CollectiveRecords.UnitDay(organisation, from);
        }
    }

    @Override
    public void accept(List<Row> rows, boolean write) {
        var lines = rows.stream().map(this::read).toList();
        var good = lines.stream()
                .filter(line -> !context.findings().rejects(line.row()))
                .toList();
        var units = records.units(good.stream().map(Line::unitDay).distinct().toList(), context.scope());
        var known = records.known(good.stream().map(Line::code).distinct().toList(), context.scope());
        var state = new HashMap<String, Spans>();
        known.forEach((code, found) -> state.put(code, found.spans()));
        state.putAll(unwritten);
        Set<String> changed = new HashSet<>();
        for (var line : good) {
            var found = known.get(line.code());
            var unit = units.get(line.unitDay());
            if (unit == null) {
                error(
                        line,
                        CollectiveColumns.ORGANISATION,
                        "ORGANISATION_NOT_IN_PLACE",
                        line.organisation(),
                        line.from());
            } else if (found != null && !found.inScope()) {
                error(line, CollectiveColumns.CODE, "COLLECTIVE_ELSEWHERE", line.code());
            } else {
                var span = new Span(line.code(), line.name(), line.type(), line.level(), unit, line.from(), line.to());
                state.getOrDefault(line.code(), new Spans(List.of()))
                        .with(span)
                        .ifPresentOrElse(
                                after -> {
                                    state.put(line.code(), after);
                                    changed.add(line.code());
                                },
                                () -> error(line, CollectiveColumns.VALID_FROM, "COLLECTIVE_OVERLAPS", line.code()));
            }
        }
        var after = new LinkedHashMap<String, Spans>();
        changed.stream().sorted().forEach(code -> after.put(code, state.get(code)));
        if (write) {
            records.write(after, known, context.recordedBy(), context.importId());
        } else {
            unwritten.putAll(after);
        }
    }

    private Line read(Row row) {
        var reader = new RowReader(row, clock);
        var code = reader.pattern(CollectiveColumns.CODE, CODE, "DA01UBND").orElse(null);
        var name = reader.text(CollectiveColumns.NAME, MAXIMUM_NAME_LENGTH).orElse(null);
        var type = reader.code(CollectiveColumns.TYPE, types).orElse(null);
        var level = reader.code(CollectiveColumns.LEVEL, levels).orElse(null);
        var organisation =
                reader.pattern(CollectiveColumns.ORGANISATION, CODE, "DA01").orElse(null);
        var from = reader.date(CollectiveColumns.VALID_FROM).orElse(null);
        var to = reader.date(CollectiveColumns.VALID_TO, from == null ? AsOf.EARLIEST : from.plusDays(1), AsOf.LATEST)
                .orElse(null);
        var line = new Line(row.number(), code, name, type, level, organisation, from, to);
        if (code != null && from != null) {
            var earlier = seen.putIfAbsent(List.of(code, from), row.number());
            if (earlier != null) {
                reader.error(CollectiveColumns.CODE, "COLLECTIVE_TWICE", String.valueOf(earlier));
            }
        }
        context.findings().addAll(reader.errors());
        return line;
    }

    private void error(Line line, Column column, String code, Object... arguments) {
        var texts = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        context.findings().error(line.row(), column.code(), code, texts);
    }
}
