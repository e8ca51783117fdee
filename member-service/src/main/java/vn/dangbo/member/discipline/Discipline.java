package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.Vote;

/**
 * What is known of a disciplinary case.
 *
 * @param name of the member or the organisation
 * @param violation code of the class under which it is counted
 * @param matter what happened
 * @param graveGround why limitation does not run; null for a violation to which it applies
 * @param circumstances with all classes, {@code violation} first
 * @param decision null before the vote
 * @param complaint null for none
 * @param replaces the case whose decision this one replaces; null for none
 * @param replacedBy the case whose decision replaces this one; null for none
 * @param late terms that had run out when the step was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Discipline(
        String name,
        String violation,
        String matter,
        String graveGround,
        Circumstances circumstances,
        Decision decision,
        Complaint complaint,
        UUID replaces,
        UUID replacedBy,
        List<LateStep> late) {

    static final CaseKind<DisciplineState, Discipline> KIND = new CaseKind<>(
            "DISCIPLINE",
            DisciplineState.class,
            // In force, nothing more is to be done, and another case may be opened.
            Set.of(
                    DisciplineState.IN_FORCE,
                    DisciplineState.LAPSED,
                    DisciplineState.REPLACED,
                    DisciplineState.ANNULLED,
                    DisciplineState.DISMISSED),
            Discipline.class,
            Set.of("matter", "graveGround"));

    /** Cases that were recorded before circumstances were tell their class alone. */
    Discipline {
        late = late == null ? List.of() : List.copyOf(late);
        circumstances = (circumstances == null ? Circumstances.UNKNOWN : circumstances)
                .completedBy(classes(violation, circumstances));
    }

    private static Circumstances classes(String violation, Circumstances told) {
        var others = told == null ? Stream.<String>empty() : told.violationCodes().stream();
        var all = Stream.concat(Stream.ofNullable(violation), others).distinct().toList();
        return new Circumstances(all, null, null, null, null, null);
    }

    /** A case of which nothing is decided yet. */
    static Discipline opened(
            String name, String violation, String matter, String graveGround, Circumstances circumstances) {
        return new Discipline(name, violation, matter, graveGround, circumstances, null, null, null, null, null);
    }

    /**
     * What was decided.
     *
     * @param office of which somebody is removed; null for none
     * @param decidedBy name of the body that decided; null when nobody said
     * @param votedOn the day of the vote; null when it is not known, as of decisions that files tell
     * @param number of the decision; null before it is announced
     * @param announcedOn the day on which it comes into force; null before
     * @param receivedOn the day on which it was received, from which the term of complaint runs
     * @param complaintUntil the last day for a complaint, by the rule of the day of receipt; null before, and where it was
     *     not reckoned
     */
    @Schema(name = "DisciplineDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            DisciplineForm form,
            DisciplineLevel level,
            String office,

            @Schema(examples = "Ban Thường vụ Đảng ủy phường")
            String decidedBy,

            Vote vote,
            LocalDate votedOn,
            @Schema(examples = "12-QĐ/UBKT") String number,
            String signer,
            LocalDate announcedOn,
            LocalDate receivedOn,
            LocalDate complaintUntil) {

        /** The day by which limitation is judged: of the vote, or of the announcement where the vote is not on record. */
        LocalDate decidedOn() {
            return votedOn == null ? announcedOn : votedOn;
        }
    }

    /**
     * A complaint.
     *
     * @param level how many levels it has come before
     * @param settledOn null while it is open
     */
    @Schema(name = "DisciplineComplaint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Complaint(
            ComplaintState state, @Schema(examples = "1") int level, LocalDate filedOn, LocalDate settledOn) {}

    /** With what else is known of it. */
    Discipline completed(String primary, String ground, Circumstances known) {
        return new Discipline(name, primary, matter, ground, known, decision, complaint, replaces, replacedBy, late);
    }

    Discipline decided(Decision made) {
        return new Discipline(
                name, violation, matter, graveGround, circumstances, made, complaint, replaces, replacedBy, late);
    }

    Discipline complained(Complaint made) {
        return new Discipline(
                name, violation, matter, graveGround, circumstances, decision, made, replaces, replacedBy, late);
    }

    Discipline replacedBy(UUID other) {
        return new Discipline(
                name, violation, matter, graveGround, circumstances, decision, complaint, replaces, other, late);
    }

    /** With the announcement noted as late, when its term had run out. */
    Discipline noting(DisciplineStep step, LocalDate dueOn, LocalDate on) {
        return new Discipline(
                name,
                violation,
                matter,
                graveGround,
                circumstances,
                decision,
                complaint,
                replaces,
                replacedBy,
                LateStep.noting(late, step.name(), dueOn, on));
    }

    /** The same case with another decision, in the place of this one. */
    Discipline instead(Decision other, UUID id) {
        return new Discipline(name, violation, matter, graveGround, circumstances, other, null, id, null, null);
    }
}
