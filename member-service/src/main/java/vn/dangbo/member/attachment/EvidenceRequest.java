package vn.dangbo.member.attachment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper that shows what a rectification asks for, before it has any content.
 *
 * @param referenceNo number of the paper (số, ký hiệu); null when it has none
 */
@Schema(name = "EvidenceRequest")
record EvidenceRequest(
        @Schema(examples = "Giấy khai sinh") String title,
        @Schema(examples = "12/2001") String referenceNo) {}
