package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a unit will have everything decided by the day, if it goes on at the pace of its last days. It is no more than
 * that: the basis stands beside it.
 *
 * <p>Rule: with {@code remaining} subjects to be decided, {@code decided} of them decided in the last {@code windowDays} days
 * and {@code daysLeft} days left, the unit will miss the day when {@code remaining / (decided / windowDays) > daysLeft}, reckoned in
 * whole numbers as {@code remaining · windowDays > decided · daysLeft}. Who has nothing left misses nothing; who has, and no day
 * left or no decision in the window, misses.
 *
 * @param decided subjects decided in the window; of another step those that took it
 * @param daysLeft from the day asked for to the day due, both counted as ends of days; negative when it is past
 * @param willMiss whether the day will be missed at this pace
 */
@Schema(name = "CampaignForecast")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
        @Schema(examples = "40") long remaining,
        @Schema(examples = "14") long decided,
        @Schema(examples = "7") int windowDays,
        @Schema(examples = "20") long daysLeft,
        boolean willMiss) {

    /** The forecast. */
    static Forecast of(long remaining, long decided, int windowDays, long daysLeft) {
        boolean misses = remaining > 0
                && (daysLeft <= 0 || Math.multiplyExact(remaining, windowDays) > Math.multiplyExact(decided, daysLeft));
        return new Forecast(remaining, decided, windowDays, daysLeft, misses);
    }
}
