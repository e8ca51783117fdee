package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Whether this service's copy of the tree has the change that an act makes to it. */
@ApplicationScoped
class TargetCells {

    private static final String CELLS = """
            select o.id, o.code,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                             and v.validity @> cast(:day as date)) as living,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                             and (v.valid_to is null or v.valid_to > cast(:day as date))) as reaching,
                   exists (select 1 from organisation_version v
                           where v.organisation_id = o.id and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
                             and v.valid_to is null) as lasting
            from organisation o
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    private record Cell(UUID id, String code, boolean living, boolean reaching, boolean lasting) {}

    /**
     * The cells that members come to, by code.
     *
     * @throws ProblemException 409 TREE_BEHIND while one of them is not alive on the day or one that ends has not ended
     */
    Map<String, UUID> require(RestructuringOrder order, Collection<String> filled, Scope scope) {
        var behind = new TreeSet<String>();
        var targets = cells(order, filled, scope);
        filled.stream()
                .filter(code -> !targets.containsKey(code) || !targets.get(code).living())
                .forEach(behind::add);
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
                                row.get("living", Boolean.class),
                                row.get("reaching", Boolean.class),
                                row.get("lasting", Boolean.class)))
                .stream()
                .collect(Collectors.toMap(Cell::code, Function.identity()));
    }
}
