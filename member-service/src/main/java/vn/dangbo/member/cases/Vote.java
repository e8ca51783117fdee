package vn.dangbo.member.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A vote of a cell, a committee or its standing committee.
 *
 * @param eligible who may vote: members who are exempt or away are left out unless present
 * @param present who took part
 * @param agree who agreed
 */
@Schema(name = "Vote")
public record Vote(
        @Schema(examples = "15") Integer eligible,
        @Schema(examples = "14") Integer present,
        @Schema(examples = "11") Integer agree) {

    /** The largest body that votes. Shares are in thousandths: up to here they tell two thirds and a half exactly. */
    static final int MOST = 999;

    private static final int WHOLE = 1000;

    /**
     * The vote, whose numbers can be.
     *
     * @throws ProblemException 400 FIELD_MISSING, NUMBER_OUT_OF_RANGE, VOTE_IMPOSSIBLE
     */
    public static Vote checked(String field, Vote vote) {
        Fields.required(field, vote);
        number(field + ".eligible", vote.eligible(), 1);
        number(field + ".present", vote.present(), 0);
        number(field + ".agree", vote.agree(), 0);
        if (vote.agree() > vote.present() || vote.present() > vote.eligible()) {
            throw ProblemException.badRequest(field, "VOTE_IMPOSSIBLE", vote.agree(), vote.present(), vote.eligible());
        }
        return vote;
    }

    private static void number(String field, Integer value, int minimum) {
        Fields.number(field, Fields.required(field, value), minimum, MOST);
    }

    /** Whether at least this share of those who may vote has agreed, rounded to the nearest thousandth. */
    public boolean reaches(int perThousand) {
        return (2 * WHOLE * agree + eligible) / (2 * eligible) >= perThousand;
    }
}
