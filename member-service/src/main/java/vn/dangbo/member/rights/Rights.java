package vn.dangbo.member.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.dangbo.member.cases.CaseKind;

/**
 * What is known of a request, apart from the personal data in it.
 *
 * @param filedOn the day from which its terms run
 * @param late steps that were taken after their term
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rights(RightsKind kind, LocalDate filedOn, List<String> late) {

    static final CaseKind<RightsState, Rights> KIND = new CaseKind<>(
            "RIGHTS_REQUEST",
            RightsState.class,
            Set.of(RightsState.COMPLETED, RightsState.REFUSED, RightsState.WITHDRAWN),
            Rights.class);

    Rights {
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** With the step noted as late, when its term had run out. */
    Rights noting(RightsStep step, LocalDate dueOn, LocalDate on) {
        if (dueOn == null || !on.isAfter(dueOn)) {
            return this;
        }
        var all = new ArrayList<>(late);
        all.add(step.name());
        return new Rights(kind, filedOn, all);
    }
}
