package vn.dangbo.member.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

class LifeTest {

    private static final UUID CELL = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final LocalDate ADMITTED = LocalDate.of(2010, 5, 19);
    private static final LocalDate OFFICIAL = LocalDate.of(2011, 5, 19);
    private static final LocalDate OUT = LocalDate.of(2018, 3, 1);
    private static final LocalDate BACK = LocalDate.of(2022, 9, 2);

    private static final Life EXPELLED = new Life(
                    new UUID(0, 9),
                    Sex.FEMALE,
                    Standing.of(OFFICIAL),
                    List.of(new Seating(CELL, Validity.since(ADMITTED), StartCause.ADMITTED, null)))
            .left(OUT, EndCause.EXPELLED);

    /** Scenario 9, first half: as if the member had never left. */
    @Test
    void whoIsRestoredWasNeverGone() {
        var life = EXPELLED.restored();

        assertEquals(List.of(), life.outside());
        assertEquals(OUT, life.latest().validity().from());
        assertEquals(StartCause.RESTORED, life.latest().startCause());
        assertTrue(life.isOfficial(OUT));
        assertEquals(Map.of(Entry.State.OFFICIAL, 1), stock(life, OUT));
    }

    @Test
    void whoseCellIsNoMoreIsRestoredInItAndGoesOnInAnother() {
        var ended = LocalDate.of(2019, 7, 1);
        var life = EXPELLED.restored(OTHER, ended);

        assertEquals(CELL, life.on(OUT).orElseThrow().cellId());
        assertEquals(CELL, life.on(ended.minusDays(1)).orElseThrow().cellId());
        assertEquals(OTHER, life.on(ended).orElseThrow().cellId());
        assertEquals(OTHER, EXPELLED.restored(OTHER, OUT).latest().cellId());
    }

    /** Scenario 9, second half: the time outside is deducted, and probation begins anew. */
    @Test
    void whoIsReadmittedWasGoneAndIsOnProbation() {
        var life = EXPELLED.readmitted(OTHER, BACK);

        assertEquals(List.of(new Validity(OUT, BACK)), life.outside());
        assertEquals(1, life.readmissions());
        assertTrue(life.isOfficial(OUT.minusDays(1)));
        assertFalse(life.isOfficial(BACK));
        assertEquals(Map.of(Entry.State.OFFICIAL, 1), stock(life, OUT.minusDays(1)));
        assertEquals(Map.of(), stock(life, BACK.minusDays(1)));
        assertEquals(Map.of(Entry.State.PROBATIONARY, 1), stock(life, BACK));

        var recognised = life.recognised(BACK.plusYears(1));
        assertEquals(
                Map.of(Entry.State.PROBATIONARY, 1),
                stock(recognised, BACK.plusYears(1).minusDays(1)));
        assertEquals(Map.of(Entry.State.OFFICIAL, 1), stock(recognised, BACK.plusYears(1)));
        assertEquals(Map.of(Entry.State.OFFICIAL, 1), stock(recognised, OFFICIAL));
    }

    /** Told after the cell was merged: the member died in the cell of before, and was never moved. */
    @Test
    void whoDiedBeforeAMoveWasNotMoved() {
        var merged = LocalDate.of(2025, 7, 1);
        var life = EXPELLED.restored().moved(OTHER, merged);

        for (var day : List.of(merged.minusDays(11), merged)) {
            var dead = life.left(day, EndCause.DECEASED);

            assertEquals(CELL, dead.latest().cellId());
            assertEquals(day, dead.latest().validity().to());
            assertEquals(Map.of(), stock(dead, merged.plusYears(1)));
            assertEquals(Map.of(Entry.State.OFFICIAL, 1), stock(dead, day.minusDays(1)));
        }
    }

    /** A file may tell that somebody moved, and not where to. */
    @Test
    void whoWasMovedToNowhereOnRecordIsAMemberStill() {
        var gap = new Life(
                new UUID(0, 9),
                Sex.FEMALE,
                Standing.of(OFFICIAL),
                List.of(new Seating(CELL, new Validity(ADMITTED, OUT), StartCause.ADMITTED, EndCause.MOVED)));

        assertEquals(MemberState.OFFICIAL, gap.state(BACK));
        assertEquals(
                "STEP_NOT_IN_STATE",
                assertThrows(ProblemException.class, () -> gap.joined(OTHER, BACK, StartCause.TRANSFER_IN))
                        .code());
    }

    @Test
    void onlyExpelledAndStruckOffAreRestored() {
        var dead = EXPELLED.restored().left(BACK, EndCause.DECEASED);
        assertEquals(
                "RESTORATION_NOT_POSSIBLE",
                assertThrows(ProblemException.class, dead::restored).code());
    }

    private static Map<Entry.State, Integer> stock(Life life, LocalDate day) {
        return life.movements().stream()
                .filter(entry -> !entry.onDate().isAfter(day))
                .collect(Collectors.groupingBy(Entry::state, Collectors.summingInt(Entry::delta)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
