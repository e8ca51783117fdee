package vn.dangbo.evaluation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads complaints about results, and adds to them; nothing in them is ever changed. */
@ApplicationScoped
public class AppealBook {

    /** The result, held until the transaction ends: one complaint at a time, one answer at a time. */
    private static final String RESULT =
            "select " + Complained.COLUMNS + Complained.FROM + """
            where e.id = :id and %s
            for update of e
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String SEEN = """
            select e.id from evaluation e where e.id = :id and %s
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String OF_RESULT = Appeal.SELECT + """
            where t.evaluation_id = :evaluation and %s
            order by t.id
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String STEPS = AppealStepView.SELECT + """
            where a.evaluation_id = :evaluation and %s
            order by s.position
            """.formatted(Sql.inScope("e.unit_path"));

    /** What the account, or another of the same member, has done before: to the complaint, or to the grade complained of. */
    private static final String TOOK_PART = """
            select p.step
            from (select s.action as step, s.done_by_account as account, cast(null as uuid) as member
                  from assessment_step s where s.assessment_id = :evaluation and s.action in ('APPRAISE', 'DECIDE')
                  union all
                  select 'REGRADE', g.recorded_by_account, null
                  from evaluation_regrade g where g.evaluation_id = :evaluation
                  union all
                  select t.step, t.done_by_account, person_of(t.done_by_member)
                  from evaluation_appeal_step t where t.appeal_id = :appeal) p
            join evaluation e on e.id = :evaluation
            where (p.account = :account or p.member = cast(:member as uuid))
              and (p.step = 'RECEIVE' or :instance = 'DIRECT_SUPERIOR') and %s
            """.formatted(Sql.inScope("e.unit_path"));

    private static final String RECORD = """
            insert into evaluation_appeal (id, evaluation_id, by_member, grade) values (:id, :evaluation, :byMember, :grade)
            """;

    private static final String STEP = """
            insert into evaluation_appeal_step (id, appeal_id, step, state, instance, outcome, organisation_id, document_no,
                                                document_date, text_encrypted, done_by, done_by_account, done_by_member)
            values (:id, :appeal, :step, :state, :instance, cast(:outcome as text), cast(:organisation as uuid),
                    cast(:documentNo as text), :documentDate, :text, :by, :account, cast(:member as uuid))
            """;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    Caller caller;

    @Inject
    OwnPerson own;

    /**
     * A step to be recorded.
     *
     * @param outcome null but of answers
     * @param organisation the unit that answers; null but of answers
     */
    record Entry(
            AppealAction step,
            AppealInstance instance,
            AppealOutcome outcome,
            UUID organisation,
            String documentNo,
            LocalDate documentDate,
            String text) {}

    /** The result, which nobody else changes until the transaction ends. @throws ProblemException 404 */
    @Transactional(Transactional.TxType.MANDATORY)
    Complained hold(UUID evaluation, Scope scope) {
        sql.open(scope);
        return sql.first(RESULT, Sql.scoped(scope, Map.of("id", evaluation)), Complained::of)
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", evaluation));
    }

    /** The complaints about a result in the scope, oldest first. */
    @Transactional
    List<Appeal> of(UUID evaluation, Scope scope) {
        sql.open(scope);
        return sql.list(OF_RESULT, Sql.scoped(scope, Map.of("evaluation", evaluation)), Appeal::of);
    }

    /** The same with what was done to them. @throws ProblemException 404 when the result is not in the scope */
    @Transactional
    List<AppealView> views(UUID evaluation, Scope scope) {
        sql.open(scope);
        sql.first(SEEN, Sql.scoped(scope, Map.of("id", evaluation)), row -> row)
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", evaluation));
        var steps = sql.list(
                STEPS, Sql.scoped(scope, Map.of("evaluation", evaluation)), row -> AppealStepView.of(row, cipher));
        return of(evaluation, scope).stream()
                .map(appeal -> AppealView.of(appeal, steps))
                .toList();
    }

    /** One of them, which is there. */
    AppealView view(UUID evaluation, UUID appeal, Scope scope) {
        return views(evaluation, scope).stream()
                .filter(view -> view.id().equals(appeal))
                .findFirst()
                .orElseThrow();
    }

    /** The step by which the caller has a part in the case already; at the first instance only who recorded it has. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> part(Appeal appeal, Scope scope) {
        var parameters = Sql.scoped(
                scope,
                Map.of(
                        "evaluation", appeal.evaluation(),
                        "appeal", appeal.id(),
                        "account", caller.subject(),
                        "instance", appeal.instance().name()));
        parameters.put("member", member());
        return sql.first(TOOK_PART, parameters, row -> row.get("step", String.class));
    }

    /** A new complaint, without steps. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID add(UUID evaluation, boolean byMember, Grade grade) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.execute(RECORD, Map.of("id", id, "evaluation", evaluation, "byMember", byMember, "grade", grade.name()));
        return id;
    }

    /** Adds a step by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID appeal, Entry entry) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("appeal", appeal);
        row.put("step", entry.step().name());
        row.put("state", entry.step().to().name());
        row.put("instance", entry.instance().name());
        row.put("outcome", entry.outcome() == null ? null : entry.outcome().name());
        row.put("organisation", text(entry.organisation()));
        row.put("documentNo", entry.documentNo());
        row.put("documentDate", entry.documentDate());
        row.put("text", cipher.encrypt(AppealStepView.TEXT_FIELD, id, entry.text()));
        row.put("by", caller.name());
        row.put("account", caller.subject());
        row.put("member", member());
        sql.execute(STEP, row);
    }

    private String member() {
        return text(own.id());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
