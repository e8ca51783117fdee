package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.lifecycle.Transition;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;

/** The one way in which cases are recorded: each step in its place, with who took it and what was known then. */
@ApplicationScoped
public class CaseBook {

    private static final String INSERT = """
            insert into member_case (id, kind, state, member_id, place_id, place_path, other_id, other_path, facts,
                                     sealed_encrypted, due_on, closed, opened_by)
            select :id, :kind, :state, cast(:member as uuid), p.id, p.path, o.id, o.path, cast(:facts as jsonb),
                   cast(:sealed as text), cast(:dueOn as date), :closed, :by
            from organisation p
            left join organisation o on o.id = cast(:other as uuid)
            where p.id = :place
            """;

    private static final String LOCK = "select 1 as locked from member_case c where c.id = :id for update";

    private static final String LOCK_MEMBER = """
            select m.id from member m where m.id = (select c.member_id from member_case c where c.id = :id) for update
            """;

    private static final String STEP = """
            update member_case
            set state = :state, version = version + 1, facts = cast(:facts as jsonb),
                sealed_encrypted = cast(:sealed as text), due_on = cast(:dueOn as date), closed = :closed, member_id = coalesce(cast(:member as uuid), member_id)
            where id = :id
            """;

    private static final String IS_OPEN = """
            select id from member_case where kind = :kind and member_id = :member and not closed
            """;

    private static final String ON_THE_WAY = """
            select 1 as open from member_case
            where kind in ('TRANSFER', 'TRANSFER_OUT') and member_id = :member and not closed
            """;

    /** Unique indexes: one open case of a kind by member, of an overlay one request by type, one against an organisation; of
     * a unit one reconciliation of a period. */
    private static final Set<String> ONE_AT_A_TIME = Set.of(
            "member_case_one_open",
            "member_case_one_request",
            "member_case_one_of_organisation",
            "reconciliation_once");

    @Inject
    Sql sql;

    @Inject
    CaseRows rows;

    @Inject
    CaseEvents events;

    @Inject
    SealedFacts sealed;

    @Inject
    CellHolds holds;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    OwnPerson own;

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
     * @param note reason or remark, encrypted where texts of the kind are; may be null
     */
    public record Change<F>(UUID member, F facts, LocalDate on, LocalDate dueOn, String note) {}

    /** Whether the member has an open case of the kind, wherever it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isOpen(CaseKind<?, ?> kind, UUID member) {
        return openOf(kind, member).isPresent();
    }

    /** The member's open case of the kind, wherever it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> openOf(CaseKind<?, ?> kind, UUID member) {
        sql.open(Scope.everywhere());
        return sql.first(IS_OPEN, Map.of("kind", kind.code(), "member", member), row -> row.get("id", UUID.class));
    }

    /**
     * Stops who would send a member on a second way while one is open: within the deployment or out of it.
     *
     * @throws ProblemException 409 CASE_OPEN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notOnTheWay(UUID member) {
        sql.open(Scope.everywhere());
        if (sql.first(ON_THE_WAY, Map.of("member", member), row -> row).isPresent()) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
    }

    /**
     * Records a new case.
     *
     * @throws ProblemException 409 CASE_OPEN when there is an open one that leaves no room for it, even when two ask at once
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, F> UUID open(CaseKind<S, F> kind, S first, Opening<F> opening, Scope scope) {
        sql.open(scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var stored = sealed.stored(kind, id, opening.facts());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("kind", kind.code());
        parameters.put("state", first.name());
        parameters.put("member", text(opening.member()));
        parameters.put("place", opening.place());
        parameters.put("other", text(opening.other()));
        parameters.put("facts", sql.toJson(stored.open()));
        parameters.put("sealed", stored.sealed());
        parameters.put("dueOn", opening.dueOn());
        parameters.put("closed", kind.closed().contains(first));
        parameters.put("by", caller.name());
        insert(parameters);
        events.add(kind, id, "OPEN", first.name(), new Change<>(null, stored.open(), opening.on(), null, null));
        return id;
    }

    private void insert(Map<String, Object> parameters) {
        try {
            sql.execute(INSERT, parameters);
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter(ONE_AT_A_TIME::contains).isPresent()) {
                throw ProblemException.of(409, "CASE_OPEN");
            }
            throw failure;
        }
    }

    /** A case of the kind, when it is in the scope. */
    @Transactional
    public <S extends Enum<S>, F> Optional<MemberCase<S, F>> find(CaseKind<S, F> kind, UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(
                CaseRows.ONE,
                Sql.scoped(scope, Map.of("id", id, "kind", kind.code(), "today", desk.today())),
                row -> rows.read(kind, row));
    }

    /**
     * A case of the kind, held until the transaction ends.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND when it is absent or outside the scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, F> MemberCase<S, F> hold(CaseKind<S, F> kind, UUID id, Scope scope) {
        // In the order of all who change lives: the tree, the member, the case. So nobody waits for each other.
        holds.share();
        sql.open(Scope.everywhere());
        sql.first(LOCK_MEMBER, Map.of("id", id), row -> row);
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
        desk.notOwn(one.memberId());
        take(kind, one, step, change, scope);
    }

    /**
     * Takes a step that only the person concerned may take.
     *
     * @throws ProblemException 409 STEP_NOT_IN_STATE; 403 PERMISSION_MISSING to everybody else; 400 STEP_BEFORE_LAST
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <S extends Enum<S>, T extends Transition<S>, F> void stepOfOwn(
            CaseKind<S, F> kind, MemberCase<S, F> one, T step, Change<F> change, Scope scope) {
        if (!own.is(one.memberId())) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
        take(kind, one, step, change, scope);
    }

    private <S extends Enum<S>, T extends Transition<S>, F> void take(
            CaseKind<S, F> kind, MemberCase<S, F> one, T step, Change<F> change, Scope scope) {
        sql.open(scope);
        var state = step.after(one.state());
        var last = events.last(one.id());
        if (change.on().isBefore(last)) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", change.on(), last);
        }
        var stored = sealed.stored(kind, one.id(), change.facts());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", one.id());
        parameters.put("state", state.name());
        parameters.put("facts", sql.toJson(stored.open()));
        parameters.put("sealed", stored.sealed());
        parameters.put("dueOn", change.dueOn());
        parameters.put("closed", kind.closed().contains(state));
        parameters.put("member", text(change.member()));
        sql.execute(STEP, parameters);
        events.add(
                kind,
                one.id(),
                step.name(),
                state.name(),
                new Change<>(change.member(), stored.open(), change.on(), change.dueOn(), change.note()));
    }

    /**
     * Stops whoever took one of the steps: who prepares does not examine, who examines does not decide. Steps of the cases that
     * this one {@code replaces} are of the same matter.
     *
     * @throws ProblemException 409 SAME_PERSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notBy(UUID id, String... steps) {
        if (events.isBy(id, List.of(steps))) {
            throw ProblemException.of(409, "SAME_PERSON");
        }
    }

    /** The steps that were taken, in their order. */
    @Transactional
    public List<CaseEvent> course(UUID id, Scope scope) {
        return events.list(id, scope);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
