package vn.dangbo.evaluation.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a subject is not graded, for now or at all.
 *
 * @param reason of those that the rule set of the campaign has for such a subject ({@code eligibility})
 * @param documentNo that says so; must be there but for an absence
 * @param note what there is to it; encrypted in store
 */
@Schema(name = "ExclusionRequest")
public record ExclusionRequest(
        @Schema(required = true, examples = "DANG_KIEM_TRA") String reason,
        @Schema(examples = "12-QĐ/UBKT") String documentNo,
        @Schema(examples = "2025-12-10") LocalDate documentDate,

        @Schema(required = true, examples = "Đang kiểm tra dấu hiệu vi phạm")
        String note) {

    /**
     * Taken back.
     *
     * @param documentNo conclusion or minutes; must be there where the exclusion needed a document
     */
    @Schema(name = "ExclusionEnd")
    public record End(
            @Schema(examples = "03-KL/UBKT") String documentNo,
            @Schema(examples = "2026-01-20") LocalDate documentDate,

            @Schema(required = true, examples = "Kết luận không có vi phạm")
            String note) {}

    /**
     * The same exclusion of many.
     *
     * @param subjects ids, at most 500
     */
    @Schema(name = "ExclusionsRequest")
    public record OfMany(
            @Schema(required = true, examples = "VANG") String reason,
            @Schema(examples = "07-BB/CB") String documentNo,
            @Schema(examples = "2025-12-10") LocalDate documentDate,

            @Schema(required = true, examples = "Vắng có lý do")
            String note,

            @Schema(required = true) List<UUID> subjects) {

        ExclusionRequest each() {
            return new ExclusionRequest(reason, documentNo, documentDate, note);
        }
    }

    /**
     * Many taken back by one document.
     *
     * @param subjects ids, at most 500
     */
    @Schema(name = "ExclusionsEnd")
    public record EndOfMany(
            @Schema(examples = "09-BB/CB") String documentNo,
            @Schema(examples = "2025-12-20") LocalDate documentDate,

            @Schema(required = true, examples = "Họp kiểm điểm bổ sung")
            String note,

            @Schema(required = true) List<UUID> subjects) {

        End each() {
            return new End(documentNo, documentDate, note);
        }
    }
}
