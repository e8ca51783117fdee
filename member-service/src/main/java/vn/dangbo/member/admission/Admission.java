package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.Resolution;

/**
 * What is known of an admission.
 *
 * @param context from which circle the person comes, such as HIGH_SCHOOL_STUDENT; null when not told
 * @param awareness the class on the Party; null before it is done
 * @param introducers who vouch for the applicant
 * @param consents what the committee above allowed
 * @param resolutions votes and decisions, in their order
 * @param probation null before the ceremony
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Admission(
        Candidate candidate,
        String context,
        Awareness awareness,
        List<Introducer> introducers,
        List<Verification> verifications,
        List<Consent> consents,
        List<Resolution> resolutions,
        Probation probation,
        List<LateStep> late) {

    static final CaseKind<AdmissionState, Admission> KIND = new CaseKind<>(
            "ADMISSION",
            AdmissionState.class,
            Set.of(
                    AdmissionState.RECOGNISED,
                    AdmissionState.STRUCK_OFF,
                    AdmissionState.REJECTED,
                    AdmissionState.LAPSED,
                    AdmissionState.WITHDRAWN),
            Admission.class);

    /**
     * The class on the Party.
     *
     * @param validUntil last day on which its certificate is good
     */
    @Schema(name = "AwarenessClass")
    record Awareness(@Schema(examples = "125/GCN") String certificate, LocalDate issuedOn, LocalDate validUntil) {}

    /**
     * The time on probation.
     *
     * @param ceremonyOn its first day
     * @param endsOn the first day on which the person may be an official member
     * @param officialOn the first day as official member; null before the recognition
     */
    @Schema(name = "Probation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Probation(LocalDate ceremonyOn, LocalDate endsOn, LocalDate officialOn) {}

    Admission {
        introducers = introducers == null ? List.of() : List.copyOf(introducers);
        verifications = verifications == null ? List.of() : List.copyOf(verifications);
        consents = consents == null ? List.of() : List.copyOf(consents);
        resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
        late = late == null ? List.of() : List.copyOf(late);
    }

    /** At its beginning. */
    static Admission of(Candidate candidate, String context, Probation probation) {
        return new Admission(candidate, context, null, null, null, null, null, probation, null);
    }

    Admission aware(Awareness done) {
        return new Admission(
                candidate, context, done, introducers, verifications, consents, resolutions, probation, late);
    }

    Admission introduced(List<Introducer> by) {
        return new Admission(candidate, context, awareness, by, verifications, consents, resolutions, probation, late);
    }

    Admission verified(List<Verification> found) {
        return new Admission(
                candidate,
                context,
                awareness,
                introducers,
                joined(verifications, found),
                consents,
                resolutions,
                probation,
                late);
    }

    Admission allowed(List<Consent> more) {
        return new Admission(
                candidate,
                context,
                awareness,
                introducers,
                verifications,
                joined(consents, more),
                resolutions,
                probation,
                late);
    }

    Admission with(Resolution resolution) {
        return new Admission(
                candidate,
                context,
                awareness,
                introducers,
                verifications,
                consents,
                joined(resolutions, List.of(resolution)),
                probation,
                late);
    }

    Admission onProbation(Probation term) {
        return new Admission(
                candidate, context, awareness, introducers, verifications, consents, resolutions, term, late);
    }

    Admission noting(AdmissionStep step, LocalDate dueOn, LocalDate on) {
        return new Admission(
                candidate,
                context,
                awareness,
                introducers,
                verifications,
                consents,
                resolutions,
                probation,
                LateStep.noting(late, step.name(), dueOn, on));
    }

    /** With what the candidate is by then. */
    Admission of(Candidate by) {
        return new Admission(
                by, context, awareness, introducers, verifications, consents, resolutions, probation, late);
    }

    /** Whether the committee above has allowed it. */
    boolean allows(Consent.Matter matter) {
        return consents.stream().anyMatch(consent -> consent.matter() == matter);
    }

    /** What a step resolved, its latest; it must have been taken. */
    Resolution resolved(AdmissionStep step) {
        return resolutions.stream()
                .filter(one -> one.step().equals(step.name()))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
