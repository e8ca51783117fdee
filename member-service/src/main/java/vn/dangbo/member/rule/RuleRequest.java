package vn.dangbo.member.rule;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a number.
 *
 * @param value from the day on; for an added value
 * @param from the first day of the added value, or the first day on which the rule holds no more
 * @param legalBasis document and article that says so
 * @param correction true for a day that is not to come: what has acted already is put right
 */
@Schema(name = "MemberRuleRequest")
record RuleRequest(
        @Schema(examples = "45") Integer value,
        @Schema(examples = "2027-07-01") LocalDate from,

        @Schema(examples = "Quy định 294-QĐ/TW 2025, điểm 3")
        String legalBasis,

        @Schema(examples = "theo quy định mới") String reason,
        Boolean correction) {}
