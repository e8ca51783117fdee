package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.Metric;

/**
 * The stock by what the records tell, of which the ledger knows nothing: counted from the seatings of the day and what the
 * members' records say by now, but for what follows from the day itself, such as the age. The seatings and the ledger say the
 * same of every day, so the totals are those of the ledger.
 */
@ApplicationScoped
class RecordStock {

    private static final String SQL = """
            select %s,
                   child_of.child as child,
                   sum(m.members) as value
            from (select p.cell_id, %s, count(*) as members
                  from (select s.cell_id,
                               %s
                        from seating s
                        join member m on m.id = s.member_id
                        where s.cell_id = any(%s) and s.valid_from <= cast(:asOf as date)
                          and (s.valid_to is null or s.valid_to > cast(:asOf as date))) p
                  where %s
                  group by p.cell_id, %s) m
            join organisation o on o.id = m.cell_id
            %s
            where %s
            group by %s, child_of.child
            order by %s, child_of.child
            """.formatted(
                    RecordDimension.shown(),
                    RecordDimension.grouped(),
                    RecordDimension.looked(),
                    Organisations.DESCENDANTS,
                    RecordDimension.filtered(),
                    RecordDimension.grouped(),
                    FigureRows.child("m.cell_id"),
                    Sql.inScope("o.path"),
                    RecordDimension.numbers(),
                    RecordDimension.numbers());

    /** Where the codes of a dimension stand. */
    private static final Map<String, String> CODES = Map.of(
            "age", "select code from statistics_band where dimension = 'AGE' order by years",
            "seniority", "select code from statistics_band where dimension = 'SENIORITY' order by years",
            "professionalLevel", "select code from professional_level order by position",
            "politicalTheory", "select code from political_theory_level order by position",
            "occupation", "select code from occupation order by position");

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    /** The rows of the figure; persons are read to count them, within the query's scope. */
    List<Figure.Row> count(Metric metric, FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, metric, query);
    }

    /** The codes of a dimension that is NONE where nothing is on record. */
    List<String> codes(String dimension) {
        var known = sql.list(CODES.get(dimension), Map.of(), row -> row.get("code", String.class));
        return Stream.concat(known.stream(), Stream.of("NONE")).distinct().toList();
    }
}
