package vn.dangbo.member.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code of an ethnic group, which means something in its system only.
 *
 * @param codeSystem TCTK_1979 is Quyết định 121-TCTK/PPCĐ
 * @param code of the code list {@code ethnicities}
 */
@Schema(name = "EthnicityCode")
public record EthnicityCode(
        @Schema(examples = "TCTK_1979") String codeSystem,
        @Schema(examples = "01") String code) {

    static final String USUAL = "TCTK_1979";
}
