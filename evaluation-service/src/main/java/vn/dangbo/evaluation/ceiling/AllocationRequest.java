package vn.dangbo.evaluation.ceiling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * For whom the excellent grades of a campaign are to be allocated; it changes nothing.
 *
 * @param organisation code or id of a unit: only subjects of it and all below; without one the whole scope
 * @param subjectKinds without any all
 * @param points out of 100 by subject, for the ranking; without them the last ballot's share of votes tells
 * @param explain those of whom it is to be told why they are left out, at most {@link #MOST_EXPLAINED}; without any the first {@link #FIRST_EXPLAINED}
 */
@Schema(name = "CampaignAllocationRequest")
public record AllocationRequest(
        @Schema(examples = "KT01") String organisation,
        List<SubjectKind> subjectKinds,
        Map<UUID, BigDecimal> points,
        List<UUID> explain) {

    /** Of more nothing is explained in one call: each is solved anew for every change that would help. */
    static final int MOST_EXPLAINED = 100;

    /** Of whom it is told without asking. */
    static final int FIRST_EXPLAINED = 20;

    /** More subjects than these are allocated by unit. */
    static final int MOST_SUBJECTS = 10_000;

    /** Nothing narrowed. */
    public static AllocationRequest whole() {
        return new AllocationRequest(null, null, null, null);
    }
}
