package vn.dangbo.evaluation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.evaluation.result.EvaluationCodes;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.hierarchy.Organisations;
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

    /** What results are counted by; {@code kind} is the unit's (a member's cell's) on 31 December of the year. */
    static final List<String> DIMENSIONS = List.of("kind", "grade", "reason");

    /** Filter that limits the figure to the unit asked for itself, without those below. */
    static final String SUBJECT = "subject";

    /** The only value of {@link #SUBJECT}. */
    static final String SELF = "self";

    /** Value of the filter {@code kind} that stands for both kinds of tổ chức cơ sở đảng. */
    private static final String GRASSROOTS = "TCCSD";

    /**
     * Rows of persons are counted by unit first; only the few sums meet the tree. The value TCCSD of the filter
     * {@code kind} stands for tổ chức cơ sở đảng, that is đảng bộ cơ sở and chi bộ cơ sở.
     */
    private static final String SQL = """
            select case when :by_kind then v.kind end as kind,
                   case when :by_grade then coalesce(n.grade, 'NOT_EVALUATED') end as grade,
                   case when :by_reason then n.not_evaluated_reason end as reason,
                   child_of.child as child,
                   sum(n.subjects) as value
            from (select e.organisation_id, e.grade, e.not_evaluated_reason, count(*) as subjects
                  from evaluation e
                  where e.subject_kind = '%s'
                    and e.year between cast(extract(year from cast(:firstDay as date)) as int)
                                   and cast(extract(year from cast(:lastDay as date)) as int)
                    and e.organisation_id = any(%s)
                    and (cast(:in_reason as text[]) is null or e.not_evaluated_reason = any(cast(:in_reason as text[])))
                    and case when cast(:in_grade as text[]) is not null
                                  then coalesce(e.grade, 'NOT_EVALUATED') = any(cast(:in_grade as text[]))
                             when :by_reason or cast(:in_reason as text[]) is not null then true
                             else e.grade is not null end
                    and %s
                    and %s
                  group by e.organisation_id, e.grade, e.not_evaluated_reason) n
            join organisation_version v on v.organisation_id = n.organisation_id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            left join grade g on g.code = n.grade
            %s
            where (cast(:in_kind as text[]) is null
                   or v.kind = any(cast(:in_kind as text[]))
                   or 'TCCSD' = any(cast(:in_kind as text[])) and v.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'))
            group by 1, 2, 3, 4
            -- grades stand best first
            order by 1, case when :by_grade then max(g.rank) end desc nulls last, 3, 4
            """;

    @Inject
    FigureRows rows;

    @Inject
    Sql sql;

    @Inject
    EvaluationCodes codes;

    /** What the filters take. */
    FilterValues values(String filter) {
        return FilterValues.codes(
                switch (filter) {
                    case "kind" ->
                        Stream.concat(codes.kinds().stream(), Stream.of(GRASSROOTS))
                                .toList();
                    case "grade" -> codes.gradesOrNone();
                    case "reason" -> codes.reasons();
                    default -> List.of(SELF);
                });
    }

    List<Figure.Row> of(SubjectKind subject, Metric metric, FigureQuery query) {
        // Also for counting: row-level security shows no member's result to a transaction without a scope.
        sql.open(query.scope());
        var self = metric.filters().contains(SUBJECT)
                ? "(cast(:in_subject as text[]) is null or e.organisation_id = :organisation)"
                : "true";
        var statement = SQL.formatted(
                subject.name(),
                Organisations.DESCENDANTS,
                self,
                Sql.inScope("e.unit_path"),
                FigureRows.child("n.organisation_id"));
        return rows.count(statement, metric, query);
    }
}
