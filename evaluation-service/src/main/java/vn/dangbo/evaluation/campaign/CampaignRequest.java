package vn.dangbo.evaluation.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A campaign to be drafted, or what a draft shall say.
 *
 * @param organisation code or UUID of the unit that runs it, for all below it
 * @param year the year evaluated
 * @param period YEAR when it is absent; quarters are for leaders alone
 * @param ruleSet id of the rule set that it follows
 * @param ruleSetVersion which published version; the latest when it is absent. The one chosen stays
 * @param cutOff subjects are those of the end of this day
 * @param calendar by which day a step is to be done; steps without one are due when the campaign closes
 * @param flow how steps are taken by kind of subject; what is not named is REQUIRED
 */
@Schema(name = "CampaignRequest")
public record CampaignRequest(
        @Schema(required = true, examples = "KIENTUONG") String organisation,

        @Schema(required = true, examples = "Đánh giá, xếp loại năm 2025")
        String name,

        @Schema(required = true, examples = "2025") Integer year,
        @Schema(examples = "YEAR") CampaignPeriod period,
        @Schema(required = true, examples = "E3-2025") String ruleSet,
        @Schema(examples = "1") Integer ruleSetVersion,

        @Schema(required = true, examples = "2025-12-31") LocalDate cutOff,

        @Schema(examples = "{\"REVIEWED\": \"2025-12-15\", \"DECIDED\": \"2026-01-15\"}")
        Map<String, LocalDate> calendar,

        @Schema(examples = "{\"MEMBER\": {\"SELF_ASSESSED\": \"OFF\", \"REVIEWED\": \"BY_SUPERIOR\"}}")
        Map<SubjectKind, Map<String, FlowMode>> flow) {

    static final int MAXIMUM_NAME_LENGTH = 200;
    static final int MOST_VERSIONS = 100_000;

    /** What a campaign says, checked against its rule set. */
    record Content(
            String name,
            int year,
            CampaignPeriod period,
            String ruleSet,
            int ruleSetVersion,
            LocalDate cutOff,
            Map<String, LocalDate> calendar,
            Map<SubjectKind, Map<String, FlowMode>> flow) {}
}
