package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.act.ActStore.Actor;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Writes what a decided act does to the tree; nothing else changes the tree but the import of records. */
@ApplicationScoped
class ActExecution {

    private static final String CHANGES = """
            insert into organisation_act_change (act_id, code, before, after)
            select "actId", code, before, after
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("actId" uuid, code text, before jsonb, after jsonb)
            """;

    private static final String SUCCESSIONS = """
            insert into organisation_succession (act_id, from_id, to_id, share, on_day)
            select :act, f.id, t.id, r.share, :day
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("from" text, "to" text, share text)
            join organisation f on f.code = r."from"
            join organisation t on t.code = r."to"
            """;

    private static final String EXECUTED = """
            update organisation_act set status = 'EXECUTED', executed_at = now(), version = version + 1 where id = :act
            """;

    private static final String REVERSED =
            "update organisation_act set status = 'REVERSED', version = version + 1 where id = :act and status = 'EXECUTED'";

    @Inject
    Sql sql;

    @Inject
    ActStore store;

    @Inject
    ActForecast forecast;

    @Inject
    OrganisationBook book;

    @Inject
    Delegations delegations;

    @Inject
    ActCompetence competence;

    @Inject
    ActSeats seats;

    @Inject
    ActSteps steps;

    private record Change(UUID actId, String code, List<ExecutedActs.Span> before, List<ExecutedActs.Span> after) {}

    /**
     * Changes the tree, or says why not.
     *
     * @return the reasons against it; empty when it is done
     */
    @Transactional
    List<ActPlan.Reason> changeTree(UUID id) {
        var act = store.lock(id);
        if (act.status() != ActStatus.DECIDED) {
            // Another instance was quicker.
            return List.of();
        }
        // Before the tree, as whoever records a seat does.
        forecast.hold(act);
        // What the plan is drawn on must still stand when it is written.
        sql.first(
                "select cast(pg_advisory_xact_lock(hashtext('organisation_closure')) as text) as held",
                Map.of(),
                row -> row);
        var outlook = forecast.now(act);
        var against = new ArrayList<>(outlook.blocking());
        against.addAll(competence.beyond(act, outlook.plan()));
        if (!against.isEmpty()) {
            return against;
        }
        if (steps.mustHold(act, outlook)) {
            return List.of(ActPlan.Reason.of("MEMBERS_CONCERNED_SINCE", null));
        }
        write(act, outlook.plan(), outlook.seats());
        return List.of();
    }

    private void write(Act act, ActPlan plan, SeatPlan seatPlan) {
        var decision = act.decision().number();
        var actor = new Actor(act.id().toString(), decision);
        if (!plan.after().isEmpty()) {
            book.write(
                    plan.after(),
                    successors(plan),
                    new OrganisationBook.Cause(decision, "ACT", act.id().toString(), null));
        }
        seats.write(act.id(), seatPlan, new Recording(decision, decision, null), Scope.everywhere());
        var changes = new ArrayList<Change>();
        plan.after()
                .forEach((code, after) -> changes.add(new Change(
                        act.id(),
                        code,
                        plan.before().containsKey(code)
                                ? ExecutedActs.spans(plan.before().get(code))
                                : null,
                        ExecutedActs.spans(after))));
        sql.write(CHANGES, changes);
        var parameters = new HashMap<String, Object>();
        parameters.put("act", act.id());
        parameters.put("day", act.proposal().effectiveOn());
        parameters.put("rows", sql.toJson(plan.successions()));
        sql.execute(SUCCESSIONS, parameters);
        if (act.proposal().type().delegates()) {
            delegations.write(act.id(), act.order());
        }
        if (act.proposal().type() == ActType.REVERSE) {
            if (sql.execute(REVERSED, Map.of("act", act.proposal().reverses())) != 1) {
                throw new IllegalStateException("The plan reverses an act that is not executed");
            }
            store.event(act.proposal().reverses(), actor, "REVERSE", ActStatus.REVERSED, null);
        }
        sql.execute(EXECUTED, Map.of("act", act.id()));
        store.event(act.id(), actor, "EXECUTE", ActStatus.EXECUTED, null);
    }

    private static Map<String, String> successors(ActPlan plan) {
        var successors = new HashMap<String, String>();
        plan.successions().stream()
                .filter(succession -> succession.share() == ActPlan.Share.ALL)
                .forEach(succession -> successors.put(succession.from(), succession.to()));
        return successors;
    }
}
