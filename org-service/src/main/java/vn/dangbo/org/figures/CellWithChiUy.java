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

/**
 * CELL_WITH_CHI_UY. Cells (chi bộ) on a day by whether they have a chi ủy: {@code groupBy=hasChiUy} gives the two parts
 * of the share, {@code YES} and {@code NO}; the total is all cells.
 */
@ApplicationScoped
public class CellWithChiUy implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("hasChiUy", "kind", "sectorGroup");

    private static final Metric METRIC = new Metric(
            "CELL_WITH_CHI_UY",
            "TO_CHUC",
            "derived",
            Metric.Time.INSTANT,
            DIMENSIONS,
            DIMENSIONS,
            "Số chi bộ, theo việc có chi ủy hay không",
            "Cells by whether they have a committee");

    private static final String SQL =
            """
            select case when :by_hasChiUy then led.has end as "hasChiUy",
                   case when :by_kind then v.kind end as kind,
                   case when :by_sectorGroup then g.group_code end as "sectorGroup",
                   child_of.child as child,
                   count(*) as value
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join sector_group_member g on g.scheme = 'PRESS' and g.sector = v.sector
            cross join lateral (
                select case when exists (select 1 from committee c
                                         where c.organisation_id = o.id and c.kind = 'CHI_UY'
                                           and c.validity @> cast(:asOf as date)) then 'YES' else 'NO' end as has) led
            %s
            where o.id = any(%s)
              and v.kind in (select organisation_kind from committee_kind_of where committee_kind = 'CHI_UY')
              and (cast(:in_hasChiUy as text[]) is null or led.has = any(cast(:in_hasChiUy as text[])))
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
