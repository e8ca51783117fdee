package vn.dangbo.member.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of a rule in a span.
 *
 * @param validTo first day on which it holds no more; null while no end is known
 * @param toCheck what must be compared with the official text before it is relied on; null for nothing
 */
@Schema(name = "MemberRuleValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleValue(
        @Schema(examples = "60") int value,
        @Schema(examples = "2011-01-19") LocalDate validFrom,
        LocalDate validTo,

        @Schema(examples = "Quy định 294-QĐ/TW 2025, điểm 3")
        String legalBasis,

        String toCheck) {

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    RuleValue until(LocalDate day) {
        return new RuleValue(value, validFrom, day, legalBasis, toCheck);
    }
}
