package vn.dangbo.org.figures;

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

/** COMMITTEE_COUNT. Committees that act on a day, of a unit and of all below it. */
@ApplicationScoped
public class CommitteeCount implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("committeeKind", "kind", "sectorGroup");

    private static final Metric METRIC = new Metric(
            "COMMITTEE_COUNT",
            "TO_CHUC",
            "derived",
            Metric.Time.INSTANT,
            DIMENSIONS,
            DIMENSIONS,
            "Số cấp ủy đang hoạt động",
            "Committees");

    private static final String SQL =
            """
            select case when :by_committeeKind then c.kind end as "committeeKind",
                   case when :by_kind then v.kind end as kind,
                   case when :by_sectorGroup then g.group_code end as "sectorGroup",
                   child_of.child as child,
                   count(*) as value
            from committee c
            join organisation o on o.id = c.organisation_id
            join organisation_version v on v.organisation_id = o.id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join sector_group_member g on g.scheme = 'PRESS' and g.sector = v.sector
            %s
            where c.organisation_id = any(%s)
              and c.valid_from <= cast(:asOf as date) and (c.valid_to is null or c.valid_to > cast(:asOf as date))
              and (cast(:in_committeeKind as text[]) is null or c.kind = any(cast(:in_committeeKind as text[])))
              and (cast(:in_kind as text[]) is null or v.kind = any(cast(:in_kind as text[])))
              and (cast(:in_sectorGroup as text[]) is null or g.group_code = any(cast(:in_sectorGroup as text[])))
              and %s
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4
            """.formatted(FigureRows.child("o.id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    SeatFilters filters;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return filters.values(filter);
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
