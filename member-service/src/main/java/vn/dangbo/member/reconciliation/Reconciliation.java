package vn.dangbo.member.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of a unit's reconciliation of a period.
 *
 * @param quarterEnd the last day of the period
 * @param declared what the unit's own book says
 * @param computed what the records said when it was declared or checked last
 * @param note the unit's remark; null for none
 * @param digest SHA-256 of what was confirmed or settled, in hexadecimal digits; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reconciliation(LocalDate quarterEnd, Count declared, Count computed, String note, String digest) {

    static final CaseKind<ReconciliationState, Reconciliation> KIND = new CaseKind<>(
            "RECONCILIATION",
            ReconciliationState.class,
            Set.of(ReconciliationState.CONFIRMED, ReconciliationState.SETTLED),
            Reconciliation.class);

    Reconciliation checked(Count now) {
        return new Reconciliation(quarterEnd, declared, now, note, digest);
    }

    /** The same, closed: from then on its digest tells whether it is what was closed. */
    Reconciliation sealed(String organisation) {
        return new Reconciliation(quarterEnd, declared, computed, note, seal(organisation));
    }

    /** Whether what is kept is what was closed. */
    boolean isIntact(String organisation) {
        return seal(organisation).equals(digest);
    }

    /** Declared less computed. */
    @JsonIgnore
    Count difference() {
        return declared.minus(computed);
    }

    private String seal(String organisation) {
        var text = String.join(
                "\n",
                organisation,
                quarterEnd.toString(),
                declared.toString(),
                computed.toString(),
                String.valueOf(note));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
