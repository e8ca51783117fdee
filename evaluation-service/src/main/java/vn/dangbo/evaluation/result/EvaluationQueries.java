package vn.dangbo.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads results; every read opens the person tables to the caller's scope and no further. */
@ApplicationScoped
public class EvaluationQueries {

    /** A unit's results are those of the units that stood below it on 31 December of the year evaluated. */
    private static final String FILTER = """
            where (e.period = 'YEAR' or cast(:campaign as uuid) is not null)
              and (cast(:campaign as uuid) is null or e.campaign_id = cast(:campaign as uuid))
              and case cast(:status as text)
                      when 'GRADED' then e.grade is not null
                      when 'NOT_EVALUATED' then e.grade is null
                      -- they are few, and looked up once, not once a result
                      when 'UNDER_REVIEW' then e.id = any(array(select t.evaluation_id from evaluation_appeal_standing t
                                                                where t.under_review))
                      else true end
              and (cast(:year as int) is null or e.year = cast(:year as int))
              and (cast(:organisation as uuid) is null
                   or e.organisation_id = any(array(select c.descendant_id from organisation_closure c
                                                    where c.ancestor_id = cast(:organisation as uuid)))
                      and exists (select 1 from organisation_closure c
                                  where c.ancestor_id = cast(:organisation as uuid)
                                    and c.descendant_id = e.organisation_id
                                    and c.validity @> make_date(e.year, 12, 31)))
              and (cast(:subjectKind as text) is null or e.subject_kind = cast(:subjectKind as text))
              and (cast(:grade as text) is null or coalesce(e.grade, 'NOT_EVALUATED') = cast(:grade as text))
              and %s
            """.formatted(Sql.inScope("e.unit_path"));

    /** The latest year first; in a year in the order of today's tree, which is also that of the index. */
    private static final String LIST = "select " + EvaluationView.COLUMNS + EvaluationView.FROM + FILTER + """
              and (cast(:lastYear as int) is null
                   or e.year <= cast(:lastYear as int)
                      and (e.year < cast(:lastYear as int) or (e.unit_path, e.id) > (:lastPath, cast(:lastId as uuid))))
            order by e.year desc, e.unit_path, e.id
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows from evaluation e " + FILTER;

    private static final String ONE =
            "select " + EvaluationView.COLUMNS + EvaluationView.FROM + """
            where e.id = :id and %s
            """.formatted(Sql.inScope("e.unit_path"));

    private static final int ORDER_VALUES = 3;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    /** What a list is narrowed to; null where it is not. */
    record Filter(
            Integer year,
            UUID organisation,
            SubjectKind subjectKind,
            String grade,
            UUID campaign,
            ResultStatus status) {}

    @Transactional
    Page<EvaluationView> list(Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>(scoped(scope));
        parameters.put("year", filter.year());
        parameters.put(
                "organisation",
                filter.organisation() == null ? null : filter.organisation().toString());
        parameters.put(
                "subjectKind",
                filter.subjectKind() == null ? null : filter.subjectKind().name());
        parameters.put("grade", filter.grade());
        parameters.put(
                "campaign", filter.campaign() == null ? null : filter.campaign().toString());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        var last = Last.of(page.after(ORDER_VALUES));
        parameters.put("lastYear", last.year());
        parameters.put("lastPath", last.path());
        parameters.put("lastId", last.id());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, row -> EvaluationView.of(row, cipher)),
                page,
                row -> List.of(
                        String.valueOf(row.year()), row.unitPath(), row.id().toString()),
                total);
    }

    /** One result; empty when it is absent or outside the scope. */
    @Transactional
    Optional<EvaluationView> one(UUID id, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>(scoped(scope));
        parameters.put("id", id);
        return sql.first(ONE, parameters, row -> EvaluationView.of(row, cipher));
    }

    /** The last row of the page before; nulls for the first page. */
    private record Last(Integer year, String path, String id) {

        static Last of(List<String> values) {
            if (values.get(0).isEmpty()) {
                return new Last(null, "", null);
            }
            try {
                return new Last(
                        Integer.valueOf(values.get(0)),
                        values.get(1),
                        UUID.fromString(values.get(2)).toString());
            } catch (IllegalArgumentException notOurs) {
                throw ProblemException.badRequest("cursor", "CURSOR_INVALID");
            }
        }
    }

    private static Map<String, Object> scoped(Scope scope) {
        return Sql.scoped(scope, Map.of());
    }
}
