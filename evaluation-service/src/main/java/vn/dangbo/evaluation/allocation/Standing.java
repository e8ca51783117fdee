package vn.dangbo.evaluation.allocation;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What subjects are ranked by: points first, then the share of votes for the grade, both exact. Subjects whose rules give no
 * points stand behind those who have some, and among themselves by votes.
 *
 * @param score points out of 100; null where the rules give none
 * @param votes for the proposed grade
 * @param voters of how many; 0 where nobody voted, which counts as a share of nought
 * @param preference what whoever decides has decided among equals: lower ones first
 */
public record Standing(BigDecimal score, long votes, long voters, long preference) implements Comparable<Standing> {

    private static final Comparator<BigDecimal> MOST_POINTS = Comparator.nullsLast(Comparator.reverseOrder());

    public Standing {
        if (votes < 0 || votes > voters) {
            throw new IllegalArgumentException("votes are between 0 and the number of voters");
        }
    }

    /** Nobody has decided anything among equals. */
    public Standing(BigDecimal score, long votes, long voters) {
        this(score, votes, voters, 0);
    }

    /** The same, but decided to come before. */
    Standing preferred() {
        return new Standing(score, votes, voters, Math.subtractExact(preference, 1));
    }

    /** Better ones come first; 0 says that nothing here tells the two apart. */
    @Override
    public int compareTo(Standing other) {
        int byScore = MOST_POINTS.compare(score, other.score);
        if (byScore != 0) {
            return byScore;
        }
        int byVotes = Long.compare(
                Math.multiplyExact(other.votes, Math.max(1, voters)),
                Math.multiplyExact(votes, Math.max(1, other.voters)));
        return byVotes != 0 ? byVotes : Long.compare(preference, other.preference);
    }

    /** Equal is what ranks equally: 90 and 90.0 points, 2 of 3 and 4 of 6 votes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Standing standing && compareTo(standing) == 0;
    }

    @Override
    public int hashCode() {
        return score == null ? 0 : score.stripTrailingZeros().hashCode();
    }
}
