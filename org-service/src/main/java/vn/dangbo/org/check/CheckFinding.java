package vn.dangbo.org.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that does not fit.
 *
 * @param check code list {@code integrity-checks}
 * @param ownerRole the role that is to put it right
 * @param subject what it is about: the other organisation's code, an identifier, a number; absent when it is the
 *     organisation itself
 * @param validFrom first day on which it does not fit
 * @param validTo first day on which it fits again; absent while no end is known
 * @param text what the check means, in the request's language
 */
@Schema(name = "CheckFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckFinding(
        @Schema(examples = "COMMITTEE_MISSING") String check,
        CheckSeverity severity,
        @Schema(examples = "ORG_OFFICER") String ownerRole,
        @Schema(examples = "KT01C01") String organisationCode,
        @Schema(examples = "Chi bộ khu phố 1") String organisationName,
        String subject,
        @Schema(examples = "2020-06-01") LocalDate validFrom,
        LocalDate validTo,
        String text,
        @Schema(examples = "Điều lệ Đảng, Điều 9, 24") String legalBasis) {

    /** By what findings are ordered; no two have the same. */
    List<String> key() {
        return List.of(organisationCode, check, subject == null ? "" : subject);
    }
}
