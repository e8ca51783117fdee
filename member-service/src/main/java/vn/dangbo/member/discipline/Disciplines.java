package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Decisions in force, what keeps them open, and when they lapse. */
@ApplicationScoped
class Disciplines {

    private static final String LAPSE = "DISCIPLINE_LAPSE";

    private static final String COLUMNS =
            "select d.case_id, d.lapses_on, d.lapsed_from, d.brought_by from discipline d ";

    private static final String BY_CASE = COLUMNS + "where d.case_id = any(cast(:cases as uuid[]))";

    private static final String OF_SUBJECT = COLUMNS + """
            where (d.member_id = cast(:member as uuid)
                   or (d.member_id is null and cast(:member as uuid) is null and d.organisation_id = cast(:organisation as uuid)))
              and d.announced_on <= cast(:on as date) and d.ended_on is null
              and d.lapses_on is not null and (d.lapsed_from is null or d.lapsed_from > cast(:on as date))
            """;

    private static final String BEGIN = """
            insert into discipline (case_id, member_id, organisation_id, form, level, violation, position_level, legal_outcome,
                                    administrative_sanction, announced_on, lapses_on, lapsed_from, brought_by)
            values (:case, cast(:member as uuid), :organisation, :form, :level, :violation, cast(:positionLevel as text),
                    cast(:legalOutcome as text), cast(:administrativeSanction as text), :announcedOn,
                    cast(:lapsesOn as date), cast(:lapsedFrom as date), cast(:broughtBy as uuid))
            """;

    /** Who has moved since, or was elsewhere when it was told, is seen with it there. */
    private static final String FOLLOW = """
            update member_case c set other_id = m.cell_id, other_path = m.unit_path
            from member m where c.id = :case and m.id = c.member_id and m.cell_id <> c.place_id
            """;

    private static final String COMPLETE = """
            update discipline
            set violation = :violation, position_level = cast(:positionLevel as text), legal_outcome = cast(:legalOutcome as text),
                administrative_sanction = cast(:administrativeSanction as text)
            where case_id = :case
            """;

    private static final String END = "update discipline set ended_on = :on where case_id = :case";

    private static final String HOLD = """
            insert into discipline_hold (case_id, because_of, held_from) values (:case, :because, :from)
            """;

    private static final String HELD = """
            select distinct case_id from discipline_hold
            where because_of = :because and (held_to is null or held_to > cast(:to as date))
            """;

    private static final String RELEASE = """
            update discipline_hold set held_to = greatest(cast(:to as date), held_from)
            where because_of = :because and (held_to is null or held_to > cast(:to as date))
            """;

    private static final String HOLDS = "select held_from, held_to from discipline_hold where case_id = :case";

    private static final String LAPSED = """
            update discipline set lapsed_from = cast(:day as date) where case_id = :case
            """;

    @Inject
    Sql sql;

    @Inject
    Terms terms;

    /**
     * A decision that came into force.
     *
     * @param lapsesOn the end of the term; null when it never lapses
     * @param lapsedFrom the day from which it has lapsed; null while it is kept open, and when it never lapses
     * @param broughtBy the arrival with which it came along; null for one that was made or recorded here
     */
    record InForce(UUID id, LocalDate lapsesOn, LocalDate lapsedFrom, UUID broughtBy) {

        boolean keptOpen() {
            return lapsesOn != null && !lapsesOn.equals(lapsedFrom);
        }
    }

    /**
     * How long a decision holds, and with what it came along.
     *
     * @param by the arrival; null for a decision that was made or recorded here
     * @param lapsesOn the end of the term; null when it never lapses
     * @param lapsedFrom the day from which it has lapsed; null while it is kept open, and when it never lapses
     */
    record Brought(UUID by, LocalDate lapsesOn, LocalDate lapsedFrom) {}

    /** Decisions of these cases, by case. */
    @Transactional
    Map<UUID, InForce> of(Collection<UUID> cases, Scope scope) {
        sql.open(scope);
        return read(BY_CASE, Map.of("cases", cases.stream().map(UUID::toString).toArray(String[]::new)), scope).stream()
                .collect(Collectors.toMap(InForce::id, Function.identity()));
    }

    /** A decision comes into force; its term runs from the announcement. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID id, UUID member, UUID organisation, Discipline facts) {
        var lapsesOn = facts.decision().form().lapses() ? term(facts.decision().announcedOn()) : null;
        record(id, member, organisation, facts, new Brought(null, lapsesOn, lapsesOn));
    }

    /** A decision that was made elsewhere goes on here. */
    @Transactional(Transactional.TxType.MANDATORY)
    void bring(UUID id, UUID member, UUID cell, Discipline facts, Brought brought) {
        record(id, member, cell, facts, brought);
    }

    /**
     * The end of the term of what was announced on a day.
     *
     * @throws ProblemException 409 RULE_MISSING
     */
    LocalDate term(LocalDate announcedOn) {
        return announcedOn.plusMonths(terms.number(LAPSE, announcedOn));
    }

    private void record(UUID id, UUID member, UUID organisation, Discipline facts, Brought brought) {
        sql.open(Scope.everywhere());
        var decision = facts.decision();
        var parameters = counted(id, facts);
        parameters.put("member", member == null ? null : member.toString());
        parameters.put("organisation", organisation);
        parameters.put("form", decision.form().name());
        parameters.put("level", decision.level().name());
        parameters.put("announcedOn", decision.announcedOn());
        var lapsesOn = brought.lapsesOn();
        parameters.put("lapsesOn", lapsesOn);
        parameters.put("lapsedFrom", brought.lapsedFrom());
        parameters.put("broughtBy", brought.by() == null ? null : brought.by().toString());
        sql.execute(BEGIN, parameters);
        // An earlier decision is kept open by this one as long as this one's own term.
        if (lapsesOn != null) {
            sql.execute(FOLLOW, Map.of("case", id));
            release(id, lapsesOn);
        }
    }

    /** What a decision is counted by has become known, or was told otherwise; nothing to do before there is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void complete(UUID id, Discipline facts) {
        sql.open(Scope.everywhere());
        sql.execute(COMPLETE, counted(id, facts));
    }

    private static Map<String, Object> counted(UUID id, Discipline facts) {
        var parameters = new HashMap<String, Object>();
        parameters.put("case", id);
        parameters.put("violation", facts.violation());
        parameters.put("positionLevel", facts.circumstances().positionLevel());
        parameters.put("legalOutcome", facts.circumstances().legalOutcome());
        parameters.put("administrativeSanction", facts.circumstances().administrativeSanction());
        return parameters;
    }

    /** Annulled or replaced. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID id, LocalDate on) {
        sql.open(Scope.everywhere());
        sql.execute(END, Map.of("case", id, "on", on));
        release(id, on);
    }

    /** A new case keeps the decisions open that have not lapsed by its day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keepOpen(UUID newCase, UUID member, UUID organisation, LocalDate on) {
        inForceOn(on, member, organisation).stream()
                .filter(decision -> !decision.id().equals(newCase))
                .forEach(decision -> hold(decision.id(), newCase, on));
    }

    /**
     * Whether a decision that lapses is in force on a day.
     *
     * @param organisation of whom it is told when {@code member} is null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean inForce(UUID member, UUID organisation, LocalDate on) {
        return !inForceOn(on, member, organisation).isEmpty();
    }

    private List<InForce> inForceOn(LocalDate on, UUID member, UUID organisation) {
        var parameters = new HashMap<String, Object>();
        parameters.put("member", member == null ? null : member.toString());
        parameters.put("organisation", organisation == null ? null : organisation.toString());
        parameters.put("on", on);
        return read(OF_SUBJECT, parameters, Scope.everywhere());
    }

    /** Something begins to keep a decision open: a complaint of its own case, or a new case. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(UUID id, UUID because, LocalDate from) {
        sql.open(Scope.everywhere());
        sql.execute(HOLD, Map.of("case", id, "because", because, "from", from));
        reckon(id);
    }

    /**
     * A complaint is settled, or a new case has ended or been decided: what it kept open is kept open no more.
     *
     * @param to the day from which it keeps nothing open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(UUID because, LocalDate to) {
        sql.open(Scope.everywhere());
        var parameters = Map.of("because", because, "to", to);
        var held = sql.list(HELD, parameters, row -> row.get("case_id", UUID.class));
        sql.execute(RELEASE, parameters);
        held.forEach(this::reckon);
    }

    private void reckon(UUID id) {
        var one = read(BY_CASE, Map.of("cases", new String[] {id.toString()}), Scope.everywhere())
                .get(0);
        List<Lapse.Hold> holds = sql.list(
                HOLDS,
                Map.of("case", id),
                row -> new Lapse.Hold(row.get("held_from", LocalDate.class), row.get("held_to", LocalDate.class)));
        var parameters = new HashMap<String, Object>();
        parameters.put("case", id);
        parameters.put("day", Lapse.from(one.lapsesOn(), holds));
        sql.execute(LAPSED, parameters);
    }

    private List<InForce> read(String statement, Map<String, Object> parameters, Scope scope) {
        sql.open(scope);
        return sql.list(
                statement,
                parameters,
                row -> new InForce(
                        row.get("case_id", UUID.class),
                        row.get("lapses_on", LocalDate.class),
                        row.get("lapsed_from", LocalDate.class),
                        row.get("brought_by", UUID.class)));
    }
}
