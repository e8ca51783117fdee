package vn.dangbo.member.award;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An award as its decision says it. A correction says everything anew but the recipient, which stays.
 *
 * @param member the member who is honoured; or
 * @param organisation code or UUID of the organisation that is honoured
 * @param form of the code list award-forms, in use on the day of the decision
 * @param level of the code list award-levels
 * @param grantedBy name of the body that grants it
 * @param year for what year; or
 * @param term for what term, such as 2020-2025
 * @param merit for what
 * @param reason why it is corrected; with corrections only
 */
@Schema(name = "AwardRequest")
record AwardRequest(
        UUID member,
        @Schema(examples = "KT01") String organisation,
        @Schema(examples = "GIAY_KHEN") String form,
        @Schema(examples = "UPPER_GRASSROOTS") String level,
        @Schema(examples = "Ban Thường vụ Thị ủy") String grantedBy,
        @Schema(examples = "112-QĐ/TU") String decisionNo,
        LocalDate decidedOn,
        @Schema(examples = "2020") Integer year,
        @Schema(examples = "2020-2025") String term,
        String merit,
        @Schema(examples = "ghi nhầm số quyết định") String reason) {}
