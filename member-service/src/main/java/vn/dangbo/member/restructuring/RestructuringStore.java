package vn.dangbo.member.restructuring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Which acts hold cells or have moved members. Callers have the lock of {@code CellHolds}. */
@ApplicationScoped
class RestructuringStore {

    private static final String READ = """
            select r.id, r.state, cast(r.wanted as text) as wanted, r.held_at, r.held_by,
                   array(select o.code from cell_hold h join organisation o on o.id = h.cell_id
                         where h.act_id = r.id and %s order by o.code) as cells
            from restructuring r
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = READ + " where r.id = :act";

    private static final String IN_STATE = READ + " where r.state = :state order by r.held_at, r.id limit 1000";

    private static final String HOLD = """
            insert into restructuring as r (id, effective_on, reverts, wanted, targets, state, held_at, held_by)
            values (:act, :day, cast(:reverts as uuid), cast(:wanted as jsonb), :targets, 'HELD', :now, :by)
            on conflict (id) do update set
                effective_on = excluded.effective_on, reverts = excluded.reverts, wanted = excluded.wanted,
                targets = excluded.targets, state = excluded.state, held_by = excluded.held_by,
                -- since when the cells wait, not when somebody asked last
                held_at = case when r.state = 'HELD' and r.wanted = excluded.wanted then r.held_at
                               else excluded.held_at end
            """;

    private static final String HOLD_CELLS = """
            insert into cell_hold (cell_id, act_id, held_from)
            select o.id, :act, :day from organisation o where o.code = any(:codes)
            """;

    private static final String LET_GO = "delete from cell_hold where act_id = :act";

    private static final String REFUSED = "update restructuring set state = 'REFUSED' where id = :act";

    /** Also of an act that was never asked for: what has been let go is known when the hold arrives late. */
    private static final String RELEASED = """
            insert into restructuring (id, effective_on, wanted, targets, state, held_at, held_by)
            values (:act, :day, cast(:wanted as jsonb), :targets, 'RELEASED', :now, :by)
            on conflict (id) do update set state = 'RELEASED'
            """;

    private static final String APPLIED =
            "update restructuring set state = 'APPLIED', applied_at = :now where id = :act";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    Optional<Restructuring> find(UUID act, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("act", act)), this::restructuring);
    }

    /** At most 1000, those that wait longest first. */
    List<Restructuring> in(RestructuringState state, Scope scope) {
        return sql.list(IN_STATE, Sql.scoped(scope, Map.of("state", state.name())), this::restructuring);
    }

    /** Holds the cells, in place of those that the act held before. */
    void hold(UUID act, RestructuringOrder order, Collection<String> cells, Collection<String> targets, String by) {
        var parameters = new HashMap<String, Object>();
        parameters.put("act", act);
        parameters.put("day", order.effectiveOn());
        parameters.put(
                "reverts", order.reverts() == null ? null : order.reverts().toString());
        parameters.put("wanted", sql.toJson(order));
        parameters.put("targets", targets.toArray(String[]::new));
        parameters.put("now", clock.instant());
        parameters.put("by", by);
        sql.execute(LET_GO, Map.of("act", act));
        sql.execute(HOLD, parameters);
        sql.execute(HOLD_CELLS, Map.of("act", act, "day", order.effectiveOn(), "codes", cells.toArray(String[]::new)));
    }

    void release(UUID act, String by) {
        var day = VietnamTime.today(clock);
        sql.execute(LET_GO, Map.of("act", act));
        sql.execute(
                RELEASED,
                Map.of(
                        "act",
                        act,
                        "day",
                        day,
                        "wanted",
                        sql.toJson(new RestructuringOrder(day, List.of(), List.of(), null)),
                        "targets",
                        new String[0],
                        "now",
                        clock.instant(),
                        "by",
                        by));
    }

    /** Holds nothing any more; the act may be asked for again. */
    void refuse(UUID act) {
        sql.execute(LET_GO, Map.of("act", act));
        sql.execute(REFUSED, Map.of("act", act));
    }

    void applied(UUID act) {
        sql.execute(APPLIED, Map.of("act", act, "now", clock.instant()));
    }

    /** The act's own moves may pass; until the transaction ends, nobody else writes seatings. */
    void letGo(UUID act) {
        sql.execute(LET_GO, Map.of("act", act));
    }

    private Restructuring restructuring(Tuple row) {
        try {
            return new Restructuring(
                    row.get("id", UUID.class),
                    RestructuringState.valueOf(row.get("state", String.class)),
                    json.readValue(row.get("wanted", String.class), RestructuringOrder.class),
                    row.get("held_at", Instant.class),
                    row.get("held_by", String.class),
                    List.of(row.get("cells", String[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order on record cannot be read", e);
        }
    }
}
