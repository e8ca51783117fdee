package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.sql.Sql;

/**
 * Those who are followed for admission and are no members yet: when their cell ends, they go where its members go. Undoing
 * the act leaves them there, because their way goes on in the new cell.
 */
@ApplicationScoped
class FollowedCandidates {

    private static final String MOVE =
            "select cast(move_candidates(:source, :target, cast(:day as date)) as text) as done";

    @Inject
    Sql sql;

    /** Moves the cases of all cells that end by the act. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(RestructuringOrder order) {
        for (var cell : order.cells()) {
            if (cell.ends()) {
                target(order, cell).ifPresent(target -> move(cell.code(), target, order.effectiveOn()));
            }
        }
    }

    /** Where all go whom nobody named; else where most of those go who were. */
    private static Optional<String> target(RestructuringOrder order, RestructuringOrder.Cell cell) {
        if (cell.restTo() != null) {
            return Optional.of(cell.restTo());
        }
        return order.allocations().stream()
                .filter(allocation -> allocation.from().equals(cell.code()))
                .max(Comparator.comparingInt(allocation -> allocation.members().size()))
                .map(RestructuringOrder.Allocation::to);
    }

    private void move(String source, String target, LocalDate day) {
        sql.list(MOVE, Map.of("source", source, "target", target, "day", day), row -> row.get("done", String.class));
    }
}
