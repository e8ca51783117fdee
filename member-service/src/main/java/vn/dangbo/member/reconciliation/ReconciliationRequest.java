package vn.dangbo.member.reconciliation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit tells of a period.
 *
 * @param organisation code or UUID of the unit
 * @param quarterEnd last day of the period
 * @param official official members by the unit's own book
 * @param probationary probationary members by it
 * @param note a remark for the superior; may be left out
 * @param on the day on which it is told; left out: today
 */
@Schema(name = "ReconciliationRequest")
record ReconciliationRequest(
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "2026-09-30") LocalDate quarterEnd,
        @Schema(examples = "52") Integer official,
        @Schema(examples = "3") Integer probationary,
        String note,
        LocalDate on) {}
