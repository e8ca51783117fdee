package vn.dangbo.evaluation.ceiling;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapRule.Grouping;

/**
 * A larger share of HTXSNV that the competent level has decided for a group.
 *
 * @param group what the group shares, as the campaign's ceilings name it
 */
@Schema(name = "CampaignCapExceptionRequest")
public record CapExceptionRequest(
        @Schema(required = true) SubjectKind subjectKind,

        @Schema(required = true, examples = "{\"DECIDER\": \"DIAN\", \"KIND\": \"TCCSD\"}")
        Map<Grouping, String> group,

        @Schema(required = true, examples = "112-QĐ/TU") String decisionNo,
        @Schema(required = true, examples = "2026-01-12") LocalDate decidedOn,

        @Schema(required = true, examples = "Kết quả nổi trội, đột phá")
        String reason) {}
