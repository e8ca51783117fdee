package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dangbo.org.record.OrganisationRecords;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/**
 * Reads what an act must be judged by. It reads without the caller's scope: whether an organisation below is forgotten
 * does not depend on who asks; what a caller may see of the outcome does.
 */
@ApplicationScoped
class ActFactsReader {

    private static final String BELOW = """
            select distinct below.code
            from organisation source
            join organisation_closure c on c.ancestor_id = source.id and c.depth > 0
                 and c.valid_from <= cast(:day as date) and (c.valid_to is null or c.valid_to > cast(:day as date))
            join organisation below on below.id = c.descendant_id
            where source.code = any(:codes) and below.code = any(:wanted)
            """;

    private static final String ABOVE = """
            select distinct above.code
            from organisation o
            join organisation_closure c on c.descendant_id = o.id
                 and c.valid_from <= cast(:day as date) and (c.valid_to is null or c.valid_to > cast(:day as date))
            join organisation above on above.id = c.ancestor_id
            where o.code = any(:codes)
            """;

    @Inject
    Sql sql;

    @Inject
    OrganisationRecords records;

    ActFacts read(ActOrder order) {
        var named = order.named();
        var changed = new HashSet<>(order.changes().keySet());
        changed.addAll(order.sources());
        var wanted = new HashSet<>(named);
        wanted.addAll(records.below(changed, Scope.everywhere()));
        wanted.addAll(above(named, order.effectiveOn()));
        return new ActFacts(
                records.rules(),
                records.timelines(wanted, Scope.everywhere()),
                below(
                        order.sources(),
                        order.others().stream().map(ActOrder.Target::code).toList(),
                        order.effectiveOn()));
    }

    private Set<String> above(Collection<String> codes, LocalDate day) {
        return Set.copyOf(sql.list(
                ABOVE,
                Map.of("codes", codes.toArray(String[]::new), "day", day),
                row -> row.get("code", String.class)));
    }

    private Set<String> below(Collection<String> sources, Collection<String> wanted, LocalDate day) {
        return Set.copyOf(sql.list(
                BELOW,
                Map.of(
                        "codes", sources.toArray(String[]::new),
                        "wanted", wanted.toArray(String[]::new),
                        "day", day),
                row -> row.get("code", String.class)));
    }
}
