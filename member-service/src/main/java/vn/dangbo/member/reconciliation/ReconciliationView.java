package vn.dangbo.member.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * A unit's reconciliation of a period.
 *
 * @param organisation code of the unit
 * @param superior code of the unit right above it on that day, with which it compares
 * @param declared by the unit's own book
 * @param computed by the records, when it was declared or checked last
 * @param difference declared less computed
 * @param dueOn last day by which it is to be closed
 * @param digest of what was closed; absent before
 * @param intact whether what is kept still has the digest; absent before
 * @param course the steps; absent in lists
 */
@Schema(name = "Reconciliation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReconciliationView(
        UUID id,
        LocalDate quarterEnd,
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "KT01") String superior,
        ReconciliationState state,
        Count declared,
        Count computed,
        Count difference,
        String note,
        LocalDate dueOn,
        boolean overdue,
        String digest,
        Boolean intact,
        List<CaseEvent> course) {

    static ReconciliationView of(
            MemberCase<ReconciliationState, Reconciliation> one, LocalDate today, List<CaseEvent> course) {
        var facts = one.facts();
        boolean closed = Reconciliation.KIND.closed().contains(one.state());
        return new ReconciliationView(
                one.id(),
                facts.quarterEnd(),
                one.place().code(),
                one.other().code(),
                one.state(),
                facts.declared(),
                facts.computed(),
                facts.difference(),
                facts.note(),
                one.dueOn(),
                !closed && one.dueOn() != null && today.isAfter(one.dueOn()),
                facts.digest(),
                closed ? facts.isIntact(one.place().code()) : null,
                course);
    }
}
