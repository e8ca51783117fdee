package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * Decisions on discipline. Those of a period count by the day of the announcement, where the unit stood on that day; what
 * was annulled or replaced since is not among them, what replaced it is; nor is what came along from another deployment, where it
 * is counted.
 *
 * <p>A case of several classes counts once, and by {@code violation} under the one that was put first: so the lines add up to
 * the total, as those of the forms do, and a count that is withheld cannot be reckoned from the others. The further classes
 * are read in the cases. Source: forms of Quyết định 885-QĐ/UBKTTW 2022.
 */
final class DisciplineMetrics {

    private static final List<String> DIMENSIONS =
            List.of("form", "level", "violation", "positionLevel", "legalOutcome", "administrativeSanction");

    private static final String COUNT = """
            select case when :by_form then d.form end as form,
                   case when :by_level then d.level end as level,
                   case when :by_violation then d.violation end as violation,
                   case when :by_positionLevel then d.position_level end as "positionLevel",
                   case when :by_legalOutcome then d.legal_outcome end as "legalOutcome",
                   case when :by_administrativeSanction then d.administrative_sanction end as "administrativeSanction",
                   child_of.child as child,
                   count(*) as value
            from discipline d
            %s
            %s
            where %s
              and (cast(:in_form as text[]) is null or d.form = any(cast(:in_form as text[])))
              and (cast(:in_level as text[]) is null or d.level = any(cast(:in_level as text[])))
              and (cast(:in_violation as text[]) is null or d.violation = any(cast(:in_violation as text[])))
              and (cast(:in_positionLevel as text[]) is null or d.position_level = any(cast(:in_positionLevel as text[])))
              and (cast(:in_legalOutcome as text[]) is null or d.legal_outcome = any(cast(:in_legalOutcome as text[])))
              and (cast(:in_administrativeSanction as text[]) is null
                   or d.administrative_sanction = any(cast(:in_administrativeSanction as text[])))
              and %s
            group by 1, 2, 3, 4, 5, 6, 7
            order by 1, 2, 3, 4, 5, 6, 7
            """;

    private static final String ANNOUNCED = """
            d.member_id is %s null and d.ended_on is null and d.brought_by is null
              and d.announced_on between cast(:firstDay as date) and cast(:lastDay as date)
              and exists (select 1 from organisation_closure c
                          where c.ancestor_id = :organisation and c.descendant_id = d.organisation_id
                            and c.valid_from <= d.announced_on and (c.valid_to is null or c.valid_to > d.announced_on))
            """;

    /** That a decision holds on the day; one that expels is none against a member. The argument is its alias. */
    private static final String HOLDS = """
            %1$s.member_id is not null and %1$s.form <> 'KHAI_TRU' and %1$s.announced_on <= cast(:asOf as date)
              and (%1$s.ended_on is null or %1$s.ended_on > cast(:asOf as date))
              and (%1$s.lapsed_from is null or %1$s.lapsed_from > cast(:asOf as date))
            """;

    private static final String GRAVITY =
            "(array_position(array['KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC'], %1$s.form), %1$s.announced_on, %1$s.case_id)";

    /** Of several decisions against one member the gravest counts, and of those the latest, so that the parts add up. */
    private static final String IN_FORCE = """
            %s and s.cell_id = any(%s)
              and not exists (select 1 from discipline g where g.member_id = d.member_id and %s and %s > %s)
            """.formatted(
                    HOLDS.formatted("d"),
                    Organisations.DESCENDANTS,
                    HOLDS.formatted("g"),
                    GRAVITY.formatted("g"),
                    GRAVITY.formatted("d"));

    private DisciplineMetrics() {}

    /** Decisions are counted where they were made. */
    private static final String WHERE_MADE = "join organisation o on o.id = d.organisation_id";

    /** Who is under one is counted in the cell of that day, like everybody in it; who has left is counted nowhere. */
    private static final String WHERE_SEATED = """
            join seating s on s.member_id = d.member_id and s.validity @> cast(:asOf as date)
            join organisation o on o.id = s.cell_id
            """;

    private static String sql(String where, String unit, String condition) {
        return COUNT.formatted(where, FigureRows.child(unit), condition, Sql.inScope("o.path"));
    }

    private static String made(String condition) {
        return sql(WHERE_MADE, "d.organisation_id", condition);
    }

    /** What the three have in common. */
    abstract static class Source implements MetricSource {

        private final Metric metric;
        private final String statement;

        @Inject
        Sql sql;

        @Inject
        FigureRows rows;

        @Inject
        MemberCodeLists codes;

        @Inject
        DisciplineCodeLists around;

        Source(String code, String unit, Metric.Time time, String statement, String vi, String en) {
            metric = new Metric(code, unit, "derived", time, DIMENSIONS, DIMENSIONS, vi, en);
            this.statement = statement;
        }

        /** What the tables show to the statement, which has the scope in itself. */
        Scope opened(FigureQuery query) {
            return query.scope();
        }

        @Override
        public Metric metric() {
            return metric;
        }

        @Override
        public FilterValues values(String filter) {
            return FilterValues.codes(
                    switch (filter) {
                        case "form" -> DisciplineForm.codes();
                        case "level" -> DisciplineLevel.codes();
                        case "positionLevel" -> around.codes(DisciplineCodeLists.POSITION_LEVELS);
                        case "legalOutcome" -> around.codes(DisciplineCodeLists.LEGAL_OUTCOMES);
                        case "administrativeSanction" -> around.codes(DisciplineCodeLists.ADMINISTRATIVE_SANCTIONS);
                        default -> codes.violationClasses();
                    });
        }

        @Override
        @Transactional
        public List<Figure.Row> count(FigureQuery query) {
            sql.open(opened(query));
            return rows.count(statement, metric, query);
        }
    }

    /** What the two about members have in common: counts of few tell of whom they are. */
    abstract static class OfPersons extends Source {

        @Inject
        ReadAudit audit;

        OfPersons(String code, String unit, Metric.Time time, String statement, String vi, String en) {
            super(code, unit, time, statement, vi, en);
        }

        @Override
        public Set<String> sensitive() {
            return Set.copyOf(DIMENSIONS);
        }

        /** Who may read the cases may count them. */
        @Override
        public Set<Permission> whole() {
            return Set.of(Permission.STATISTICS_SMALL_COUNTS, Permission.DISCIPLINE_READ);
        }

        @Override
        public void shownWhole(FigureQuery query) {
            audit.granted(ReadAudit.Entry.figure(metric(), query));
        }
    }

    /** DISC_MEMBER: decisions against members in a period; who was disciplined twice counts twice. */
    @ApplicationScoped
    static class OfMembers extends OfPersons {
        OfMembers() {
            super(
                    "DISC_MEMBER",
                    "LUOT",
                    Metric.Time.PERIOD,
                    made(ANNOUNCED.formatted("not")),
                    "Lượt đảng viên bị thi hành kỷ luật",
                    "Decisions on discipline against members");
        }
    }

    /** DISC_ORG: organisations disciplined in a period. They are no persons: no count of them is withheld. */
    @ApplicationScoped
    static class OfOrganisations extends Source {
        OfOrganisations() {
            super(
                    "DISC_ORG",
                    "TO_CHUC",
                    Metric.Time.PERIOD,
                    made(ANNOUNCED.formatted("")),
                    "Tổ chức đảng bị thi hành kỷ luật",
                    "Organisations disciplined");
        }
    }

    /** DISC_IN_FORCE: members against whom a decision holds on the day, each once, by the gravest. */
    @ApplicationScoped
    static class InForce extends OfPersons {
        InForce() {
            super(
                    "DISC_IN_FORCE",
                    "NGUOI",
                    Metric.Time.INSTANT,
                    sql(WHERE_SEATED, "s.cell_id", IN_FORCE),
                    "Đảng viên đang chịu kỷ luật",
                    "Members under discipline");
        }

        /**
         * Where a decision was made may lie outside, and where the member has sat since is told by no case: the statement narrows
         * itself to the seatings of the day in the scope.
         */
        @Override
        Scope opened(FigureQuery query) {
            return Scope.everywhere();
        }
    }
}
