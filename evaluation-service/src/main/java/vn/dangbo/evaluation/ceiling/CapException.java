package vn.dangbo.evaluation.ceiling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A larger share of excellent grades for one group of a campaign (HD 43-HD/BTCTW 2025: at most 25 % where results are
 * outstanding, decided by the competent level with reasons).
 *
 * @param groupKey what the group shares, as {@link vn.dangbo.evaluation.rule.CapRule#key} makes it
 */
@Schema(name = "CampaignCapException")
public record CapException(
        SubjectKind subjectKind,
        @Schema(examples = "HC16") String ruleId,
        @JsonIgnore String groupKey,
        @Schema(examples = "112-QĐ/TU") String decisionNo,
        @Schema(examples = "2026-01-12") LocalDate decidedOn,
        @Schema(examples = "Kết quả nổi trội, đột phá") String reason,
        @Schema(examples = "org-head.dian") String recordedBy,
        Instant recordedAt) {

    /** The one of the group; null where none was decided. */
    static CapException of(List<CapException> all, SubjectKind kind, String groupKey) {
        return all.stream()
                .filter(one -> one.subjectKind() == kind && one.groupKey().equals(groupKey))
                .findFirst()
                .orElse(null);
    }
}
