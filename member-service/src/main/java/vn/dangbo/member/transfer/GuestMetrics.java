package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
 * Members who live for a time in another cell than their own (sinh hoạt tạm thời): beside the stock, never inside it.
 * Source: Quy định 29-QĐ/TW 2016, point 6.
 */
final class GuestMetrics {

    private static final String GUESTS = """
            select child_of.child as child, count(*) as value
            from temporary_seating t
            %s
            join organisation o on o.id = %s
            %s
            where t.validity @> cast(:asOf as date) and o.id = any(%s) and %s
            group by 1
            order by 1
            """;

    private GuestMetrics() {}

    private static String sql(String home, String unit) {
        return GUESTS.formatted(home, unit, FigureRows.child("o.id"), Organisations.DESCENDANTS, Sql.inScope("o.path"));
    }

    private static Metric instant(String code, String vi, String en) {
        return new Metric(code, "NGUOI", "derived", Metric.Time.INSTANT, List.of(), List.of(), vi, en);
    }

    /** MEMBER_TEMP_GUEST: guests in the cells of a unit. */
    @ApplicationScoped
    static class Here implements MetricSource {

        private static final Metric METRIC =
                instant("MEMBER_TEMP_GUEST", "Đảng viên nơi khác sinh hoạt tạm thời tại đây", "Temporary guests");
        private static final String SQL = sql("", "t.cell_id");

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
            return FilterValues.codes(List.of());
        }

        @Override
        @Transactional
        public List<Figure.Row> count(FigureQuery query) {
            sql.open(query.scope());
            return rows.count(SQL, METRIC, query);
        }
    }

    /** MEMBER_TEMP_AWAY: members of a unit's own cells who are guests elsewhere. */
    @ApplicationScoped
    static class Away implements MetricSource {

        private static final Metric METRIC =
                instant("MEMBER_TEMP_AWAY", "Đảng viên đang sinh hoạt tạm thời nơi khác", "Members away for a time");
        private static final String SQL =
                sql("join seating s on s.member_id = t.member_id and s.validity @> cast(:asOf as date)", "s.cell_id");

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
            return FilterValues.codes(List.of());
        }

        @Override
        @Transactional
        public List<Figure.Row> count(FigureQuery query) {
            sql.open(query.scope());
            return rows.count(SQL, METRIC, query);
        }
    }
}
