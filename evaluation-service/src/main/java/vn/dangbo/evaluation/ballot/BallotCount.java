package vn.dangbo.evaluation.ballot;

import java.util.Optional;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet.Voting;

/**
 * What a ballot proposes.
 *
 * @param grade the best grade that carries; empty when none does, and a second round is held or the chair reopens the matter
 * @param base how many the shares are of
 * @param needed the fewest votes that would have carried the next better grade; 0 when the best carried
 */
public record BallotCount(Optional<Grade> grade, long base, long needed) {

    /**
     * Counts one round. The base is the rule set's: HD 07-HD/BTCTW 2011 counts all official members summoned, absentees
     * included, less those excused; no central text of the later eras names one.
     *
     * @param tally without faults
     */
    public static BallotCount of(Tally tally, Voting voting) {
        long base = base(tally, voting);
        var grades = Grade.values();
        long missed = 0;
        for (int i = grades.length - 1; i >= 0; i--) {
            var threshold = Threshold.parse(voting.threshold(grades[i]));
            if (threshold.carries(tally.votesForAtLeast(grades[i]), base)) {
                return new BallotCount(Optional.of(grades[i]), base, missed);
            }
            missed = threshold.votes(base);
        }
        return new BallotCount(Optional.empty(), base, missed);
    }

    /** How many the shares of votes are of. */
    public static long base(Tally tally, Voting voting) {
        return switch (voting.base()) {
            case OFFICIAL_SUMMONED -> tally.summoned();
            case PRESENT -> tally.present();
            case VALID_BALLOTS -> tally.valid();
        };
    }
}
