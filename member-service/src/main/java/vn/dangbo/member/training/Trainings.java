package vn.dangbo.member.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Parameters;
import vn.dangbo.platform.web.RecordVersion;

/** The register of training (đào tạo, bồi dưỡng) of members. */
@ApplicationScoped
class Trainings {

    private static final int TEXT = 500;

    private static final String VISIBLE =
            "(%s or %s)".formatted(Sql.inScope("t.unit_path"), Sql.inScope("m.unit_path"));

    private static final String OF_MEMBER = TrainingView.FROM + "where t.member_id = :member and " + VISIBLE
            + " order by t.started_on, cast(t.id as text)";

    private static final String ONE = TrainingView.FROM + "where t.id = :id and t.member_id = :member and " + VISIBLE;

    /** That an organisation is there is no secret: the sender often stands above what the caller reaches. */
    private static final String SENDER = """
            select o.id
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            where o.code = :ref or o.id = cast(:id as uuid)
            """;

    private static final String INSERT = """
            insert into training_entry (id, member_id, unit_id, unit_path, program, sent_by, decision_no, school, started_on,
                                        ended_on, result, recorded_by)
            select :id, :member, o.id, o.path, :program, :sentBy, cast(:decisionNo as text), cast(:school as text), :startedOn,
                   cast(:endedOn as date), cast(:result as text), :by
            from organisation o where o.id = :unit
            """;

    private static final String UPDATE = """
            update training_entry t
            set unit_id = o.id, unit_path = o.path, program = :program, sent_by = :sentBy,
                decision_no = cast(:decisionNo as text), school = cast(:school as text), started_on = :startedOn,
                ended_on = cast(:endedOn as date), result = cast(:result as text), recorded_by = :by, reason = :reason
            from organisation o
            where t.id = :id and t.member_id = :member and o.id = :unit
            """;

    private static final String LOCK = "select 1 as locked from training_entry t where t.id = :id for update";

    @Inject
    Sql sql;

    @Inject
    MemberPlaces places;

    @Inject
    TrainingCodeLists codes;

    @Inject
    CaseDesk desk;

    /** Those of a member whom the caller reaches, earliest first. */
    @Transactional
    List<TrainingView> of(UUID member, Scope scope) {
        sql.open(scope);
        return sql.list(
                OF_MEMBER,
                Map.of("member", member, "scopeLows", scope.lows(), "scopeHighs", scope.highs()),
                TrainingView::of);
    }

    /** One of a member, when it is in the scope. */
    @Transactional
    Optional<TrainingView> find(UUID member, UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(
                ONE,
                Map.of("id", id, "member", member, "scopeLows", scope.lows(), "scopeHighs", scope.highs()),
                TrainingView::of);
    }

    /**
     * Records a training.
     *
     * @throws ProblemException 404 MEMBER_NOT_FOUND, 400 for what cannot be, 409 TRAINING_RECORDED, OWN_RECORD
     */
    @Transactional
    UUID record(UUID member, TrainingRequest training, Scope scope) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var facts = judged(member, training, scope);
        facts.put("id", id);
        sql.open(scope);
        told(() -> sql.execute(INSERT, facts));
        return id;
    }

    /**
     * Corrects a training; what was recorded before is kept.
     *
     * @throws ProblemException 404, 428, 412; 400 for what cannot be
     */
    @Transactional
    UUID correct(UUID member, UUID id, TrainingRequest training, String ifMatch, Scope scope) {
        sql.open(scope);
        sql.first(LOCK, Map.of("id", id), row -> row);
        var recorded = find(member, id, scope).orElseThrow(() -> ProblemException.notFound("TRAINING_NOT_FOUND", id));
        RecordVersion.require(ifMatch, recorded.version());
        var facts = judged(member, training, scope);
        facts.put("id", id);
        facts.put("reason", Fields.text("reason", Fields.required("reason", training.reason()), TEXT));
        sql.open(scope);
        told(() -> sql.execute(UPDATE, facts));
        return id;
    }

    private Map<String, Object> judged(UUID member, TrainingRequest training, Scope scope) {
        var startedOn = desk.happened("startedOn", Fields.required("startedOn", training.startedOn()));
        var endedOn = training.endedOn() == null ? null : desk.happened("endedOn", training.endedOn());
        if (endedOn != null && endedOn.isBefore(startedOn)) {
            throw ProblemException.badRequest("endedOn", "TRAINING_ENDS_BEFORE_START", endedOn, startedOn);
        }
        var result = Fields.code(
                "result",
                training.result(),
                Arrays.stream(TrainingResult.values()).map(Enum::name).toList());
        if (result != null) {
            Fields.required("endedOn", endedOn);
        }
        var facts = new HashMap<String, Object>();
        facts.put("member", member);
        facts.put("unit", places.writable(member, startedOn, desk.today(), scope));
        facts.put(
                "program",
                Fields.code("program", Fields.required("program", training.program()), codes.programsOn(startedOn)));
        facts.put("sentBy", sender(Fields.required("sentBy", training.sentBy()), startedOn, scope));
        facts.put("decisionNo", Fields.text("decisionNo", training.decisionNo(), TEXT));
        facts.put("school", Fields.text("school", training.school(), TEXT));
        facts.put("startedOn", startedOn);
        facts.put("endedOn", endedOn);
        facts.put("result", result);
        facts.put("by", desk.name());
        return facts;
    }

    private UUID sender(String reference, LocalDate day, Scope scope) {
        sql.open(scope);
        return sql.first(
                        SENDER,
                        Map.of(
                                "ref",
                                reference,
                                "id",
                                Parameters.id(reference).orElse(new UUID(0, 0)).toString(),
                                "day",
                                day),
                        row -> row.get("id", UUID.class))
                .orElseThrow(() -> ProblemException.badRequest("sentBy", "SENDER_NOT_ALIVE", reference, day));
    }

    private static void told(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter("training_once"::equals).isPresent()) {
                throw ProblemException.of(409, "TRAINING_RECORDED");
            }
            throw failure;
        }
    }
}
