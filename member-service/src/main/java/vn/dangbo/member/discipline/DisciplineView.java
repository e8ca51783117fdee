package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.LateStep;
import vn.dangbo.member.cases.MemberCase;

/**
 * A disciplinary case, as it stands today.
 *
 * @param member absent for an organisation
 * @param organisation code of the member's cell, or of the organisation itself
 * @param violation code of the class under which it is counted; all of them in {@code circumstances}
 * @param graveGround why limitation does not run; absent where it does
 * @param dueOn last day for the announcement of what was voted on; absent when none is set
 * @param overdue whether that day has passed
 * @param late terms that had run out when the step was taken
 * @param lapsesOn the end of the term; absent before the announcement, and when the decision never lapses
 * @param keptOpen whether a complaint or a new case keeps it from lapsing
 * @param broughtBy the case in {@code /transfers-in} with which the decision came along; absent for one that was made or recorded
 *     here
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Discipline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisciplineView(
        UUID id,
        DisciplineState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String name,
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "DAO_DUC_LOI_SONG") String violation,
        String matter,
        String graveGround,
        Circumstances circumstances,
        Discipline.Decision decision,
        LocalDate dueOn,
        boolean overdue,
        List<LateStep> late,
        LocalDate lapsesOn,
        boolean keptOpen,
        Discipline.Complaint complaint,
        UUID replaces,
        UUID replacedBy,
        UUID broughtBy,
        List<CaseEvent> course) {

    static DisciplineView of(
            MemberCase<DisciplineState, Discipline> one,
            Disciplines.InForce inForce,
            LocalDate today,
            List<CaseEvent> course) {
        var facts = one.facts();
        return new DisciplineView(
                one.id(),
                state(one, inForce, today),
                one.memberId(),
                facts.name(),
                one.place().code(),
                facts.violation(),
                facts.matter(),
                facts.graveGround(),
                facts.circumstances(),
                facts.decision(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                facts.late(),
                inForce == null ? null : inForce.lapsesOn(),
                inForce != null && one.state() == DisciplineState.IN_FORCE && inForce.keptOpen(),
                facts.complaint(),
                facts.replaces(),
                facts.replacedBy(),
                inForce == null ? null : inForce.broughtBy(),
                course);
    }

    /** What is on record, unless it has lapsed by itself. */
    static DisciplineState state(
            MemberCase<DisciplineState, Discipline> one, Disciplines.InForce inForce, LocalDate day) {
        boolean lapsed = one.state() == DisciplineState.IN_FORCE
                && inForce != null
                && inForce.lapsedFrom() != null
                && !inForce.lapsedFrom().isAfter(day);
        return lapsed ? DisciplineState.LAPSED : one.state();
    }
}
