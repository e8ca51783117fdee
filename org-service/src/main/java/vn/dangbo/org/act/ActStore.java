package vn.dangbo.org.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Acts as records. */
@ApplicationScoped
class ActStore {

    static final String COLUMNS = """
            a.id, a.version, a.status, cast(a.proposal as text) as proposal, a.initiating_id, a.deciding_id,
            cast(a.opinion as text) as opinion, a.decision_no, a.decision_date, a.signer, a.made_by, a.examined_by,
            a.decided_at, a.executed_at
            """;

    /**
     * An act is seen by those who reach who began it, who decides it, or an organisation that it is about; a draft by
     * those who reach who began it.
     */
    static final String VISIBLE = """
            (exists (select 1 from organisation o where o.id = a.initiating_id and %1$s)
             or a.status <> 'DRAFT' and exists (select 1 from organisation o where o.id = a.deciding_id and %1$s)
             or a.status <> 'DRAFT' and exists (select 1 from organisation_act_unit u join organisation o on o.code = u.code
                        where u.act_id = a.id and %1$s))
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = "select " + COLUMNS + "from organisation_act a where a.id = :id and " + VISIBLE;

    private static final String BY_ID = "select " + COLUMNS + "from organisation_act a where a.id = :id";

    private static final String LOCKED = BY_ID + " for update";

    /** Decided acts that take effect before another one: what it will find. */
    private static final String PENDING = "select " + COLUMNS + """
            from organisation_act a
            where a.status = 'DECIDED' and a.id <> :id and a.effective_on <= :day
              and (cast(:decidedAt as timestamptz) is null or a.effective_on < :day
                   or a.decided_at < cast(:decidedAt as timestamptz))
            order by a.effective_on, a.decided_at, a.id
            """;

    private static final String INSERT = """
            insert into organisation_act (id, type, route, status, initiating_id, deciding_id, effective_on, legal_basis,
                                          proposal, reverses, consent, made_by)
            values (:id, :type, :route, 'DRAFT', :initiating, cast(:deciding as uuid), :effectiveOn, :legalBasis,
                    cast(:proposal as jsonb), cast(:reverses as uuid), :consent, :madeBy)
            """;

    private static final String REPLACE = """
            update organisation_act
            set type = :type, route = :route, initiating_id = :initiating, deciding_id = cast(:deciding as uuid),
                effective_on = :effectiveOn, legal_basis = :legalBasis, proposal = cast(:proposal as jsonb),
                reverses = cast(:reverses as uuid), consent = :consent, version = version + 1
            where id = :id
            """;

    private static final String UNITS = """
            insert into organisation_act_unit (act_id, code, role)
            select "actId", code, role
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("actId" uuid, code text, role text)
            on conflict do nothing
            """;

    private static final String EVENT = """
            insert into organisation_act_event (act_id, number, by_subject, by_name, step, status, note)
            select :id, coalesce(max(number), 0) + 1, :subject, :name, :step, :status, :note
            from organisation_act_event where act_id = :id
            """;

    private static final String TOOK_PART = """
            select distinct by_subject from organisation_act_event where act_id = :id and step = any(:steps)
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private record Unit(UUID actId, String code, String role) {}

    /** Who does something: the account's subject and its name. */
    record Actor(String subject, String name) {}

    Optional<Act> find(UUID id, Scope scope) {
        return sql.first(ONE, Map.of("id", id, "scopeLows", scope.lows(), "scopeHighs", scope.highs()), this::act);
    }

    /** The act, for the service's own work. */
    Act byId(UUID id) {
        return sql.first(BY_ID, Map.of("id", id), this::act).orElseThrow();
    }

    /** The act, held until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Act lock(UUID id) {
        return sql.first(LOCKED, Map.of("id", id), this::act).orElseThrow();
    }

    /** Decided acts that will be executed before this one. */
    List<Act> before(Act act) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", act.id());
        parameters.put("day", act.proposal().effectiveOn());
        parameters.put("decidedAt", act.decidedAt());
        return sql.list(PENDING, parameters, this::act);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(UUID id, ActProposal proposal, UUID initiating, UUID deciding, Actor maker) {
        var parameters = columns(id, proposal, initiating, deciding);
        parameters.put("madeBy", maker.subject());
        sql.execute(INSERT, parameters);
        units(id, proposal);
        event(id, maker, "PROPOSE", ActStatus.DRAFT, null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID id, ActProposal proposal, UUID initiating, UUID deciding) {
        sql.execute(REPLACE, columns(id, proposal, initiating, deciding));
        sql.execute("delete from organisation_act_unit where act_id = :id", Map.of("id", id));
        units(id, proposal);
    }

    /** Subjects of those who took one of the steps. */
    String[] tookPart(UUID id, ActStep... steps) {
        var names = Arrays.stream(steps).map(Enum::name).toArray(String[]::new);
        return sql.list(TOOK_PART, Map.of("id", id, "steps", names), row -> row.get("by_subject", String.class))
                .toArray(String[]::new);
    }

    /** Adds a line to the act's course. */
    @Transactional(Transactional.TxType.MANDATORY)
    void event(UUID id, Actor actor, String step, ActStatus status, String note) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("subject", actor.subject());
        parameters.put("name", actor.name());
        parameters.put("step", step);
        parameters.put("status", status.name());
        parameters.put("note", note);
        sql.execute(EVENT, parameters);
    }

    private HashMap<String, Object> columns(UUID id, ActProposal proposal, UUID initiating, UUID deciding) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("type", proposal.type().name());
        parameters.put("route", proposal.route().name());
        parameters.put("initiating", initiating);
        parameters.put("deciding", deciding);
        parameters.put("effectiveOn", proposal.effectiveOn());
        parameters.put("legalBasis", proposal.legalBasis());
        parameters.put("proposal", sql.toJson(proposal));
        parameters.put("reverses", proposal.reverses());
        parameters.put(
                "consent",
                proposal.consent() == null ? null : proposal.consent().number());
        return parameters;
    }

    private void units(UUID id, ActProposal proposal) {
        var units = new ArrayList<Unit>();
        proposal.sources().forEach(code -> units.add(new Unit(id, code, "SOURCE")));
        proposal.targets().forEach(target -> units.add(new Unit(id, target.code(), "TARGET")));
        proposal.others().forEach(other -> units.add(new Unit(id, other.code(), "OTHER")));
        sql.write(UNITS, units);
    }

    Act act(Tuple row) {
        var number = row.get("decision_no", String.class);
        return new Act(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                ActStatus.valueOf(row.get("status", String.class)),
                read(row.get("proposal", String.class), ActProposal.class),
                row.get("initiating_id", UUID.class),
                row.get("deciding_id", UUID.class),
                read(row.get("opinion", String.class), Act.Opinion.class),
                number == null
                        ? null
                        : new Act.Decision(
                                number, row.get("decision_date", LocalDate.class), row.get("signer", String.class)),
                row.get("made_by", String.class),
                row.get("examined_by", String.class),
                row.get("decided_at", Instant.class),
                row.get("executed_at", Instant.class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An act's record cannot be read", e);
        }
    }
}
