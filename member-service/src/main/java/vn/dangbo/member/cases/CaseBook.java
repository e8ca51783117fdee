package vn.dangbo.member.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.lifecycle.Transition;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** The one way in which cases are recorded: each step in its place, with who took it and what was known then. */
@ApplicationScoped
public class CaseBook {

    private static final String INSERT = """
            insert into member_case (id, kind, state, member_id, place_id, place_path, other_id, other_path, facts, due_on,
                                     closed, opened_by)
            select :id, :kind, :state, cast(:member as uuid), p.id, p.path, o.id, o.path, cast(:facts as jsonb),
                   cast(:dueOn as date), :closed, :by
            from organisation p
            left join organisation o on o.id = cast(:other as uuid)
            where p.id = :place
            """;

    static final String COLUMNS = """
            select c.id, c.version, c.state, c.member_id, cast(c.facts as text) as facts, c.due_on,
                   p.id as place_id, p.code as place_code, p.path as place_path,
                   o.id as other_id, o.code as other_code, o.path as other_path
            from member_case c
            join organisation p on p.id = c.place_id
            left join organisation o on o.id = c.other_id
            """;

    /** A case is seen by those who reach where it stands, or the unit that has a part in it. */
    static final String VISIBLE = "(%s or %s)".formatted(Sql.inScope("c.place_path"), Sql.inScope("c.other_path"));

    private static final String ONE = COLUMNS + "where c.id = :id and c.kind = :kind and " + VISIBLE;

    private static final String LOCK = "select 1 as locked from member_case c where c.id = :id for update";

    private static final String STEP = """
            update member_case
            set state = :state, version = version + 1, facts = cast(:facts as jsonb), due_on = cast(:dueOn as date),
                closed = :closed, member_id = coalesce(cast(:member as uuid), member_id)
            where id = :id
            """;

    private static final String EVENT = """
            insert into member_case_event (case_id, number, by_subject, by_name, step, state, on_day, note, facts)
            select :id, coalesce(max(number), 0) + 1, :subject, :name, :step, :state, :on, :note, cast(:facts as jsonb)
            from member_case_event where case_id = :id
            """;

    private static final String EVENTS = """
            select at, by_name, step, state, on_day, note from member_case_event where case_id = :id order by number
            """;

    private static final String IS_OPEN = """
            select 1 as open from member_case where kind = :kind and member_id = :member and not closed
            """;

    private static final String TOOK = """
            select max(on_day) as last,
                   coalesce(bool_or(by_subject = :subject
                                    and case step when 'IMPORT' then 'OPEN' else step end = any(cast(:steps as text[]))),
                            false) as same
            from member_case_event where case_id = :id
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    /**
     * What a case begins with.
     *
     * @param member null when the person is no member yet
     * @param other null when no other unit has a part in it
     * @param on the day on which it begins
     */
    public record Opening<F>(UUID member, UUID place, UUID other, F facts, LocalDate on, LocalDate dueOn) {}

    /**
     * What a step makes of a case.
     *
     * @param member the member that it is about from now on; null: as before
     * @param on the day on which it happens
     * @param dueOn last day for the step after it; null for none
     * @param note reason or remark; may be null
     */
    public record Change<F>(UUID member, F facts, LocalDate on, LocalDate dueOn, String note) {}

    private record Took(LocalDate last, boolean same) {}

    /** Whether the member has an open case of the kind, wherever it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isOpen(CaseKind<?, ?> kind, UUID member) {
        sql.open(Scope.everywhere());
        return sql.first(IS_OPEN, Map.of("kind", kind.code(), "member", member), row -> true)
                .orElse(false);
    }

    /** Records a new case. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, F> UUID open(CaseKind<S, F> kind, S first, Opening<F> opening, Scope scope) {
        sql.open(scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var facts = sql.toJson(opening.facts());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("kind", kind.code());
        parameters.put("state", first.name());
        parameters.put("member", text(opening.member()));
        parameters.put("place", opening.place());
        parameters.put("other", text(opening.other()));
        parameters.put("facts", facts);
        parameters.put("dueOn", opening.dueOn());
        parameters.put("closed", kind.closed().contains(first));
        parameters.put("by", caller.name());
        sql.execute(INSERT, parameters);
        event(id, "OPEN", first.name(), new Change<>(null, opening.facts(), opening.on(), null, null));
        return id;
    }

    /** A case of the kind, when it is in the scope. */
    @Transactional
    public <S extends Enum<S>, F> Optional<MemberCase<S, F>> find(CaseKind<S, F> kind, UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(
                ONE,
                Map.of("id", id, "kind", kind.code(), "scopeLows", scope.lows(), "scopeHighs", scope.highs()),
                row -> read(kind, row));
    }

    /**
     * A case of the kind, held until the transaction ends.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND when it is absent or outside the scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, F> MemberCase<S, F> hold(CaseKind<S, F> kind, UUID id, Scope scope) {
        sql.open(scope);
        sql.first(LOCK, Map.of("id", id), row -> row);
        return find(kind, id, scope).orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
    }

    /**
     * Takes a step.
     *
     * @throws ProblemException 409 STEP_NOT_IN_STATE, OWN_RECORD; 400 STEP_BEFORE_LAST when it happened before the last one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, T extends Transition<S>, F> void step(
            CaseKind<S, F> kind, MemberCase<S, F> one, T step, Change<F> change, Scope scope) {
        sql.open(scope);
        desk.notOwn(one.memberId());
        var state = step.after(one.state());
        var last = took(one.id(), List.of()).last();
        if (change.on().isBefore(last)) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", change.on(), last);
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("id", one.id());
        parameters.put("state", state.name());
        parameters.put("facts", sql.toJson(change.facts()));
        parameters.put("dueOn", change.dueOn());
        parameters.put("closed", kind.closed().contains(state));
        parameters.put("member", text(change.member()));
        sql.execute(STEP, parameters);
        event(one.id(), step.name(), state.name(), change);
    }

    /**
     * Stops whoever took one of the steps: who prepares does not examine, who examines does not decide.
     *
     * @throws ProblemException 409 SAME_PERSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notBy(UUID id, String... steps) {
        if (took(id, List.of(steps)).same()) {
            throw ProblemException.of(409, "SAME_PERSON");
        }
    }

    /** The steps that were taken, in their order. */
    @Transactional
    public List<CaseEvent> course(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                EVENTS,
                Map.of("id", id),
                row -> new CaseEvent(
                        row.get("at", Instant.class),
                        row.get("by_name", String.class),
                        row.get("step", String.class),
                        row.get("state", String.class),
                        row.get("on_day", LocalDate.class),
                        row.get("note", String.class)));
    }

    private Took took(UUID id, List<String> steps) {
        return sql.first(
                        TOOK,
                        Map.of("id", id, "subject", caller.subject(), "steps", steps.toArray(String[]::new)),
                        row -> new Took(row.get("last", LocalDate.class), row.get("same", Boolean.class)))
                .orElseThrow();
    }

    private void event(UUID id, String step, String state, Change<?> change) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("subject", caller.subject());
        parameters.put("name", caller.name());
        parameters.put("step", step);
        parameters.put("state", state);
        parameters.put("on", change.on());
        parameters.put("note", change.note());
        parameters.put("facts", sql.toJson(change.facts()));
        sql.execute(EVENT, parameters);
    }

    <S extends Enum<S>, F> MemberCase<S, F> read(CaseKind<S, F> kind, Tuple row) {
        return new MemberCase<>(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                Enum.valueOf(kind.states(), row.get("state", String.class)),
                row.get("member_id", UUID.class),
                unit(row, "place"),
                unit(row, "other"),
                facts(kind, row.get("facts", String.class)),
                row.get("due_on", LocalDate.class));
    }

    private static MemberCase.Unit unit(Tuple row, String role) {
        var id = row.get(role + "_id", UUID.class);
        return id == null
                ? null
                : new MemberCase.Unit(id, row.get(role + "_code", String.class), row.get(role + "_path", String.class));
    }

    private <F> F facts(CaseKind<?, F> kind, String text) {
        try {
            return json.readValue(text, kind.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of a case cannot be read", e);
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
