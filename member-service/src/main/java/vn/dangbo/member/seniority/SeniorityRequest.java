package vn.dangbo.member.seniority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From which day tuổi đảng runs, as a whole: what is left out is taken away. Times outside the Party that the seatings
 * tell are not repeated here.
 *
 * @param startOn the first day that counts
 * @param basis of the code list seniority-bases; never IMPORTED_ADMISSION_DAY
 * @param source the paper that says so
 * @param reason why it is corrected; when something was recorded before
 */
@Schema(name = "SeniorityRequest")
public record SeniorityRequest(
        LocalDate startOn,
        @Schema(examples = "ADMISSION_DECISION") String basis,

        @Schema(examples = "Quyết định kết nạp 45-QĐ/TU ngày 25/8/2024")
        String source,

        List<Part> deductions,
        @Schema(examples = "đối chiếu với hồ sơ gốc") String reason) {

    /**
     * A time that does not count.
     *
     * @param from its first day
     * @param to the first day that counts again; left out while it goes on
     * @param ground of the code list seniority-deductions
     */
    @Schema(name = "SeniorityDeduction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "LOST_CONTACT") String ground,
            @Schema(examples = "Kết luận 12-KL/ĐU") String source) {}
}
