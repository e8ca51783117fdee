package vn.dangbo.member.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request about the own data. To put something right names {@code field}, {@code after} and {@code evidence}; all but
 * ACCESS give a reason.
 *
 * @param kind of the code list rights-kinds
 * @param before what the field says now
 * @param evidence paper that shows it: kind, number, day
 */
@Schema(name = "RightsRequestFiling")
record RightsRequest(
        @Schema(examples = "RECTIFICATION") RightsKind kind,
        @Schema(examples = "birthDate") String field,
        @Schema(examples = "1980") String before,
        @Schema(examples = "1980-09-02") String after,

        @Schema(examples = "Giấy khai sinh số 12/2001 ngày 5/3/2001")
        String evidence,

        @Schema(examples = "ghi thiếu ngày, tháng sinh") String reason) {}
