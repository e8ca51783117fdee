package vn.dangbo.member.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** What the cells say to a change of a life. */
@ApplicationScoped
class SeatRules {

    private static final String ENDED = """
            select id, code, ended_on from organisation where id = any(cast(:cells as uuid[])) and ended_on is not null
            """;

    @Inject
    Sql sql;

    @Inject
    CellHolds holds;

    private record Ended(UUID cell, String code, LocalDate on) {}

    /**
     * Judges a change.
     *
     * @param touched seatings that come, change or go
     * @param written those that stand on record afterwards
     * @throws ProblemException 409 MEMBER_HELD, CELL_NOT_ALIVE
     */
    void check(Life before, Collection<Seating> touched, Collection<Seating> written) {
        free(before, touched);
        inLivingCells(written);
    }

    /** A trigger refuses it all the same; this says so in words. */
    private void free(Life before, Collection<Seating> touched) {
        var cells = touched.stream().map(Seating::cellId).distinct().toList();
        holds.heldFrom(cells).forEach((cell, day) -> {
            boolean comes = sitsFrom(touched, cell, day);
            if (comes || sitsFrom(before.seatings(), cell, day)) {
                throw ProblemException.of(409, "MEMBER_HELD", day);
            }
        });
    }

    private static boolean sitsFrom(Collection<Seating> seatings, UUID cell, LocalDate day) {
        return seatings.stream()
                .anyMatch(s -> s.cellId().equals(cell) && s.validity().overlaps(Validity.since(day)));
    }

    /** A step may be told late, and its cell have ended since: nobody is left behind in a cell that is no more. */
    private void inLivingCells(Collection<Seating> written) {
        var cells = written.stream().map(s -> s.cellId().toString()).toArray(String[]::new);
        var ends = sql
                .list(
                        ENDED,
                        Map.of("cells", cells),
                        row -> new Ended(
                                row.get("id", UUID.class),
                                row.get("code", String.class),
                                row.get("ended_on", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Ended::cell, Function.identity()));
        for (var seating : written) {
            var ended = ends.get(seating.cellId());
            var to = seating.validity().to();
            if (ended != null && (to == null || to.isAfter(ended.on()))) {
                throw ProblemException.of(409, "CELL_NOT_ALIVE", ended.code(), ended.on());
            }
        }
    }
}
