package vn.dangbo.member.badge;

import java.time.LocalDate;

/**
 * What a row of a file tells of a badge: its way as far as it has gone, or that one was given and nothing of the way.
 *
 * @param awardDate the day for which it is given; null when nothing is told of the way
 * @param ground why it is given early; null otherwise
 * @param proposedOn null when nothing is told of the way
 * @param decisionNo null before it is decided
 * @param decidedOn null before it is decided, and when nothing is told of the way
 * @param awardedOn null before it is given
 */
record BadgeTold(
        int step,
        BadgeVariant variant,
        LocalDate awardDate,
        String ground,
        LocalDate proposedOn,
        String decisionNo,
        LocalDate decidedOn,
        LocalDate awardedOn) {

    /** Whether its way is told, and not only that it was given. */
    boolean hasWay() {
        return awardDate != null;
    }

    /** The day for which, or on which, it is given. */
    LocalDate given() {
        return hasWay() ? awardDate : awardedOn;
    }
}
