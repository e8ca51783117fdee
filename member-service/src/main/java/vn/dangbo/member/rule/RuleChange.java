package vn.dangbo.member.rule;

import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change that was made.
 *
 * @param by name of the account
 * @param correction whether it changed what had acted already
 */
@Schema(name = "RuleChange")
record RuleChange(
        Instant at,
        @Schema(examples = "org-head.tinh") String by,
        boolean correction,

        @Schema(examples = "Quy định 294-QĐ/TW 2025, điểm 3")
        String legalBasis,

        String reason) {

    static RuleChange of(Tuple row) {
        return new RuleChange(
                row.get("at", Instant.class),
                row.get("by_name", String.class),
                row.get("correction", Boolean.class),
                row.get("legal_basis", String.class),
                row.get("reason", String.class));
    }
}
