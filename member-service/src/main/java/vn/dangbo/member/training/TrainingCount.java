package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.register.PlacedOn;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;

/**
 * Trainings that began in a period, where the member's cell stood on the first day; as sendings (lượt) or as the persons who
 * were sent (người). {@code sender} is the code of the organisation that sent, {@code level} the one to which the programme
 * leads.
 */
@ApplicationScoped
class TrainingCount {

    private static final List<String> DIMENSIONS = List.of("program", "kind", "level", "sender");

    private static final String SQL = """
            select case when :by_program then t.program end as program, case when :by_kind then p.kind end as kind,
                   case when :by_level then p.level end as level, case when :by_sender then sender.code end as sender,
                   child_of.child as child, %s as value
            from training_entry t
            join training_program p on p.code = t.program
            join organisation o on o.id = t.unit_id
            join organisation sender on sender.id = t.sent_by
            %s
            where %s
              and (cast(:in_program as text[]) is null or t.program = any(cast(:in_program as text[])))
              and (cast(:in_level as text[]) is null or coalesce(p.level, 'NONE') = any(cast(:in_level as text[])))
              and %s
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """;

    private static final String SENDINGS = statement("count(*)");

    private static final String PERSONS = statement("count(distinct t.member_id)");

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Inject
    TrainingCodeLists codes;

    private static String statement(String value) {
        return SQL.formatted(
                value,
                FigureRows.child("t.unit_id"),
                PlacedOn.period("t.unit_id", "t.started_on"),
                Sql.inScope("o.path"));
    }

    static Metric metric(String code, String unit, String vi, String en) {
        return new Metric(code, unit, "derived", Metric.Time.PERIOD, DIMENSIONS, List.of("program", "level"), vi, en);
    }

    FilterValues values(String filter) {
        return FilterValues.codes(filter.equals("level") ? codes.levels() : codes.codes(TrainingCodeLists.PROGRAMS));
    }

    List<Figure.Row> sendings(Metric metric, FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SENDINGS, metric, query);
    }

    /** Each person once in a row; who was sent twice may stand in two. */
    List<Figure.Row> persons(Metric metric, FigureQuery query) {
        sql.open(query.scope());
        return rows.count(PERSONS, metric, query);
    }
}
