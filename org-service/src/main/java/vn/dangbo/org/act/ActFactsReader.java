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

    /**
     * What the acts depend on, as it is recorded.
     *
     * @param more further organisations that change
     */
    ActFacts read(Collection<ActOrder> orders, Collection<String> more) {
        var changed = new HashSet<>(more);
        var wanted = new HashSet<>(more);
        for (var order : orders) {
            changed.addAll(order.changes().keySet());
            changed.addAll(order.sources());
            wanted.addAll(order.named());
            wanted.addAll(above(order.named(), order.effectiveOn()));
        }
        wanted.addAll(records.below(changed, Scope.everywhere()));
        return new ActFacts(records.rules(), records.timelines(wanted, Scope.everywhere()));
    }

    private Set<String> above(Collection<String> codes, LocalDate day) {
        return Set.copyOf(sql.list(
                ABOVE,
                Map.of("codes", codes.toArray(String[]::new), "day", day),
                row -> row.get("code", String.class)));
    }
}
