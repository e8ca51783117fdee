package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** What entries of the ledger would do to the stocks of units. */
@ApplicationScoped
class FigureChanges {

    /** An entry counts where the cell stood on its day, as in the flow statement. */
    private static final String BY_UNIT = """
            select o.code, e."onDate" as on_date, cast(sum(e.delta) as int) as change
            from jsonb_to_recordset(cast(:rows as jsonb)) as e ("cellId" uuid, "onDate" date, delta int)
            join organisation_closure c on c.descendant_id = e."cellId"
                 and c.valid_from <= e."onDate" and (c.valid_to is null or c.valid_to >= e."onDate")
            join organisation o on o.id = c.ancestor_id
            where %s
              -- on the very day on which a cell changed its place it counts at the new one
              and (c.valid_to is distinct from e."onDate"
                   or not exists (select 1 from organisation_closure n
                                  where n.descendant_id = c.descendant_id and n.valid_from = e."onDate"))
            group by o.code, o.path, e."onDate"
            having sum(e.delta) <> 0
            order by o.path, e."onDate"
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * From a day on, a unit has so many members more or less than it was told before.
     *
     * @param organisation code of the unit, with all below it
     * @param from the first day; it holds until another change of the unit, and adds up with those before it
     */
    @Schema(name = "MergeFigureChange")
    record Change(
            @Schema(examples = "KT01C02") String organisation,
            LocalDate from,
            @Schema(examples = "-1") int change) {}

    /** The changes of MEMBER_STOCK, by unit in the scope and day. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Change> of(List<Entry> entries, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "rows",
                sql.toJson(entries.stream()
                        .map(entry -> new Line(
                                entry.cellId().toString(), entry.onDate().toString(), entry.delta()))
                        .toList()));
        return sql.list(
                BY_UNIT,
                Sql.scoped(scope, parameters),
                row -> new Change(
                        row.get("code", String.class),
                        row.get("on_date", LocalDate.class),
                        row.get("change", Integer.class)));
    }

    private record Line(String cellId, String onDate, int delta) {}
}
