package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseKind;
import vn.dangbo.member.cases.Vote;

/**
 * What is known of a disciplinary case.
 *
 * @param name of the member or the organisation
 * @param violation code of the class
 * @param matter what happened
 * @param decision null before the vote
 * @param complaint null for none
 * @param replaces the case whose decision this one replaces; null for none
 * @param replacedBy the case whose decision replaces this one; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Discipline(
        String name,
        String violation,
        String matter,
        Decision decision,
        Complaint complaint,
        UUID replaces,
        UUID replacedBy) {

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
            Discipline.class);

    /**
     * What was decided.
     *
     * @param office of which somebody is removed; null for none
     * @param number of the decision; null before it is announced
     * @param announcedOn the day on which it comes into force; null before
     * @param receivedOn the day on which it was received, from which the term of complaint runs
     */
    @Schema(name = "DisciplineDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            DisciplineForm form,
            DisciplineLevel level,
            String office,
            Vote vote,
            @Schema(examples = "12-QĐ/UBKT") String number,
            String signer,
            LocalDate announcedOn,
            LocalDate receivedOn) {}

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

    Discipline decided(Decision made) {
        return new Discipline(name, violation, matter, made, complaint, replaces, replacedBy);
    }

    Discipline complained(Complaint made) {
        return new Discipline(name, violation, matter, decision, made, replaces, replacedBy);
    }

    Discipline replacedBy(UUID other) {
        return new Discipline(name, violation, matter, decision, complaint, replaces, other);
    }

    /** The same case with another decision, in the place of this one. */
    Discipline instead(Decision other, UUID id) {
        return new Discipline(name, violation, matter, other, null, id, null);
    }
}
