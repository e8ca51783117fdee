package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.act.ActStore.Actor;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of an act from proposal to decision: proposed, submitted, examined, given an opinion, decided. Whoever made it
 * neither examines nor decides it, and whoever examined it does not decide.
 */
@ApplicationScoped
class ActCourse {

    private static final String MOVE = """
            update organisation_act
            set status = :status, version = version + 1, examined_by = coalesce(:examinedBy, examined_by),
                opinion = coalesce(cast(:opinion as jsonb), opinion)
            where id = :id
            """;

    private static final String DECIDE = """
            update organisation_act
            set status = 'DECIDED', version = version + 1, decided_by = :by, decided_at = clock_timestamp(),
                decision_no = :number, decision_date = :on, signer = :signer
            where id = :id
            """;

    private static final int NOTE = 1_000;
    private static final int TEXT = 200;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ActStore store;

    @Inject
    ActCompetence competence;

    @Inject
    ActForecast forecast;

    @Inject
    ActSteps steps;

    @Inject
    ActJudgement judgement;

    /** Records a draft. */
    @Transactional
    UUID propose(ActProposal proposal) {
        var parties = competence.of(checked(proposal));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        store.insert(id, proposal, parties.initiating(), parties.deciding(), actor());
        return id;
    }

    /** Puts another proposal in the place of a draft, or of one that was returned. */
    @Transactional
    UUID replace(UUID id, ActProposal proposal, String ifMatch) {
        var act = held(id, Permission.ORGANISATION_ACT_PREPARE);
        RecordVersion.require(ifMatch, act.version());
        onlyMaker(act);
        if (!ActStep.SUBMIT.allowedIn(act.status())) {
            throw ProblemException.of(409, "ACT_NOT_IN_STATE", act.status().name());
        }
        var parties = competence.of(checked(proposal));
        store.replace(id, proposal, parties.initiating(), parties.deciding());
        store.event(id, actor(), "REPLACE", act.status(), null);
        return id;
    }

    /** Moves an act one step on that needs no more than a note. */
    @Transactional
    UUID step(UUID id, ActStep step, String note, String ifMatch) {
        var act = held(id, permission(step));
        RecordVersion.check(ifMatch, act.version());
        var text = Fields.text("reason", note, NOTE);
        if (step == ActStep.RETURN || step == ActStep.WITHDRAW) {
            Fields.required("reason", text);
        }
        String examinedBy = null;
        switch (step) {
            case SUBMIT, WITHDRAW -> onlyMaker(act);
            case REVIEW -> {
                others(act.madeBy());
                examinedBy = caller.subject();
            }
            case RETURN -> others(act.madeBy());
            default -> throw new IllegalArgumentException(step.name());
        }
        move(act, step, examinedBy, null, text);
        return id;
    }

    /** Records the opinion that was taken on it. */
    @Transactional
    UUID opinion(UUID id, Act.Opinion opinion, String ifMatch) {
        var act = held(id, Permission.ORGANISATION_ACT_REVIEW);
        RecordVersion.check(ifMatch, act.version());
        Fields.required("method", opinion.method());
        if (!opinion.sound()) {
            throw ProblemException.badRequest("agree", "OPINION_IMPOSSIBLE");
        }
        others(act.madeBy());
        move(act, ActStep.OPINION, null, opinion, null);
        return id;
    }

    /** Decides it; it is executed on its day. Every reason against it is named, and then nothing is decided. */
    @Transactional
    UUID decide(UUID id, Act.Decision decision, String ifMatch) {
        var act = held(id, Permission.ORGANISATION_ACT_DECIDE);
        RecordVersion.check(ifMatch, act.version());
        var number = number(decision);
        var on = dated(decision);
        allowed(act, ActStep.DECIDE);
        others(act.madeBy(), act.examinedBy());
        others(store.tookPart(id, ActStep.REVIEW, ActStep.OPINION, ActStep.RETURN));
        competence.decides(act.proposal());
        if (!act.opinion().carried()) {
            throw ProblemException.of(
                    409,
                    "OPINION_NOT_CARRIED",
                    act.opinion().agree(),
                    act.opinion().issued());
        }
        var outlook = forecast.of(act);
        ActBlocked.unless(outlook.blocking());
        ActBlocked.unless(competence.beyond(act, outlook.plan()));
        var verdict = judgement.of(act, outlook);
        if (verdict.unavailable() != null) {
            throw ProblemException.of(503, "SERVICE_UNAVAILABLE", verdict.unavailable());
        }
        ActBlocked.unless(verdict.blocking());
        steps.begin(act, outlook);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("by", caller.subject());
        parameters.put("number", number);
        parameters.put("on", on);
        parameters.put("signer", Fields.text("signer", decision.signer(), TEXT));
        sql.execute(DECIDE, parameters);
        store.event(id, actor(), "DECIDE", ActStatus.DECIDED, number);
        return id;
    }

    /** Takes a decision back by a new one, before it was executed. */
    @Transactional
    UUID cancel(UUID id, Act.Decision decision, String ifMatch) {
        var act = held(id, Permission.ORGANISATION_ACT_DECIDE);
        RecordVersion.check(ifMatch, act.version());
        var note = number(decision) + ", " + dated(decision);
        var signer = Fields.text("signer", decision.signer(), TEXT);
        others(act.madeBy(), act.examinedBy());
        steps.withdraw(act);
        move(act, ActStep.CANCEL, null, null, signer == null ? note : note + ", " + signer);
        return id;
    }

    private static String number(Act.Decision decision) {
        return Fields.text("number", Fields.required("number", decision.number()), TEXT);
    }

    /** The day of a decision, which has been taken. */
    private LocalDate dated(Act.Decision decision) {
        var on = Fields.day("on", Fields.required("on", decision.on()));
        if (on.isAfter(AsOf.today(clock).date())) {
            throw ProblemException.badRequest("on", "DECISION_IN_FUTURE", on);
        }
        return on;
    }

    private ActProposal checked(ActProposal proposal) {
        return ActCheck.checked(proposal, AsOf.today(clock).date());
    }

    private void move(Act act, ActStep step, String examinedBy, Act.Opinion opinion, String note) {
        allowed(act, step);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", act.id());
        parameters.put("status", step.to().name());
        parameters.put("examinedBy", examinedBy);
        parameters.put("opinion", opinion == null ? null : sql.toJson(opinion));
        sql.execute(MOVE, parameters);
        store.event(act.id(), actor(), step.name(), step.to(), note);
    }

    /** The act, held, when the caller may do this where it belongs. */
    private Act held(UUID id, Permission permission) {
        // Who may not even see it does not learn that it is there.
        store.find(id, caller.scope(Permission.ORGANISATION_ACT_READ))
                .orElseThrow(() -> ProblemException.notFound("ACT_NOT_FOUND", id));
        var act = store.lock(id);
        var place = permission == Permission.ORGANISATION_ACT_PREPARE ? act.initiatingId() : act.decidingId();
        if (!reaches(caller.scope(permission), place)) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
        return act;
    }

    private boolean reaches(Scope scope, UUID organisation) {
        if (organisation == null) {
            return scope.equals(Scope.everywhere());
        }
        return sql.first(
                        "select path from organisation where id = :id",
                        Map.of("id", organisation),
                        row -> row.get("path", String.class))
                .filter(scope::covers)
                .isPresent();
    }

    private static Permission permission(ActStep step) {
        return step == ActStep.SUBMIT || step == ActStep.WITHDRAW
                ? Permission.ORGANISATION_ACT_PREPARE
                : Permission.ORGANISATION_ACT_REVIEW;
    }

    private static void allowed(Act act, ActStep step) {
        if (!step.allowedIn(act.status())) {
            throw ProblemException.of(409, "ACT_NOT_IN_STATE", act.status().name());
        }
    }

    private void onlyMaker(Act act) {
        if (!caller.subject().equals(act.madeBy())) {
            throw ProblemException.of(409, "ACT_OF_ANOTHER");
        }
    }

    /** Maker, examiner and decider are different people. */
    private void others(String... subjects) {
        for (var subject : subjects) {
            if (Objects.equals(subject, caller.subject())) {
                throw ProblemException.of(409, "SAME_PERSON");
            }
        }
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.name());
    }
}
