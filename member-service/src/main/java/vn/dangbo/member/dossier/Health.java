package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Health, and what the State honours (item 18 of the form).
 *
 * @param invalidClass thương binh loại
 * @param martyrFamily gia đình liệt sĩ
 * @param meritorious gia đình có công với cách mạng
 */
@Schema(name = "DossierHealth")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Health(
        @Schema(examples = "bình thường") String condition,
        @Schema(examples = "3/4") String invalidClass,
        Boolean martyrFamily,
        Boolean meritorious,
        String note) {}
