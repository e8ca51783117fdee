package vn.dangbo.member.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/** A life goes the ways that the steps draw, and no other. */
class LifeStepTest {

    private static final UUID CELL = new UUID(0, 1);
    private static final LocalDate ADMITTED = LocalDate.of(2010, 5, 19);
    private static final LocalDate OFFICIAL = LocalDate.of(2011, 5, 19);
    private static final LocalDate OUT = LocalDate.of(2018, 3, 1);
    private static final LocalDate NEXT = LocalDate.of(2022, 9, 2);

    private static Stream<Arguments> everyStepInEveryState() {
        return Arrays.stream(LifeStep.values()).flatMap(step -> Arrays.stream(MemberState.values())
                // Nobody is expelled on probation: what goes on after it goes on as an official member's.
                .filter(state -> state != MemberState.EXPELLED
                        || step != LifeStep.RESTORE_ON_PROBATION && step != LifeStep.COME_BACK_ON_PROBATION)
                .map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyStepInEveryState")
    void aStepIsDoneWhereItMayBeDone(LifeStep step, MemberState state) {
        var life = in(state, step.to() == MemberState.OFFICIAL && step != LifeStep.RECOGNISE);
        assertEquals(state, life.state(NEXT));

        if (step.allowedIn(state)) {
            assertEquals(step.to(), done(step, life).state(NEXT));
        } else {
            assertEquals(
                    409,
                    assertThrows(ProblemException.class, () -> done(step, life)).status());
        }
    }

    /** Who is in that state; who left did so as an official member or on probation. */
    private static Life in(MemberState state, boolean official) {
        var wasOfficial = state == MemberState.OFFICIAL
                || state == MemberState.EXPELLED
                || (official && state != MemberState.PROBATIONARY);
        var member = new Life(
                new UUID(0, 9),
                Sex.FEMALE,
                Standing.of(wasOfficial ? OFFICIAL : null),
                List.of(new Seating(CELL, Validity.since(ADMITTED), StartCause.ADMITTED, null)));
        return switch (state) {
            case PROBATIONARY, OFFICIAL -> member;
            case TRANSFERRED_OUT -> member.left(OUT, EndCause.TRANSFER_OUT);
            case EXPELLED, STRUCK_OFF, RESIGNED, DECEASED -> member.left(OUT, EndCause.valueOf(state.name()));
        };
    }

    private static Life done(LifeStep step, Life life) {
        return switch (step) {
            case RECOGNISE -> life.recognised(NEXT);
            case DIE -> life.left(NEXT, EndCause.DECEASED);
            case EXPEL -> life.left(NEXT, EndCause.EXPELLED);
            case STRIKE_OFF -> life.left(NEXT, EndCause.STRUCK_OFF);
            case RESIGN -> life.left(NEXT, EndCause.RESIGNED);
            case TRANSFER_AWAY -> life.left(NEXT, EndCause.TRANSFER_OUT);
            case COME_BACK, COME_BACK_ON_PROBATION -> life.joined(CELL, NEXT, StartCause.TRANSFER_IN);
            case READMIT -> life.readmitted(CELL, NEXT);
            case RESTORE, RESTORE_ON_PROBATION -> life.restored();
        };
    }
}
