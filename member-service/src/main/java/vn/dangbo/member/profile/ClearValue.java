package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field in clear.
 *
 * @param value absent when there is none, and for DETAILS
 * @param details of DETAILS alone
 */
@Schema(name = "ClearValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClearValue(
        SensitiveField field,
        @Schema(examples = "080185000123") String value,
        Details details) {}
