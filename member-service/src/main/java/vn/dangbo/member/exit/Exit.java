package vn.dangbo.member.exit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.seating.EndCause;

/**
 * What is known of a case of leaving or coming back.
 *
 * @param reason why it is proposed
 * @param ground of a striking off
 * @param diedOn of a death
 * @param left of somebody who comes back: how and since when the member was gone
 * @param exclusion of a readmission: whether the person is among those who are not admitted again
 * @param resolutions votes, consents and the decision, in their order
 * @param effectiveOn the day from which it counts; null before the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Exit(
        ExitKind kind,
        String fullName,
        String reason,
        StrikeOffGround ground,
        LocalDate diedOn,
        Left left,
        ReadmissionExclusion exclusion,
        List<Resolution> resolutions,
        LocalDate effectiveOn) {

    static final CaseKind<ExitState, Exit> KIND = new CaseKind<>(
            "EXIT",
            ExitState.class,
            Set.of(ExitState.DECIDED, ExitState.READMITTED, ExitState.WITHDRAWN, ExitState.REJECTED),
            Exit.class);

    /**
     * How somebody was gone.
     *
     * @param on first day outside
     * @param recordClearedOn day on which a record of a minor crime was cleared; null for none
     */
    @Schema(name = "ExitLeft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Left(EndCause cause, LocalDate on, LocalDate recordClearedOn) {}

    Exit {
        resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    }

    Exit with(Resolution resolution) {
        var all = new ArrayList<>(resolutions);
        all.add(resolution);
        return new Exit(kind, fullName, reason, ground, diedOn, left, exclusion, all, effectiveOn);
    }

    Exit effective(LocalDate day) {
        return new Exit(kind, fullName, reason, ground, diedOn, left, exclusion, resolutions, day);
    }

    Exit excluded(ReadmissionExclusion found) {
        return found == null
                ? this
                : new Exit(kind, fullName, reason, ground, diedOn, left, found, resolutions, effectiveOn);
    }
}
