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
 * PETITION_COUNT: petitions received in a period by the inspection commissions of a unit and all below, by where they stand
 * today.
 */
@ApplicationScoped
public class PetitionCount implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("kind", "status");

    private static final Metric METRIC = new Metric(
            "PETITION_COUNT",
            "DON",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số đơn thư đã nhận",
            "Petitions received");

    private static final String SQL =
            """
            select case when :by_kind then p.kind end as kind,
                   case when :by_status then p.status end as status,
                   child_of.child as child,
                   count(*) as value
            from petition p
            join organisation o on o.id = p.organisation_id
            %s
            where p.received_on between cast(:firstDay as date) and cast(:lastDay as date)
              and p.organisation_id = any(%s)
              and (cast(:in_kind as text[]) is null or p.kind = any(cast(:in_kind as text[])))
              and (cast(:in_status as text[]) is null or p.status = any(cast(:in_status as text[])))
              and %s
            group by 1, 2, 3
            order by 1, 2, 3
            """.formatted(FigureRows.child("p.organisation_id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

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
                filter.equals("kind")
                        ? codes.kinds()
                        : Stream.of(PetitionStatus.values()).map(Enum::name).toList());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
