package vn.dangbo.org.correction;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was recorded wrongly, as it should be.
 *
 * @param reason why it was wrong
 * @param decisionNo the decision that it follows; null when there is none
 * @param slices each replaces what is recorded in its span; what lies outside of all of them stays
 */
@Schema(name = "OrganisationCorrection")
public record CorrectionRequest(
        @Schema(examples = "Nhập sai tên khi chuyển dữ liệu")
        String reason,

        @Schema(examples = "12-QĐ/TU") String decisionNo,
        List<SliceRequest> slices) {

    /**
     * What the organisation was, and under whom, in [validFrom, validTo).
     *
     * @param validTo null when no end is known
     * @param parent code of the superior; null for a root
     */
    @Schema(name = "OrganisationSlice")
    public record SliceRequest(
            @Schema(examples = "2015-01-01") LocalDate validFrom,
            LocalDate validTo,

            @Schema(examples = "Đảng bộ phường 1") String name,

            String shortName,
            @Schema(examples = "GRASSROOTS_COMMITTEE") String kind,
            String subtype,
            @Schema(examples = "WARD") String sector,
            @Schema(examples = "KIENTUONG") String parent) {}
}
