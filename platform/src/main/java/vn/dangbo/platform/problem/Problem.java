package vn.dangbo.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as a client sees it (RFC 9457).
 *
 * @param type URI of the kind of problem
 * @param title the kind of problem in a few words
 * @param status HTTP status
 * @param code stable name for programs, e.g. {@code ORGANISATION_NOT_FOUND}
 * @param detail what is wrong here and what to do, in the caller's language
 * @param instance path of the request
 * @param violations the fields at fault, where there are some
 */
@Schema(name = "Problem", description = "Lỗi theo RFC 9457 · an error as of RFC 9457")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(examples = "https://dangbo.vn/problems/organisation-not-found")
        String type,

        @Schema(examples = "Không tìm thấy") String title,
        @Schema(examples = "404") int status,
        @Schema(examples = "ORGANISATION_NOT_FOUND") String code,

        @Schema(examples = "Không có tổ chức đảng «KT99» trong phạm vi của bạn.")
        String detail,

        @Schema(examples = "/api/v1/organisations/KT99") String instance,
        List<Violation> violations) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault. */
    @Schema(name = "Violation")
    public record Violation(
            @Schema(examples = "asOf") String field,
            @Schema(examples = "AS_OF_INVALID") String code,

            @Schema(examples = "Ngày «31-12-2019» không hợp lệ; dùng dạng 2019-12-31.")
            String message) {}
}
