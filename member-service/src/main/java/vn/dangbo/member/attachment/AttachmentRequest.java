package vn.dangbo.member.attachment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper, before it has any content.
 *
 * @param ownerType MEMBER, CASE, DISCIPLINE, AWARD or TRAINING
 * @param classification NONE when left out; of MAT, TOI_MAT and TUYET_MAT only the reference number is kept
 * @param referenceNo number of the paper (số, ký hiệu); required when it is secret
 */
@Schema(name = "AttachmentRequest")
record AttachmentRequest(
        @Schema(examples = "AWARD") String ownerType,
        UUID owner,
        @Schema(examples = "Quyết định khen thưởng") String title,
        @Schema(examples = "INTERNAL") String classification,
        @Schema(examples = "12-QĐ/TU") String referenceNo) {}
