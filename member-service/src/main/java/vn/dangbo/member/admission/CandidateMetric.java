package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dangbo.member.cases.CasePlace;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * CANDIDATE_STOCK: people followed on their way to the Party on a day, from the listing until the ceremony, by the state
 * in which their admission stood on that day. None of them is in đảng số.
 */
@ApplicationScoped
class CandidateMetric implements MetricSource {

    private static final List<AdmissionState> BEFORE_THE_CEREMONY = List.of(
            AdmissionState.LISTED,
            AdmissionState.AWARENESS_DONE,
            AdmissionState.APPLIED,
            AdmissionState.VERIFYING,
            AdmissionState.CELL_RESOLVED,
            AdmissionState.GRASSROOTS_RESOLVED,
            AdmissionState.DECIDED);

    private static final Metric METRIC = new Metric(
            "CANDIDATE_STOCK",
            "NGUOI",
            "derived",
            Metric.Time.INSTANT,
            List.of("state"),
            List.of("state"),
            "Quần chúng đang được theo dõi, xét kết nạp",
            "Candidates followed");

    private static final String SQL = """
            select case when :by_state then e.state end as state, child_of.child as child, count(*) as value
            from member_case c
            join lateral (select e.state from member_case_event e
                          where e.case_id = c.id and e.on_day <= cast(:asOf as date)
                          order by e.number desc limit 1) e on true
            join %s
            join organisation o on o.id = p.place_id
            %s
            where c.kind = 'ADMISSION' and e.state = any(cast(:states as text[]))
              and (cast(:in_state as text[]) is null or e.state = any(cast(:in_state as text[])))
              and o.id = any(%s) and %s
            group by 1, 2
            order by 1, 2
            """.formatted(
                    CasePlace.on("cast(:asOf as date)"),
                    FigureRows.child("o.id"),
                    Organisations.DESCENDANTS,
                    Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(states().toList());
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query, Map.of("states", states().toArray(String[]::new)));
    }

    private static Stream<String> states() {
        return BEFORE_THE_CEREMONY.stream().map(Enum::name);
    }
}
