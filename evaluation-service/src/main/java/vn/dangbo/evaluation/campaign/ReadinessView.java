package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * What stands in the way of a campaign, of what lies in the caller's scope.
 *
 * @param ready whether nothing of severity ERROR was found
 * @param asOf the day on which deciding units and voters are told: today, or the cut-off while it is still to come
 * @param totals how many subjects, or steps of the calendar, each code is about, also beyond the findings listed
 * @param findings errors first, at most {@link #MOST}
 */
@Schema(name = "CampaignReadiness")
public record ReadinessView(
        boolean ready,
        @Schema(examples = "2026-01-05") LocalDate asOf,

        @Schema(examples = "{\"LEADER_LEVEL_MISSING\": 3, \"NO_HEAD\": 1}")
        Map<ReadinessCode, Long> totals,

        List<Finding> findings) {

    static final int MOST = 1000;

    /**
     * One thing that was found, at one unit.
     *
     * @param step that would be stopped
     * @param organisation code of the unit; absent where it is about the campaign itself
     * @param count how many subjects; 1 where it is about the campaign itself
     * @param examples ids of up to five of them: of members, collectives or organisations
     */
    @Schema(name = "CampaignReadinessFinding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            ReadinessCode.Severity severity,
            ReadinessCode code,
            @Schema(examples = "CELL_PROPOSED") String step,
            SubjectKind subjectKind,
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "2") long count,
            List<UUID> examples,

            @Schema(examples = "Chi bộ KT01C01 chỉ có ít đảng viên chính thức được bỏ phiếu.")
            String text) {}
}
