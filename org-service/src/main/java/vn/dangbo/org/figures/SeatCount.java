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
 * SEAT_COUNT. Seats held on a day, in the committees of a unit and of all below it. {@code externalOffice} is an office
 * outside the Party that the holder has on that day; who has several counts under the first of them in the code list.
 */
@ApplicationScoped
public class SeatCount implements MetricSource {

    private static final List<String> DIMENSIONS =
            List.of("role", "committeeKind", "startMode", "confirmed", "externalOffice", "kind", "sectorGroup");

    private static final Metric METRIC = new Metric(
            "SEAT_COUNT",
            "CHUC_VU",
            "derived",
            Metric.Time.INSTANT,
            DIMENSIONS,
            DIMENSIONS,
            "Số chức vụ đang giữ trong cấp ủy",
            "Seats held in committees");

    private static final String SQL =
            """
            select case when :by_role then s.role end as role,
                   case when :by_committeeKind then c.kind end as "committeeKind",
                   case when :by_startMode then s.start_mode end as "startMode",
                   case when :by_confirmed then sitting.confirmed end as confirmed,
                   case when :by_externalOffice then beside.office end as "externalOffice",
                   case when :by_kind then v.kind end as kind,
                   case when :by_sectorGroup then g.group_code end as "sectorGroup",
                   child_of.child as child,
                   count(*) as value
            from seat s
            join committee c on c.id = s.committee_id
            join organisation_version v on v.organisation_id = s.organisation_id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join sector_group_member g on g.scheme = 'PRESS' and g.sector = v.sector
            cross join lateral (
                select case when s.confirmed_on <= cast(:asOf as date) then 'YES' else 'NO' end as confirmed) sitting
            left join lateral (
                select x.office from external_office x
                join external_office_code k on k.code = x.office
                where (:by_externalOffice or cast(:in_externalOffice as text[]) is not null)
                  and x.holder = s.holder and x.validity @> cast(:asOf as date)
                  and (cast(:in_externalOffice as text[]) is null or x.office = any(cast(:in_externalOffice as text[])))
                order by k.position limit 1) beside on true
            %s
            where s.organisation_id = any(%s)
              and s.valid_from <= cast(:asOf as date) and (s.valid_to is null or s.valid_to > cast(:asOf as date))
              and (cast(:in_role as text[]) is null or s.role = any(cast(:in_role as text[])))
              and (cast(:in_committeeKind as text[]) is null or c.kind = any(cast(:in_committeeKind as text[])))
              and (cast(:in_startMode as text[]) is null or s.start_mode = any(cast(:in_startMode as text[])))
              and (cast(:in_confirmed as text[]) is null or sitting.confirmed = any(cast(:in_confirmed as text[])))
              and (cast(:in_externalOffice as text[]) is null or beside.office is not null)
              and (cast(:in_kind as text[]) is null or v.kind = any(cast(:in_kind as text[])))
              and (cast(:in_sectorGroup as text[]) is null or g.group_code = any(cast(:in_sectorGroup as text[])))
              and %s
            group by 1, 2, 3, 4, 5, 6, 7, 8
            order by 1, 2, 3, 4, 5, 6, 7, 8
            """.formatted(FigureRows.child("s.organisation_id"), Organisations.DESCENDANTS, Sql.inScope("s.unit_path"));

    @Inject
    FigureRows rows;

    @Inject
    SeatFilters filters;

    @Inject
    Sql sql;

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
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query);
    }
}
