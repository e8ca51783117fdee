package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.platform.sql.Sql;

/**
 * What is delegated to grassroots committees: the powers of the committee above the grassroots, and the admission of
 * members. Source: Điều lệ Đảng, Điều 22; Quy định 24-QĐ/TW.
 */
@ApplicationScoped
class Delegations {

    private static final String STATE = """
            select v.kind,
                   exists (select 1 from organisation_delegation d
                           where d.organisation_id = o.id and d.kind = :delegation
                             and d.validity && daterange(cast(:day as date), null)) as held,
                   exists (select 1 from organisation_delegation d
                           where d.organisation_id = o.id and d.kind = :delegation and d.valid_to is null
                             and d.valid_from < cast(:day as date)) as open
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            where o.code = :code
            """;

    private static final String BEGIN = """
            insert into organisation_delegation (organisation_id, kind, valid_from, act_id)
            select id, :delegation, :day, :act from organisation where code = :code
            """;

    private static final String END = """
            update organisation_delegation d set valid_to = :day
            from organisation o
            where o.id = d.organisation_id and o.code = :code and d.kind = :delegation and d.valid_to is null
            """;

    @Inject
    Sql sql;

    private record State(String kind, boolean held, boolean open) {}

    /** Why it cannot be delegated or revoked. */
    List<Reason> reasons(ActOrder order) {
        var code = order.sources().isEmpty() ? "" : order.sources().get(0);
        var state = sql.first(
                STATE,
                parameters(order, code),
                row -> new State(
                        row.get("kind", String.class), row.get("held", Boolean.class), row.get("open", Boolean.class)));
        if (state.isEmpty()) {
            return List.of(Reason.of(
                    "ORGANISATION_NOT_ALIVE", code, code, order.effectiveOn().toString()));
        }
        if (order.type() == ActType.REVOKE) {
            return state.get().open() ? List.of() : List.of(Reason.of("DELEGATION_MISSING", code, code));
        }
        if (!state.get().kind().equals("GRASSROOTS_COMMITTEE")) {
            return List.of(Reason.of("DELEGATION_NOT_OF_KIND", code, state.get().kind()));
        }
        return state.get().held() ? List.of(Reason.of("DELEGATION_HELD", code, code)) : List.of();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID act, ActOrder order) {
        var parameters = parameters(order, order.sources().get(0));
        if (order.type() == ActType.REVOKE) {
            sql.execute(END, parameters);
        } else {
            parameters.put("act", act);
            sql.execute(BEGIN, parameters);
        }
    }

    private static Map<String, Object> parameters(ActOrder order, String code) {
        var parameters = new HashMap<String, Object>();
        parameters.put("delegation", order.delegation());
        parameters.put("day", order.effectiveOn());
        parameters.put("code", code);
        return parameters;
    }
}
