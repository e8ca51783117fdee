package vn.dangbo.evaluation.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.evaluation.rule.BuiltInRuleSets;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet.Voting;

/** Ballots on grades, §7.3 of the domain document. */
class BallotTest {

    private static final Voting E0 = BuiltInRuleSets.read("E0-2014").voting();

    private static Tally tally(long summoned, long present, long excellent, long good, long done, long not) {
        long valid = excellent + good + done + not;
        return new Tally(
                summoned,
                present,
                present,
                present,
                valid,
                Map.of(Grade.HTXSNV, excellent, Grade.HTTNV, good, Grade.HTNV, done, Grade.KHTNV, not),
                0);
    }

    /** HD 07-HD/BTCTW 2011: 17 official members, 1 excused: of 16 it takes 11 for HTXSNV and 9 for HTTNV. */
    @ParameterizedTest
    @CsvSource({
        "11, 5, HTXSNV, 0",
        "10, 6, HTTNV, 11",
        "0, 9, HTTNV, 11",
        "4, 5, HTTNV, 11",
        "3, 5, HTNV, 9",
        // absentees count in the base
        "10, 0, HTTNV, 11",
    })
    void thresholdsOfTheWholeCell(long excellent, long good, Grade grade, long needed) {
        long done = grade == Grade.HTNV ? 2 : 0;
        var count = BallotCount.of(tally(16, 16, excellent, good, done, 0), E0);
        assertEquals(16, count.base());
        assertEquals(Optional.of(grade), count.grade());
        assertEquals(needed, count.needed());
    }

    @Test
    void noGradeMayCarryAtAll() {
        assertEquals(
                Optional.empty(), BallotCount.of(tally(16, 8, 2, 2, 2, 2), E0).grade());
        assertEquals(
                Optional.empty(), BallotCount.of(tally(0, 0, 0, 0, 0, 0), E0).grade());
    }

    @Test
    void theBaseIsTheRuleSets() {
        var present = new Voting(Voting.Base.PRESENT, E0.thresholds(), E0.otherwise(), E0.confidence());
        var valid = new Voting(Voting.Base.VALID_BALLOTS, E0.thresholds(), E0.otherwise(), E0.confidence());
        var tally = new Tally(30, 15, 15, 15, 12, Map.of(Grade.HTXSNV, 8L, Grade.HTTNV, 4L), 0);
        assertEquals(Optional.empty(), BallotCount.of(tally, E0).grade());
        assertEquals(Optional.of(Grade.HTTNV), BallotCount.of(tally, present).grade());
        assertEquals(Optional.of(Grade.HTXSNV), BallotCount.of(tally, valid).grade());
    }

    @ParameterizedTest
    @CsvSource({"2/3, 16, 11", "2/3, 15, 10", ">1/2, 16, 9", ">1/2, 15, 8", "1/2, 16, 8", "2/3, 1, 1"})
    void theFewestVotesThatCarry(String threshold, long base, long votes) {
        assertEquals(votes, Threshold.parse(threshold).votes(base));
        assertEquals(true, Threshold.parse(threshold).carries(votes, base));
        assertEquals(false, Threshold.parse(threshold).carries(votes - 1, base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "3/2", ">1/1", "half", "2/", ">=1/2"})
    void whatIsNoThreshold(String text) {
        assertThrows(IllegalArgumentException.class, () -> Threshold.parse(text));
    }

    @Test
    void numbersThatCannotBeAreNamed() {
        var wrong = new Tally(10, 11, 12, 9, 10, Map.of(Grade.HTTNV, 7L), 2);
        assertEquals(
                List.of("present", "issued", "valid", "votes"),
                wrong.faults().stream().map(Tally.Fault::field).toList());
        assertEquals(List.of(), tally(16, 16, 11, 5, 0, 0).faults());
        assertEquals(
                List.of("votes"),
                new Tally(5, 5, 5, 5, 5, Map.of(Grade.HTTNV, 6L, Grade.HTNV, -1L), 0)
                        .faults().stream().map(Tally.Fault::field).toList());
    }
}
