package vn.dangbo.member.card;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is told with a step.
 *
 * @param number of the card that is given, 8 or 12 digits; left out, the new card has the number of the one before
 * @param on the day on which it happened; left out: today
 * @param decisionNo by which a card is given; required for that
 * @param reason why a card is lost or withdrawn; required for that
 */
@Schema(name = "CardRequest")
public record CardRequest(
        @Schema(examples = "000000000012") String number,
        LocalDate on,
        @Schema(examples = "15-QĐ/ĐU") String decisionNo,
        String reason) {}
