package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** The steps of executions as records: what is done, what waits, and why. */
@ApplicationScoped
class ActSteps {

    /** One step of an execution. */
    enum Name {
        /** member-service checks the allocation and lets nobody join or leave the cells. */
        HOLD_MEMBERS,
        /** The tree changes. */
        CHANGE_TREE,
        /** member-service moves the members. */
        MOVE_MEMBERS,
        /** member-service lets go of the cells, after a cancelled act. */
        RELEASE_MEMBERS
    }

    private static final String INSERT = """
            insert into organisation_act_step (act_id, position, step)
            select "actId", position, step
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("actId" uuid, position int, step text)
            """;

    /** The first waiting step of each act that is due; of acts that change the tree the earliest decision first. */
    private static final String NEXT = """
            select s.act_id, s.position, s.step
            from organisation_act_step s
            join organisation_act a on a.id = s.act_id
            where s.state = 'WAITING' and s.next_at <= now() and a.effective_on <= :today
              and a.status in ('DECIDED', 'EXECUTED', 'CANCELLED')
              and not exists (select 1 from organisation_act_step earlier
                              where earlier.act_id = s.act_id and earlier.position < s.position
                                and earlier.state = 'WAITING')
            order by a.effective_on, a.decided_at, s.position
            """;

    /**
     * Counted before it is tried: who cancels the act meanwhile must know that cells may be held. For so long no other
     * instance takes the step: longer than member-service is waited for, and than a tree takes to be written. After a crash it
     * is taken again.
     */
    private static final String CLAIM = """
            update organisation_act_step
            set attempts = attempts + 1, tried_at = now(), next_at = now() + interval '3 minutes'
            where act_id = :act and position = :position and state = 'WAITING' and next_at <= now()
            """;

    private static final String DONE = """
            update organisation_act_step set state = 'DONE', done_at = now(), reasons = null
            where act_id = :act and position = :position and state = 'WAITING'
            """;

    /** Tried again soon at first, then ever later, at most every five minutes. */
    private static final String FAILED = """
            update organisation_act_step
            set reasons = cast(:reasons as jsonb),
                next_at = now() + least(power(2, least(attempts, 10)), 300) * interval '1 second'
            where act_id = :act and position = :position and state = 'WAITING'
            """;

    private static final String DROP = """
            update organisation_act_step set state = 'DROPPED' where act_id = :act and state = 'WAITING'
            """;

    private static final String HELD = """
            select 1 as held from organisation_act_step where act_id = :act and step = 'HOLD_MEMBERS' and attempts > 0
            """;

    /** An act that was decided as one that concerns nobody. */
    private static final String WITHOUT_HOLD = """
            select 1 as alone from organisation_act_step s
            where s.act_id = :act and s.step = 'CHANGE_TREE'
              and not exists (select 1 from organisation_act_step h where h.act_id = :act and h.step = 'HOLD_MEMBERS')
            """;

    @Inject
    Sql sql;

    private record Row(UUID actId, int position, String step) {}

    /** A step to be done. */
    record Due(UUID act, int position, Name step) {}

    /** Lays down what the execution of a decided act takes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Act act, ActForecast.Outlook outlook) {
        var steps = new ArrayList<Name>();
        if (!concernsMembers(act, outlook)) {
            steps.add(Name.CHANGE_TREE);
        } else {
            steps.addAll(List.of(Name.HOLD_MEMBERS, Name.CHANGE_TREE, Name.MOVE_MEMBERS));
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(new Row(act.id(), i + 1, steps.get(i).name()));
        }
        sql.write(INSERT, rows);
    }

    /** Whether members of cells have to be moved for it; an act undone that moved nobody moves nobody back. */
    @Transactional
    boolean concernsMembers(Act act, ActForecast.Outlook outlook) {
        var reverses = act.proposal().reverses();
        return !outlook.members(act).cells().isEmpty()
                || reverses != null
                        && sql.first(HELD, Map.of("act", reverses), row -> true).orElse(false);
    }

    /**
     * Has the members held first, when the act has come to concern some since it was decided: another act has made a cell of
     * what it ends.
     *
     * @return whether they have to be
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean mustHold(Act act, ActForecast.Outlook outlook) {
        if (!concernsMembers(act, outlook)
                || sql.first(WITHOUT_HOLD, Map.of("act", act.id()), row -> true).isEmpty()) {
            return false;
        }
        // Around the change of the tree, which is the first of an act that concerned nobody.
        sql.write(
                INSERT,
                List.of(
                        new Row(act.id(), 0, Name.HOLD_MEMBERS.name()),
                        new Row(act.id(), 2, Name.MOVE_MEMBERS.name())));
        return true;
    }

    /** Gives up what has not been done; cells that may be held are let go. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Act act) {
        boolean held = sql.first(HELD, Map.of("act", act.id()), row -> true).orElse(false);
        sql.execute(DROP, Map.of("act", act.id()));
        if (held) {
            sql.write(INSERT, List.of(new Row(act.id(), Name.values().length + 1, Name.RELEASE_MEMBERS.name())));
        }
    }

    @Transactional
    Optional<Due> next(java.time.LocalDate today) {
        return sql.first(
                NEXT,
                Map.of("today", today),
                row -> new Due(
                        row.get("act_id", UUID.class),
                        row.get("position", Integer.class),
                        Name.valueOf(row.get("step", String.class))));
    }

    /** Takes a step on; false when it is no longer to be done, or another instance is at it. */
    @Transactional
    boolean claim(Due due) {
        return sql.execute(CLAIM, Map.of("act", due.act(), "position", due.position())) == 1;
    }

    @Transactional
    void done(Due due) {
        sql.execute(DONE, Map.of("act", due.act(), "position", due.position()));
    }

    @Transactional
    void failed(Due due, List<ActPlan.Reason> reasons) {
        var parameters = new HashMap<String, Object>();
        parameters.put("act", due.act());
        parameters.put("position", due.position());
        parameters.put(
                "reasons",
                sql.toJson(reasons.stream().map(ActPlan.Reason::withoutName).toList()));
        sql.execute(FAILED, parameters);
    }
}
