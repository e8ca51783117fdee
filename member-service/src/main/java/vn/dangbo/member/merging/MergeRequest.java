package vn.dangbo.member.merging;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal that two records are of one person and become one.
 *
 * @param survivor the member whose record stays
 * @param merged the member whose record goes into it
 * @param evidence on what it rests that they are one person
 * @param choices as far as they are made already; others follow with {@code choose}
 * @param on day of the proposal; left out: today
 */
@Schema(name = "MergeRequest")
record MergeRequest(
        UUID survivor,
        UUID merged,

        @Schema(examples = "Nhập trùng khi tiếp nhận hồ sơ năm 2021")
        String reason,

        @Schema(examples = "Đã đối chiếu lý lịch gốc và thẻ đảng viên")
        String evidence,

        MergeChoices choices,
        LocalDate on) {}
