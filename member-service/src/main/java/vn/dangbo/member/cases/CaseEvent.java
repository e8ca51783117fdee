package vn.dangbo.member.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that was taken.
 *
 * @param at when it was recorded
 * @param by name of the account
 * @param state where it led
 * @param on the day on which it happened
 * @param note reason or remark; absent for none
 */
@Schema(name = "CaseEvent")
public record CaseEvent(
        Instant at,
        @Schema(examples = "grassroots-clerk.kt01") String by,
        @Schema(examples = "INTRODUCE") String step,
        @Schema(examples = "INTRODUCED") String state,
        LocalDate on,
        String note) {}
