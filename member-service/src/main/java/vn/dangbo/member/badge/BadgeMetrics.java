package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dangbo.member.cases.CasePlace;
import vn.dangbo.member.register.PlacedOn;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/** Figures of badges, each by step: who is to be given one on a day, who was proposed and who was given one in a period. */
final class BadgeMetrics {

    private static final List<String> STEP = List.of("step");

    /** Who had been given one before the day no longer waits for it; on the day itself all still do. */
    private static final String ELIGIBLE = """
            select case when :by_step then cast(st.step as text) end as step, child_of.child as child, count(*) as value
            from seating s
            join member m on m.id = s.member_id
            %s
            join organisation o on o.id = s.cell_id
            %s
            where s.validity @> cast(:asOf as date) and s.cell_id = any(%s) and m.official_on <= cast(:asOf as date)
              and not exists (select 1 from badge h where h.member_id = m.id and h.step >= st.step
                                                      and h.awarded_on < cast(:asOf as date))
              and (cast(:in_step as text[]) is null or cast(st.step as text) = any(cast(:in_step as text[])))
              and %s
            group by 1, 2
            order by 1, 2
            """.formatted(
                    EligibleMembers.STEP_OF_MEMBER.replace(":day", ":asOf").replace(":early", "false"),
                    FigureRows.child("s.cell_id"),
                    Organisations.DESCENDANTS,
                    Sql.inScope("o.path"));

    private static final String PROPOSED = """
            select case when :by_step then c.facts ->> 'step' end as step, child_of.child as child, count(*) as value
            from member_case c
            join member_case_event e on e.case_id = c.id and e.step = 'PROPOSE'
            join %s
            join organisation o on o.id = p.place_id
            %s
            where c.kind = 'BADGE' and %s
              and (cast(:in_step as text[]) is null or c.facts ->> 'step' = any(cast(:in_step as text[])))
              and %s
            group by 1, 2
            order by 1, 2
            """.formatted(
                    CasePlace.on("e.on_day"),
                    FigureRows.child("p.place_id"),
                    PlacedOn.period("p.place_id", "e.on_day"),
                    Sql.inScope("o.path"));

    private static final String AWARDED = """
            select case when :by_step then cast(b.step as text) end as step, child_of.child as child, count(*) as value
            from badge b
            join organisation o on o.id = b.unit_id
            %s
            where b.brought_by is null and %s
              and (cast(:in_step as text[]) is null or cast(b.step as text) = any(cast(:in_step as text[])))
              and %s
            group by 1, 2
            order by 1, 2
            """.formatted(
                    FigureRows.child("b.unit_id"), PlacedOn.period("b.unit_id", "b.awarded_on"), Sql.inScope("o.path"));

    private BadgeMetrics() {}

    private static Metric named(String code, Metric.Time time, String vi, String en) {
        return new Metric(code, "NGUOI", "derived", time, STEP, STEP, vi, en);
    }

    /** What the three have in common. */
    abstract static class ByStep implements MetricSource {

        private final Metric metric;
        private final String statement;

        @Inject
        Sql sql;

        @Inject
        FigureRows rows;

        @Inject
        BadgeRules rules;

        ByStep(Metric metric, String statement) {
            this.metric = metric;
            this.statement = statement;
        }

        @Override
        public Metric metric() {
            return metric;
        }

        @Override
        public FilterValues values(String filter) {
            return FilterValues.codes(rules.codes(BadgeRules.STEPS));
        }

        @Override
        @Transactional
        public List<Figure.Row> count(FigureQuery query) {
            sql.open(query.scope());
            return rows.count(statement, metric, query);
        }
    }

    /** BADGE_ELIGIBLE: official members who have reached a step by the day and had no such badge before it. */
    @ApplicationScoped
    static class Eligible extends ByStep {
        Eligible() {
            super(
                    named(
                            "BADGE_ELIGIBLE",
                            Metric.Time.INSTANT,
                            "Đảng viên đủ điều kiện tặng Huy hiệu Đảng",
                            "Members who have reached a badge"),
                    ELIGIBLE);
        }
    }

    /** BADGE_PROPOSED: badges proposed in the period, by the day of the proposal. */
    @ApplicationScoped
    static class Proposed extends ByStep {
        Proposed() {
            super(
                    named("BADGE_PROPOSED", Metric.Time.PERIOD, "Đề nghị tặng Huy hiệu Đảng", "Badges proposed"),
                    PROPOSED);
        }
    }

    /** BADGE_AWARDED: badges given in the period. */
    @ApplicationScoped
    static class Awarded extends ByStep {
        Awarded() {
            super(named("BADGE_AWARDED", Metric.Time.PERIOD, "Huy hiệu Đảng đã trao", "Badges awarded"), AWARDED);
        }
    }
}
