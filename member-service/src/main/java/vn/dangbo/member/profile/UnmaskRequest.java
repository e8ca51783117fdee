package vn.dangbo.member.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to see a field in clear.
 *
 * @param reason what for; stays on record, and the member may read it
 */
@Schema(name = "UnmaskRequest")
record UnmaskRequest(
        @Schema(examples = "PERSONAL_ID") SensitiveField field,
        @Schema(examples = "đối chiếu hồ sơ cấp thẻ") String reason) {}
