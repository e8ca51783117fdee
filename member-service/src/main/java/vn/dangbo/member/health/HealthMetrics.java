package vn.dangbo.member.health;

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
 * Figures of data health, from the counts of the last night up to the day asked for. A ratio is told by its two parts, so
 * that it adds up: DATA_COMPLETENESS counts expected fields by {@code part}, FILLED or MISSING.
 */
final class HealthMetrics {

    private static final String LAST = """
            (select max(last.on_day) from data_health_day last where last.on_day <= cast(:asOf as date))""";

    private HealthMetrics() {}

    /** DATA_COMPLETENESS. */
    @ApplicationScoped
    static class CompletenessMetric implements MetricSource {

        private static final Metric METRIC = new Metric(
                "DATA_COMPLETENESS",
                "TRUONG",
                "derived",
                Metric.Time.INSTANT,
                List.of("group", "part"),
                List.of("group", "part"),
                "Trường thông tin cần có trong hồ sơ đảng viên: đã ghi, còn thiếu",
                "Fields expected in the records of members: filled, missing");

        private static final String COUNT =
                """
                select case when :by_group then d.field_group end as "group", case when :by_part then p.part end as part,
                       child_of.child as child, sum(case p.part when 'FILLED' then d.filled else d.expected - d.filled end) as value
                from data_health_day d
                cross join (values ('FILLED'), ('MISSING')) p (part)
                join organisation o on o.id = d.cell_id
                %s
                where d.on_day = %s and d.cell_id = any(%s) and %s
                  and (cast(:in_group as text[]) is null or d.field_group = any(cast(:in_group as text[])))
                  and (cast(:in_part as text[]) is null or p.part = any(cast(:in_part as text[])))
                group by 1, 2, 3
                having sum(case p.part when 'FILLED' then d.filled else d.expected - d.filled end) > 0
                order by 1, 2, 3
                """.formatted(FigureRows.child("d.cell_id"), LAST, Organisations.DESCENDANTS, Sql.inScope("o.path"));

        @Inject
        FigureRows rows;

        @Inject
        IssueCodeLists codes;

        @Override
        public Metric metric() {
            return METRIC;
        }

        @Override
        public FilterValues values(String filter) {
            return FilterValues.codes(filter.equals("group") ? codes.groups() : List.of("FILLED", "MISSING"));
        }

        @Override
        public List<Figure.Row> count(FigureQuery query) {
            return rows.count(COUNT, METRIC, query);
        }
    }

    /** DATA_CONFLICT. */
    @ApplicationScoped
    static class ConflictMetric implements MetricSource {

        private static final Metric METRIC = new Metric(
                "DATA_CONFLICT",
                "HO_SO",
                "derived",
                Metric.Time.INSTANT,
                List.of("kind"),
                List.of("kind"),
                "Mâu thuẫn dữ liệu trong hồ sơ đảng viên chưa xử lý",
                "Findings in the records of members that are open");

        private static final String COUNT =
                """
                select case when :by_kind then d.kind end as kind, child_of.child as child, sum(d.issues) as value
                from data_issue_day d
                join organisation o on o.id = d.cell_id
                %s
                where d.on_day = %s and d.cell_id = any(%s) and %s
                  and (cast(:in_kind as text[]) is null or d.kind = any(cast(:in_kind as text[])))
                group by 1, 2
                order by 1, 2
                """.formatted(FigureRows.child("d.cell_id"), LAST, Organisations.DESCENDANTS, Sql.inScope("o.path"));

        @Inject
        FigureRows rows;

        @Inject
        IssueCodeLists codes;

        @Override
        public Metric metric() {
            return METRIC;
        }

        @Override
        public FilterValues values(String filter) {
            return FilterValues.codes(codes.codes(IssueCodeLists.KINDS));
        }

        @Override
        public List<Figure.Row> count(FigureQuery query) {
            return rows.count(COUNT, METRIC, query);
        }
    }
}
