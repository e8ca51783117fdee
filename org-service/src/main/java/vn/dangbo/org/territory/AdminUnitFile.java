package vn.dangbo.org.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dangbo.platform.imports.Findings;

/**
 * Judges a file of administrative units against what is recorded. Pure: gives what is to be written, and says what is
 * wrong with the other rows. A unit is known by its code and its first day; a row replaces what is recorded of it.
 */
final class AdminUnitFile {

    private final AdminUnitRules rules;
    private final Findings findings;
    private final Supplier<UUID> ids;
    private final Map<Key, List<AdminUnitLine>> lines = new LinkedHashMap<>();

    /** What is to be written. */
    record Plan(List<AdminUnit> units, List<Edge> edges) {}

    /** A succession between recorded units. */
    record Edge(UUID from, UUID to, String share, String legalBasis) {}

    private record Key(String code, LocalDate from) {

        static Key of(AdminUnit unit) {
            return new Key(unit.code(), unit.validity().from());
        }
    }

    AdminUnitFile(AdminUnitRules rules, Findings findings, Supplier<UUID> ids) {
        this.rules = rules;
        this.findings = findings;
        this.ids = ids;
    }

    void add(AdminUnitLine line) {
        lines.computeIfAbsent(Key.of(line.unit()), key -> new ArrayList<>()).add(line);
    }

    /** Codes of all units that the rows name. */
    Set<String> codes() {
        var codes = new HashSet<String>();
        for (var line : all()) {
            codes.add(line.unit().code());
            if (line.unit().parent() != null) {
                codes.add(line.unit().parent());
            }
            if (line.successor() != null) {
                codes.add(line.successor().code());
            }
        }
        return codes;
    }

    /**
     * What the good rows write.
     *
     * @param recorded everything recorded under the codes
     */
    Plan judge(List<AdminUnit> recorded) {
        var before = new HashMap<Key, AdminUnit>();
        recorded.forEach(unit -> before.put(Key.of(unit), unit));
        var good = distinct();
        settle(good, before);
        var written = new LinkedHashMap<Key, AdminUnit>();
        good.forEach((key, unit) -> written.put(
                key, unit.recordedAs(before.containsKey(key) ? before.get(key).id() : ids.get())));
        var standing = standing(written, before);
        var edges = new ArrayList<Edge>();
        for (var line : all()) {
            if (line.successor() != null && !findings.rejects(line.row())) {
                edge(line, written, standing, edges);
            }
        }
        return new Plan(List.copyOf(written.values()), edges);
    }

    /** The units of the file; rows about one must tell the same of it. */
    private Map<Key, AdminUnit> distinct() {
        var units = new LinkedHashMap<Key, AdminUnit>();
        lines.forEach((key, rows) -> {
            var first = rows.get(0);
            units.put(key, first.unit());
            rows.stream()
                    .filter(row -> !row.unit().saysTheSameAs(first.unit()))
                    .forEach(row -> error(
                            row.row(),
                            AdminUnitColumns.CODE.code(),
                            "ADMIN_UNIT_DIFFERS",
                            String.valueOf(first.row())));
        });
        return units;
    }

    /** Leaves out units in whose way something is, until nothing changes: what leans on one that is out is out too. */
    private void settle(Map<Key, AdminUnit> good, Map<Key, AdminUnit> before) {
        boolean settled = false;
        while (!settled) {
            var standing = standing(good, before);
            settled = !good.keySet().removeIf(key -> !fits(key, good.get(key), standing));
        }
    }

    private boolean fits(Key key, AdminUnit unit, Map<String, List<AdminUnit>> standing) {
        int row = lines.get(key).get(0).row();
        rules.judgeParent(
                unit,
                standing.getOrDefault(unit.parent(), List.of()),
                (column, code, arguments) -> error(row, column, code, arguments));
        var overlapping = standing.get(unit.code()).stream()
                .filter(other -> !Key.of(other).equals(key) && other.validity().overlaps(unit.validity()))
                .findFirst();
        overlapping.ifPresent(other -> error(
                row,
                AdminUnitColumns.VALID_FROM.code(),
                "ADMIN_CODE_TAKEN",
                unit.code(),
                other.validity().from().toString()));
        if (findings.rejects(row)) {
            lines.get(key).stream()
                    .filter(line -> !findings.rejects(line.row()))
                    .toList()
                    .forEach(line -> error(
                            line.row(), AdminUnitColumns.CODE.code(), "ADMIN_UNIT_REJECTED", String.valueOf(row)));
            return false;
        }
        return true;
    }

    /** By code, what is there once the good rows are written. */
    private static Map<String, List<AdminUnit>> standing(Map<Key, AdminUnit> good, Map<Key, AdminUnit> before) {
        var all = new LinkedHashMap<>(before);
        all.putAll(good);
        var byCode = new HashMap<String, List<AdminUnit>>();
        all.values().forEach(unit -> byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                .add(unit));
        return byCode;
    }

    private void edge(
            AdminUnitLine line, Map<Key, AdminUnit> written, Map<String, List<AdminUnit>> standing, List<Edge> edges) {
        var from = written.get(Key.of(line.unit()));
        var day = line.unit().validity().to();
        var successor = line.successor();
        standing.getOrDefault(successor.code(), List.of()).stream()
                .filter(unit -> unit.validity().contains(day) && !unit.id().equals(from.id()))
                .findFirst()
                .ifPresentOrElse(
                        to -> edges.add(new Edge(from.id(), to.id(), successor.share(), successor.legalBasis())),
                        () -> error(
                                line.row(),
                                AdminUnitColumns.SUCCESSOR.code(),
                                "ADMIN_SUCCESSOR_UNKNOWN",
                                successor.code(),
                                day.toString()));
    }

    private List<AdminUnitLine> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private void error(int row, String column, String code, String... arguments) {
        findings.error(row, column, code, arguments);
    }
}
