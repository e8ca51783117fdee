package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Where there are cells for members to come to, and whether this service's copy of the tree has what an act makes of it. */
@ApplicationScoped
class TargetCells {

    private static final String CELLS = """
            select o.id, o.code,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                             and (v.valid_to is null or v.valid_to > cast(:day as date))) as reaching,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                             and v.valid_to is null) as lasting
            from organisation o
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    /** Pieces that abut are one. */
    private static final String DAYS = """
            select o.code, lower(s.span) as valid_from, upper(s.span) as valid_to
            from organisation o
            cross join lateral (select unnest(range_agg(v.validity)) as span
                                from organisation_version v
                                where v.organisation_id = o.id
                                  and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')) s
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String KNOWN = """
            select o.code from organisation o where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    private record Cell(UUID id, String code, boolean reaching, boolean lasting) {}

    private record Span(String code, Validity days) {}

    /**
     * On which days there will be a cell: as the order tells, else as the tree here does. Those that have not arrived here
     * are left out; so are all when an order of old takes members back to cells whose return it does not tell of.
     */
    Map<String, List<Validity>> expected(RestructuringOrder order, Collection<String> codes, Scope scope) {
        var expected = new HashMap<String, List<Validity>>();
        if (order.reverts() == null || order.becoming() != null) {
            expected.putAll(recorded(codes, scope));
        }
        expected.putAll(order.cellDays());
        return expected;
    }

    /**
     * The cells that members come to, by code.
     *
     * @param arrivals by code: the days on which somebody will sit there
     * @throws ProblemException 409 TREE_BEHIND while one of them is no cell on such a day or one that ends has not ended
     */
    Map<String, UUID> require(RestructuringOrder order, Map<String, Set<Validity>> arrivals, Scope scope) {
        var behind = new TreeSet<String>();
        var targets = cells(order, arrivals.keySet(), scope);
        var days = recorded(arrivals.keySet(), scope);
        arrivals.forEach((code, spans) -> {
            var cell = days.getOrDefault(code, List.of());
            if (spans.stream().anyMatch(span -> cell.stream().noneMatch(one -> one.contains(span)))) {
                behind.add(code);
            }
        });
        // A cell that an undone act had made may keep a day of its own; it is enough that it does not last.
        cells(order, order.ending(), scope).values().stream()
                .filter(cell -> order.reverts() == null ? cell.reaching() : cell.lasting())
                .map(Cell::code)
                .forEach(behind::add);
        if (!behind.isEmpty()) {
            throw behind(behind);
        }
        return targets.values().stream().collect(Collectors.toMap(Cell::code, Cell::id));
    }

    /**
     * Stops an order for cells that have not arrived here yet; there may be members in them of whom nothing is known.
     *
     * @throws ProblemException 409 TREE_BEHIND
     */
    void requireKnown(Collection<String> codes, Collection<String> known) {
        var behind = new TreeSet<>(codes);
        behind.removeAll(known);
        if (!behind.isEmpty()) {
            throw behind(behind);
        }
    }

    /** By code of those that are known here. */
    private Map<String, List<Validity>> recorded(Collection<String> codes, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("codes", codes.toArray(String[]::new));
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        var recorded = new HashMap<String, List<Validity>>();
        sql.list(KNOWN, parameters, row -> row.get("code", String.class))
                .forEach(code -> recorded.put(code, new ArrayList<>()));
        sql.list(
                        DAYS,
                        parameters,
                        row -> new Span(
                                row.get("code", String.class),
                                new Validity(
                                        row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class))))
                .forEach(span -> recorded.get(span.code()).add(span.days()));
        return recorded;
    }

    private static ProblemException behind(Collection<String> codes) {
        return ProblemException.of(409, "TREE_BEHIND", String.join(", ", codes));
    }

    private Map<String, Cell> cells(RestructuringOrder order, Collection<String> codes, Scope scope) {
        return sql
                .list(
                        CELLS,
                        Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new), "day", order.effectiveOn())),
                        row -> new Cell(
                                row.get("id", UUID.class),
                                row.get("code", String.class),
                                row.get("reaching", Boolean.class),
                                row.get("lasting", Boolean.class)))
                .stream()
                .collect(Collectors.toMap(Cell::code, Function.identity()));
    }
}
