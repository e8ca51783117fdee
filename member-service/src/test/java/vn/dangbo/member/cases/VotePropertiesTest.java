package vn.dangbo.member.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.platform.problem.ProblemException;

/** Shares of votes are kept in thousandths and mean the fractions of the Charter, for every body up to {@link Vote#MOST}. */
class VotePropertiesTest {

    private static final int TWO_THIRDS = 667;
    private static final int MORE_THAN_HALF = 501;

    @Property(tries = 20_000)
    void isTwoThirdsExactly(
            @ForAll @IntRange(min = 1, max = Vote.MOST) int eligible,
            @ForAll @IntRange(min = 0, max = Vote.MOST) int agree) {
        int agreed = Math.min(agree, eligible);
        assertEquals(3 * agreed >= 2 * eligible, new Vote(eligible, eligible, agreed).reaches(TWO_THIRDS));
    }

    @Property(tries = 20_000)
    void isMoreThanAHalfExactly(
            @ForAll @IntRange(min = 1, max = Vote.MOST) int eligible,
            @ForAll @IntRange(min = 0, max = Vote.MOST) int agree) {
        int agreed = Math.min(agree, eligible);
        assertEquals(2 * agreed > eligible, new Vote(eligible, eligible, agreed).reaches(MORE_THAN_HALF));
    }

    @Property
    void aPartIsNeverLargerThanTheWhole(
            @ForAll @IntRange(min = 1, max = Vote.MOST) int eligible,
            @ForAll @IntRange(min = 0, max = Vote.MOST) int present,
            @ForAll @IntRange(min = 0, max = Vote.MOST) int agree) {
        var vote = new Vote(eligible, present, agree);
        if (agree <= present && present <= eligible) {
            assertEquals(vote, Vote.checked("vote", vote));
        } else {
            assertThrows(ProblemException.class, () -> Vote.checked("vote", vote));
        }
    }
}
