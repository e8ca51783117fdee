package vn.dangbo.evaluation.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * MEETING_HELD: meetings that cells of a unit held in a period, by the cell that stood below it on the last day.
 */
@ApplicationScoped
public class MeetingsHeld implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("kind");

    private static final Metric METRIC = new Metric(
            "MEETING_HELD",
            "CUOC",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số buổi sinh hoạt chi bộ",
            "Meetings of cells");

    private static final String SQL =
            """
            select case when :by_kind then m.kind end as kind, child_of.child as child, count(*) as value
            from meeting m
            join organisation o on o.id = m.organisation_id
            %s
            where m.withdrawn_at is null
              and m.held_on between cast(:firstDay as date) and cast(:lastDay as date)
              and m.organisation_id = any(%s)
              and (cast(:in_kind as text[]) is null or m.kind = any(cast(:in_kind as text[])))
              and %s
            group by 1, 2
            order by 1, 2
            """.formatted(FigureRows.child("m.organisation_id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    MeetingCodes codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(codes.kinds());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
