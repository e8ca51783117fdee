package vn.dangbo.member.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of a badge on its way.
 *
 * @param step years of tuổi đảng
 * @param awardDate the day for which it is given
 * @param reachesOn the day on which the step is reached, as it was known when the case began
 * @param ground why it is given early; null otherwise
 * @param decisionNo null before it is decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BadgeCase(
        String fullName,
        int step,
        BadgeVariant variant,
        LocalDate awardDate,
        LocalDate reachesOn,
        String ground,
        String decisionNo) {

    static final CaseKind<BadgeState, BadgeCase> KIND = new CaseKind<>(
            "BADGE",
            BadgeState.class,
            Set.of(BadgeState.AWARDED, BadgeState.REFUSED, BadgeState.WITHDRAWN, BadgeState.CANCELLED),
            BadgeCase.class,
            // of an early one an illness
            Set.of("ground"));

    BadgeCase decided(String number) {
        return new BadgeCase(fullName, step, variant, awardDate, reachesOn, ground, number);
    }
}
