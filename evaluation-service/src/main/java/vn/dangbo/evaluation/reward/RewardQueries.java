package vn.dangbo.evaluation.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Parameters;

/** Finds who may be rewarded for a year. What is recorded outside the scope is not seen, and carries no run. */
@ApplicationScoped
public class RewardQueries {

    /** What a result said at a time; null when it had not been recorded yet. */
    private static final String THEN = """
            case when e.recorded_at <= cast(:proposedAt as timestamptz) then coalesce(e.grade, 'NOT_EVALUATED')
                 else (select coalesce(h.grade, 'NOT_EVALUATED') from evaluation_history h
                       where h.evaluation_id = e.id and h.recorded_at <= cast(:proposedAt as timestamptz)
                         and h.replaced_at > cast(:proposedAt as timestamptz)
                       order by h.id desc limit 1) end""";

    /** Of the units that stood below the one asked for on the last day of the year, in the order of today's tree. */
    private static final String CANDIDATES =
            "select " + EvaluationView.COLUMNS + EvaluationView.FROM + """
            where e.year = :year and e.period = 'YEAR'
              and e.organisation_id = any(array(select d.descendant_id from organisation_closure d
                                                where d.ancestor_id = :organisation
                                                  and d.validity @> make_date(:year, 12, 31)))
              and (cast(:subjectKind as text) is null or e.subject_kind = cast(:subjectKind as text))
              and (e.grade = :excellent or %s = :excellent)
              and %s
              and (e.unit_path, e.id) > (:lastPath collate "C", cast(:lastId as uuid))
            order by e.unit_path, e.id
            limit :fetch
            """.formatted(THEN, Sql.inScope("e.unit_path"));

    private static final String RESULTS = """
            select c.id as candidate, e.year, coalesce(e.grade, 'NOT_EVALUATED') as grade, %s as before
            from evaluation c
            join evaluation e on e.subject_kind = c.subject_kind and e.period = 'YEAR' and e.year <= c.year and %s
            where c.id = any(cast(:ids as uuid[])) and c.%s and %s
            """;

    /** Each kind has an index of its own. */
    private static final String ALL_RESULTS = String.join(
            " union all ",
            results("e.organisation_id = c.organisation_id", "subject_kind = 'ORGANISATION'"),
            results("e.collective_id = c.collective_id", "collective_id is not null"),
            // under whichever card, and before one was given
            results("e.member_id = c.member_id", "member_id is not null"),
            // of whom nobody is known to have the card
            results(
                    "e.subject_hash = c.subject_hash and (e.member_id is null or c.member_id is null)",
                    "subject_hash is not null"));

    private static final int ORDER_VALUES = 2;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    /**
     * Whose rewards are looked for.
     *
     * @param organisation the unit, with all that stood below it on the last day of the year
     * @param subjectKind null for all
     * @param proposedAt when the reward was proposed; null when changes since then are not asked for
     */
    record Question(UUID organisation, int year, SubjectKind subjectKind, RuleSet rules, Instant proposedAt) {}

    @Transactional
    Page<RewardCandidate> list(Question question, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("year", question.year());
        parameters.put("organisation", question.organisation());
        parameters.put(
                "subjectKind",
                question.subjectKind() == null ? null : question.subjectKind().name());
        parameters.put("excellent", Grade.HTXSNV.name());
        parameters.put("proposedAt", time(question));
        var last = page.after(ORDER_VALUES);
        parameters.put("lastPath", last.get(0));
        parameters.put("lastId", lastId(last.get(1)).toString());
        parameters.put("fetch", page.fetch());
        var found = sql.list(CANDIDATES, Sql.scoped(scope, parameters), row -> EvaluationView.of(row, cipher));
        var results = results(found.stream().map(EvaluationView::id).toList(), question, scope);
        return Page.cut(
                found.stream()
                        .map(view -> candidate(view, results.get(view.id()), question))
                        .toList(),
                page,
                row -> List.of(row.result().unitPath(), row.result().id().toString()),
                null);
    }

    private Map<UUID, Results> results(List<UUID> ids, Question question, Scope scope) {
        var found = new HashMap<UUID, Results>();
        var parameters = new HashMap<String, Object>();
        parameters.put("ids", ids.stream().map(UUID::toString).toArray(String[]::new));
        parameters.put("proposedAt", time(question));
        List<Tuple> rows = sql.list(ALL_RESULTS, Sql.scoped(scope, parameters), Function.identity());
        rows.forEach(row -> found.computeIfAbsent(row.get("candidate", UUID.class), id -> new Results())
                .add(row.get("year", Integer.class), row.get("grade", String.class), row.get("before", String.class)));
        return found;
    }

    private static RewardCandidate candidate(EvaluationView view, Results results, Question question) {
        var rules = question.rules().rewards();
        var run = results.run(question.year(), rules);
        boolean compared = question.proposedAt() != null;
        return new RewardCandidate(
                view,
                question.rules().id(),
                run.years(),
                run.complete(),
                compared ? results.standing(question.year(), rules) : null,
                compared ? results.changes(question.year()) : null);
    }

    private static String results(String same, String kind) {
        return RESULTS.formatted(THEN, same, kind, Sql.inScope("e.unit_path"));
    }

    private static String time(Question question) {
        return question.proposedAt() == null ? null : question.proposedAt().toString();
    }

    private static UUID lastId(String text) {
        return text.isEmpty()
                ? new UUID(0, 0)
                : Parameters.id(text).orElseThrow(() -> ProblemException.badRequest("cursor", "CURSOR_INVALID"));
    }
}
