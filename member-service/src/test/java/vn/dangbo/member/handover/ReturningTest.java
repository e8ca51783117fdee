package vn.dangbo.member.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/** Who comes back (Quy định 24-QĐ/TW 2021, Article 6), also admitted again meanwhile (point 3.5). */
class ReturningTest {

    private static final UUID CELL = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final LocalDate CAME = LocalDate.of(2010, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2015, 1, 1);
    private static final LocalDate BACK = LocalDate.of(2026, 1, 1);

    @Test
    void theLifeGoesOnAfterAGapThatBelongsToTheOthers() {
        var after = Returning.seated(
                life(LocalDate.of(2011, 1, 1), LEFT, EndCause.TRANSFER_OUT),
                told(LocalDate.of(2011, 1, 1), List.of()),
                OTHER,
                BACK);
        assertTrue(after.on(LEFT.minusDays(1)).isPresent());
        assertTrue(after.on(LEFT).isEmpty());
        assertTrue(after.on(BACK.minusDays(1)).isEmpty());
        assertEquals(OTHER, after.on(BACK).orElseThrow().cellId());
        assertEquals(StartCause.TRANSFER_IN, after.latest().startCause());
        assertTrue(after.outside().isEmpty(), "elsewhere is not outside the Party");
    }

    @Test
    void whoWasRecognisedElsewhereComesBackAsOfficial() {
        var recognised = LocalDate.of(2016, 6, 1);
        var after = Returning.seated(life(null, LEFT, EndCause.TRANSFER_OUT), told(recognised, List.of()), OTHER, BACK);
        assertFalse(after.isOfficial(LEFT.minusDays(1)), "the past here stays as it was");
        assertTrue(after.isOfficial(BACK));
    }

    @Test
    void whoWasAdmittedAgainElsewhereBeginsAnotherMembership() {
        var again = LocalDate.of(2020, 5, 19);
        var first = LocalDate.of(2011, 1, 1);
        var after = Returning.seated(
                life(first, LEFT, EndCause.EXPELLED),
                told(null, List.of(new HandOver.Membership.Former(again, first))),
                OTHER,
                BACK);
        assertTrue(after.isOfficial(LEFT.minusDays(1)));
        assertFalse(after.isOfficial(BACK), "on probation again");
    }

    @Test
    void whoSitsHereDoesNotCome() {
        var refused = assertThrows(
                ProblemException.class,
                () -> Returning.seated(life(CAME, null, null), told(CAME, List.of()), OTHER, BACK));
        assertEquals("MEMBER_SEATED", refused.code());
    }

    private static Life life(LocalDate officialOn, LocalDate until, EndCause cause) {
        return new Life(
                UUID.randomUUID(),
                Sex.FEMALE,
                Standing.of(officialOn),
                List.of(new Seating(CELL, new Validity(CAME, until), StartCause.ADMITTED, cause)));
    }

    private static HandOver.Membership told(LocalDate officialOn, List<HandOver.Membership.Former> former) {
        return new HandOver.Membership(CAME, officialOn, null, former);
    }
}
