package vn.dangbo.member.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;

/**
 * A request about the own data as it is taken along: without the accounts that worked on it and what they noted.
 *
 * @param organisation code of the cell in which the caller sat when filing it
 * @param dueOn last day for the next step; absent when it is settled
 * @param overdue whether that day has passed
 * @param late steps that were taken after their term
 */
@Schema(name = "OwnRightsRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRightsRequest(
        UUID id,
        RightsKind kind,
        RightsState state,
        @Schema(examples = "KT01C01") String organisation,
        LocalDate filedOn,
        RightsView.Detail detail,
        LocalDate dueOn,
        boolean overdue,
        List<String> late,
        List<Step> steps) {

    /** A step that was taken, and the state to which it led. */
    @Schema(name = "OwnRightsRequestStep")
    public record Step(
            LocalDate on,
            @Schema(examples = "ANSWER") String step,
            @Schema(examples = "ANSWERED") String state) {}

    static OwnRightsRequest of(RightsView one, List<CaseEvent> course) {
        return new OwnRightsRequest(
                one.id(),
                one.kind(),
                one.state(),
                one.organisation(),
                one.filedOn(),
                one.detail(),
                one.dueOn(),
                one.overdue(),
                one.late(),
                course.stream()
                        .map(event -> new Step(event.on(), event.step(), event.state()))
                        .toList());
    }
}
