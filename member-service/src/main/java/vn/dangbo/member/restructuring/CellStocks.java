package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Members by cell, counted from the ledger. */
@ApplicationScoped
class CellStocks {

    private static final String STOCKS = """
            select o.code, sum(m.delta) as members,
                   coalesce(sum(m.delta) filter (where m.state = 'OFFICIAL'), 0) as official
            from movement m
            join organisation o on o.id = m.cell_id
            where m.cell_id = any(array(select c.descendant_id
                                        from organisation above
                                        join organisation_closure c on c.ancestor_id = above.id
                                        where above.code = any(:codes)
                                          and c.valid_from <= cast(:day as date)
                                          and (c.valid_to is null or c.valid_to > cast(:day as date))
                                        union all
                                        -- what has ended, where it stood last
                                        select c.descendant_id
                                        from organisation above
                                        join organisation_closure c on c.ancestor_id = above.id
                                        where above.code = any(:codes) and c.valid_to <= cast(:day as date)
                                          and not exists (select 1 from organisation_closure own
                                                          where own.ancestor_id = c.descendant_id
                                                            and own.descendant_id = c.descendant_id
                                                            and own.valid_from <= cast(:day as date)
                                                            and (own.valid_to is null or own.valid_to > c.valid_to))))
              and m.on_date <= cast(:day as date) and %s
            group by o.code
            having sum(m.delta) <> 0
            order by o.code
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** Members of one cell, and how many of them are official (chính thức). */
    record Stock(String code, long members, long official) {}

    /**
     * Stock of each cell below the organisations, themselves included, at the end of the day; empty cells are left out. One
     * that has ended and still has members is counted where it stood last.
     */
    List<Stock> below(Collection<String> codes, LocalDate day, Scope scope) {
        return sql.list(
                STOCKS,
                Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new), "day", day)),
                row -> new Stock(
                        row.get("code", String.class),
                        row.get("members", Number.class).longValue(),
                        row.get("official", Number.class).longValue()));
    }
}
