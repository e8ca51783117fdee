package vn.dangbo.member.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of a yearly supplement, apart from the personal data in it.
 *
 * @param year whose changes it tells
 * @param digest SHA-256 of what was confirmed, in hexadecimal digits; null before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Supplement(String fullName, int year, String digest) {

    static final CaseKind<SupplementState, Supplement> KIND =
            new CaseKind<>("SUPPLEMENT", SupplementState.class, Set.of(SupplementState.CONFIRMED), Supplement.class);

    Supplement frozen(String seal) {
        return new Supplement(fullName, year, seal);
    }
}
