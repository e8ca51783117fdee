package vn.dangbo.member.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.platform.sql.Sql;

/**
 * Which cells are held because their members are about to be moved, and the lock by which those who write seatings and
 * those who hold cells or move members keep apart. A trigger refuses what is written into a held cell all the same.
 *
 * <p>The tree's lock is always taken first: it does not move between reading a cell's place and writing it beside a
 * member, and nobody waits in a circle.
 */
@ApplicationScoped
public class CellHolds {

    private static final String SHARE = """
            select cast(pg_advisory_xact_lock_shared(hashtext('organisation_closure')) as text) as tree,
                   cast(pg_advisory_xact_lock_shared(hashtext('restructuring')) as text) as seatings
            """;

    private static final String EXCLUDE = """
            select cast(pg_advisory_xact_lock_shared(hashtext('organisation_closure')) as text) as tree,
                   cast(pg_advisory_xact_lock(hashtext('restructuring')) as text) as seatings
            """;

    private static final String HELD = """
            select cell_id, held_from from cell_hold where cell_id = any(cast(:cells as uuid[]))
            """;

    @Inject
    Sql sql;

    private record Hold(UUID cell, LocalDate from) {}

    /** Keeps holds and moves out until the transaction ends; several writers may have this. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        sql.first(SHARE, Map.of(), Function.identity());
    }

    /** Keeps all other writers of seatings out until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void exclude() {
        sql.first(EXCLUDE, Map.of(), Function.identity());
    }

    /** Those of the cells that are held, with the first day on which nobody comes or goes. */
    public Map<UUID, LocalDate> heldFrom(Collection<UUID> cells) {
        return sql
                .list(
                        HELD,
                        Map.of("cells", cells.stream().map(UUID::toString).toArray(String[]::new)),
                        row -> new Hold(row.get("cell_id", UUID.class), row.get("held_from", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Hold::cell, Hold::from));
    }
}
