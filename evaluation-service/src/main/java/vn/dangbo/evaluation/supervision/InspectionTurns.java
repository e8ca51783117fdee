package vn.dangbo.evaluation.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * INSPECT_SUBJECT: turns of organisations and members inspected or supervised by bodies of a unit and all below, by the day of
 * the conclusion. The level is the kind of the body's unit on that day.
 */
@ApplicationScoped
public class InspectionTurns implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("type", "subject", "level", "conclusion");

    private static final Metric METRIC = new Metric(
            "INSPECT_SUBJECT",
            "LUOT",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số lượt tổ chức đảng, đảng viên được kiểm tra, giám sát",
            "Turns of organisations and members inspected or supervised");

    private static final String SQL =
            """
            select case when :by_type then i.type end as type,
                   case when :by_subject then s.subject end as subject,
                   case when :by_level then v.kind end as level,
                   case when :by_conclusion then s.conclusion end as conclusion,
                   child_of.child as child,
                   sum(s.turns) as value
            from inspection i
            join inspection_subject s on s.inspection_id = i.id
            join organisation o on o.id = i.organisation_id
            left join organisation_version v on v.organisation_id = o.id and v.validity @> i.concluded_on
            %s
            where i.withdrawn_at is null
              and i.concluded_on between cast(:firstDay as date) and cast(:lastDay as date)
              and i.organisation_id = any(%s)
              and (cast(:in_type as text[]) is null or i.type = any(cast(:in_type as text[])))
              and (cast(:in_subject as text[]) is null or s.subject = any(cast(:in_subject as text[])))
              and (cast(:in_level as text[]) is null or v.kind = any(cast(:in_level as text[])))
              and (cast(:in_conclusion as text[]) is null or s.conclusion = any(cast(:in_conclusion as text[])))
              and %s
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """.formatted(FigureRows.child("i.organisation_id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    SupervisionCodes codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(
                switch (filter) {
                    case "type" -> codes.types();
                    case "level" -> codes.levels();
                    case "conclusion" -> codes.conclusions();
                    default ->
                        Stream.of(InspectionSubject.values()).map(Enum::name).toList();
                });
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
