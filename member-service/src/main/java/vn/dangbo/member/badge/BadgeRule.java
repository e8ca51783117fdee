package vn.dangbo.member.badge;

import java.time.LocalDate;

/**
 * A step of tuổi đảng as it holds on a day.
 *
 * @param step years
 * @param earlyMonths by how many months it may be given early
 * @param posthumousMonths the same after death
 */
record BadgeRule(int step, int earlyMonths, int posthumousMonths) {

    /**
     * Whether a badge may be given. Pure.
     *
     * @param reachesOn the day on which the step is, or would have been, reached
     * @param awardDate the day for which it is given
     * @param leftOn the day on which the life in the Party ended; null for not yet
     */
    boolean allows(BadgeVariant variant, LocalDate reachesOn, LocalDate awardDate, LocalDate leftOn) {
        return switch (variant) {
            case REGULAR -> !reachesOn.isAfter(awardDate);
            case EARLY -> !reachesOn.isAfter(awardDate.plusMonths(earlyMonths));
            case POSTHUMOUS -> {
                var until = leftOn.isBefore(awardDate) ? leftOn : awardDate;
                yield !reachesOn.isAfter(until.plusMonths(posthumousMonths));
            }
        };
    }
}
