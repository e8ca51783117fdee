package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.Metric;

/**
 * The stock by ethnicity and religion, of which the ledger knows nothing: counted from the seatings of the day and what the
 * members' records say by now. The seatings and the ledger say the same of every day, so the totals are those of the ledger.
 */
@ApplicationScoped
class OriginStock {

    private static final String SQL = """
            select case when :by_sex then m.sex end as sex,
                   case when :by_state then m.state end as state,
                   case when :by_ethnicity then m.ethnicity end as ethnicity,
                   case when :by_religion then m.religion end as religion,
                   child_of.child as child,
                   sum(m.members) as value
            from (select p.cell_id, p.sex, p.state, p.ethnicity, p.religion, count(*) as members
                  from (select s.cell_id, m.sex, m.ethnicity, m.religion,
                               case when %s <= cast(:asOf as date) then 'OFFICIAL' else 'PROBATIONARY' end as state
                        from seating s
                        join member m on m.id = s.member_id
                        where s.cell_id = any(%s) and s.valid_from <= cast(:asOf as date)
                          and (s.valid_to is null or s.valid_to > cast(:asOf as date))) p
                  where (cast(:in_sex as text[]) is null or p.sex = any(cast(:in_sex as text[])))
                    and (cast(:in_state as text[]) is null or p.state = any(cast(:in_state as text[])))
                    and (cast(:in_ethnicity as text[]) is null or p.ethnicity = any(cast(:in_ethnicity as text[])))
                    and (cast(:in_religion as text[]) is null or p.religion = any(cast(:in_religion as text[])))
                  group by 1, 2, 3, 4, 5) m
            join organisation o on o.id = m.cell_id
            %s
            where %s
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """.formatted(
            Standing.OFFICIAL_ON, Organisations.DESCENDANTS, FigureRows.child("m.cell_id"), Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    /** The rows of the figure; persons are read to count them, within the query's scope. */
    List<Figure.Row> count(Metric metric, FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, metric, query);
    }
}
