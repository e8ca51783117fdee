package vn.dangbo.evaluation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;

/**
 * Counts results of a year, of the units that stood below the one asked for on 31 December of it.
 *
 * <p>What is counted are the subjects that were <em>graded</em>, as in published reports (4,238 members graded, beside
 * 690 who were not). Those without a grade come in when somebody asks for them: {@code filter=grade:NOT_EVALUATED}
 * counts them alone; {@code groupBy=reason} counts everybody, the graded under {@code NONE}; {@code filter=reason:…}
 * counts those of a reason.
 */
@ApplicationScoped
public class EvaluationCount {

    /** What results of organisations and members are counted by; {@code kind} is the unit's (a member's cell's) on the day. */
    static final List<String> DIMENSIONS = List.of("kind", "grade", "reason");

    /** The same, and the year. */
    static List<String> byYear(List<String> dimensions) {
        return Stream.concat(dimensions.stream(), Stream.of(Metric.YEAR)).toList();
    }

    /** Filter that limits the figure to the unit asked for itself, without those below. */
    static final String SUBJECT = "subject";

    private static final String GRADE = "grade";

    private static final List<String> SPLITS =
            List.of("year", "kind", "collectiveType", "level", "peerGroup", "grade", "reason");

    private static final List<String> FILTERS =
            List.of("kind", "collectiveType", "level", "peerGroup", "grade", "reason", SUBJECT);

    private static final Pattern PEER_GROUP = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");

    /** The only value of {@link #SUBJECT}. */
    static final String SELF = "self";

    /** Value of the filter {@code kind} that stands for both kinds of tổ chức cơ sở đảng. */
    private static final String GRASSROOTS = "TCCSD";

    /**
     * Rows of persons are counted by unit first; only the few sums meet the tree. The value TCCSD of the filter
     * {@code kind} stands for tổ chức cơ sở đảng, that is đảng bộ cơ sở and chi bộ cơ sở.
     *
     * <p>Where grades are filtered the figure is a rate: {@code base} is the number graded among the same keys, whatever
     * their grade, and groups in which nobody has the grade are there with nought of so many. A result that is not reported
     * while a complaint about it is open has no grade here, for another reason.
     */
    private static final String SQL = """
            select * from (
            select c.*, case when :rate then sum(c.graded) over (
                       partition by c.kind, c."collectiveType", c.level, c."peerGroup", c.child) end as base
            from (
            select case when :by_year then cast(extract(year from cast(:asOf as date)) as text) end as year,
                   case when :by_kind then v.kind end as kind,
                   case when :by_collectiveType then n.collective_type end as "collectiveType",
                   case when :by_level then n.level end as level,
                   case when :by_peerGroup then n.peer_group end as "peerGroup",
                   case when :by_grade then coalesce(n.grade, 'NOT_EVALUATED') end as grade,
                   case when :by_reason then n.not_evaluated_reason end as reason,
                   child_of.child as child,
                   max(g.rank) as rank,
                   sum(n.subjects) as value,
                   sum(n.graded) as graded
            from (select e.organisation_id, e.grade, e.not_evaluated_reason, cv.type as collective_type,
                         coalesce(e.management_level, cv.level) as level, e.peer_group,
                         count(e.grade) as graded,
                         count(*) filter (where cast(:in_grade as text[]) is null
                                             or coalesce(e.grade, 'NOT_EVALUATED') = any(cast(:in_grade as text[])))
                             as subjects
                  from (select x.organisation_id, x.subject_kind, x.period, x.year, x.collective_id, x.management_level,
                               x.peer_group, x.unit_path, case when u.evaluation_id is null then x.grade end as grade,
                               case when u.evaluation_id is null then x.not_evaluated_reason else 'OTHER' end
                                   as not_evaluated_reason
                        from evaluation x left join evaluation_unreported u on u.evaluation_id = x.id) e
                  left join collective_version cv on cv.collective_id = e.collective_id
                       and cv.validity @> cast(:asOf as date)
                  where e.subject_kind = '%s' and e.period = 'YEAR'
                    and e.year between cast(extract(year from cast(:firstDay as date)) as int)
                                   and cast(extract(year from cast(:lastDay as date)) as int)
                    and e.organisation_id = any(%s)
                    and (cast(:in_reason as text[]) is null or e.not_evaluated_reason = any(cast(:in_reason as text[])))
                    and (cast(:in_grade as text[]) is not null or :by_reason
                         or cast(:in_reason as text[]) is not null or e.grade is not null)
                    and (cast(:in_collectiveType as text[]) is null or cv.type = any(cast(:in_collectiveType as text[])))
                    and (cast(:in_level as text[]) is null
                         or coalesce(e.management_level, cv.level) = any(cast(:in_level as text[])))
                    and (cast(:in_peerGroup as text[]) is null or e.peer_group = any(cast(:in_peerGroup as text[])))
                    and (cast(:in_subject as text[]) is null or e.organisation_id = :organisation)
                    and %s
                  group by e.organisation_id, e.grade, e.not_evaluated_reason, cv.type,
                           coalesce(e.management_level, cv.level), e.peer_group) n
            join organisation_version v on v.organisation_id = n.organisation_id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join grade g on g.code = n.grade
            %s
            where (cast(:in_kind as text[]) is null
                   or v.kind = any(cast(:in_kind as text[]))
                   or 'TCCSD' = any(cast(:in_kind as text[])) and v.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'))
            group by 1, 2, 3, 4, 5, 6, 7, 8) c) counted
            where value > 0 or base > 0 and not :by_grade and not :by_reason
            -- grades stand best first
            order by year, kind, "collectiveType", level, "peerGroup",
                     case when :by_grade then rank end desc nulls last, reason, child
            """;

    @Inject
    FigureRows rows;

    @Inject
    Sql sql;

    @Inject
    EvaluationCodes codes;

    /** What the filters take. */
    FilterValues values(String filter) {
        return switch (filter) {
            case "kind" ->
                FilterValues.codes(Stream.concat(codes.kinds().stream(), Stream.of(GRASSROOTS))
                        .toList());
            case "grade" -> FilterValues.codes(codes.gradesOrNone());
            case "reason" -> FilterValues.codes(codes.reasons());
            case "collectiveType" -> FilterValues.codes(codes.collectiveTypes());
            case "level" -> FilterValues.codes(codes.levels());
            case "peerGroup" ->
                value -> {
                    if (!PEER_GROUP.matcher(value).matches()) {
                        throw ProblemException.badRequest(FilterValues.PARAMETER, "PEER_GROUP_INVALID", value);
                    }
                };
            default -> FilterValues.codes(List.of(SELF));
        };
    }

    List<Figure.Row> of(SubjectKind subject, Metric metric, FigureQuery query) {
        // Also for counting: row-level security shows no person's result to a transaction without a scope.
        sql.open(query.scope());
        var statement = SQL.formatted(
                subject.name(),
                Organisations.DESCENDANTS,
                Sql.inScope("e.unit_path"),
                FigureRows.child("n.organisation_id"));
        int first = query.period().from().getYear();
        int last = query.period().to().getYear();
        if (first == last) {
            return rows.rates(statement, metric, query, unasked(metric, query));
        }
        // Each year stands on the tree of its own last day.
        var sums = new YearSums(codes.gradesOrNone());
        for (int year = first; year <= last; year++) {
            var one = query.ofYear(year);
            sums.add(rows.rates(statement, metric, one, unasked(metric, one)));
            if (isRate(query) && query.groups(GRADE)) {
                // A year in which nobody has the grade has no row of it, but its graded are among those of whom it is a
                // part.
                var whole = one.by(
                        query.groupBy().stream().filter(d -> !d.equals(GRADE)).toList());
                sums.addBases(rows.rates(statement, metric, whole, unasked(metric, whole)));
            }
        }
        return sums.rows();
    }

    /** Whether the figure says of how many: when grades are asked for, and nothing of those without one. */
    private static boolean isRate(FigureQuery query) {
        var grades = query.filters().getOrDefault(GRADE, List.of());
        return !grades.isEmpty()
                && !grades.contains(EvaluationCodes.NOT_EVALUATED)
                && !query.groups("reason")
                && !query.filters().containsKey("reason");
    }

    /** The parameters of dimensions and filters that the metric does not have, and what follows from those it has. */
    private static Map<String, Object> unasked(Metric metric, FigureQuery query) {
        var parameters = new HashMap<String, Object>();
        SPLITS.stream()
                .filter(dimension -> !metric.dimensions().contains(dimension))
                .forEach(dimension -> parameters.put("by_" + dimension, false));
        FILTERS.stream()
                .filter(filter -> !metric.filters().contains(filter))
                .forEach(filter -> parameters.put("in_" + filter, null));
        parameters.put("rate", isRate(query));
        return parameters;
    }
}
