package vn.dangbo.member.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * A yearly supplement.
 *
 * @param organisation code of the cell where it stands
 * @param dueOn last day for it; absent once it is confirmed
 * @param overdue whether that day has passed
 * @param digest SHA-256 of what was confirmed; absent before
 * @param intact whether what is kept is what was confirmed; absent before, and in lists
 * @param parts what it says, as far as the caller may read what it is put together from; absent in lists
 * @param withheld parts that say something which the caller may not read; absent in lists
 * @param course the steps taken; absent in lists
 */
@Schema(name = "Supplement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupplementView(
        UUID id,
        @Schema(examples = "2026") int year,
        SupplementState state,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String organisation,
        LocalDate dueOn,
        boolean overdue,
        String digest,
        Boolean intact,
        List<Sheet.Part> parts,
        List<SupplementPart> withheld,
        List<CaseEvent> course) {

    /** As a list shows it. */
    static SupplementView of(MemberCase<SupplementState, Supplement> one, LocalDate today) {
        return of(one, today, null, null, null, null);
    }

    static SupplementView of(
            MemberCase<SupplementState, Supplement> one,
            LocalDate today,
            Boolean intact,
            List<Sheet.Part> parts,
            List<SupplementPart> withheld,
            List<CaseEvent> course) {
        return new SupplementView(
                one.id(),
                one.facts().year(),
                one.state(),
                one.memberId(),
                one.facts().fullName(),
                one.place().code(),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                one.facts().digest(),
                intact,
                parts,
                withheld,
                course);
    }
}
