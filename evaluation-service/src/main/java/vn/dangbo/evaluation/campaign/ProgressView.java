package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a campaign is, of what the caller reaches: {@code total} = {@code own} + all {@code children}.
 *
 * @param organisation code of the unit asked for
 * @param asOf overdue and forecast are told as of the end of this day
 * @param own subjects of the unit itself
 * @param children those of the units directly below it, each with all below
 */
@Schema(name = "CampaignProgress")
public record ProgressView(
        @Schema(examples = "KIENTUONG") String organisation,
        @Schema(examples = "2026-01-05") LocalDate asOf,
        Line total,
        Line own,
        List<Line> children) {

    /**
     * One unit: {@code subjects} = {@code decided} + {@code excluded} + {@code pending} + {@code remaining}.
     *
     * @param steps subjects by the last step taken
     * @param overdue by step that was due before the day asked for: subjects still to be decided that have not taken it
     * @param forecast absent when the calendar names no day for the decision
     * @param stepForecasts the same of reviews and appraisals for which the calendar names a day, by step
     */
    @Schema(name = "CampaignProgressLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Schema(examples = "KT01") String organisation,
            @Schema(examples = "Đảng bộ phường 1") String name,
            long subjects,
            long decided,
            long excluded,
            long pending,
            long remaining,

            @Schema(examples = "{\"PREPARE\": 12, \"REVIEWED\": 30}")
            Map<String, Long> steps,

            @Schema(examples = "{\"REVIEWED\": 12}") Map<String, Long> overdue,
            Forecast forecast,
            Map<String, Forecast> stepForecasts) {}
}
