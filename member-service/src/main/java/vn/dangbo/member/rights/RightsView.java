package vn.dangbo.member.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;

/**
 * A request about personal data.
 *
 * @param organisation code of the cell in which the member sat when filing it
 * @param detail what is asked for; absent in lists
 * @param dueOn last day for the next step; absent when it is settled
 * @param overdue whether that day has passed
 * @param late steps that were taken after their term
 * @param course the steps taken; absent in lists
 */
@Schema(name = "RightsRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RightsView(
        UUID id,
        RightsKind kind,
        RightsState state,
        UUID member,
        @Schema(examples = "KT01C01") String organisation,
        LocalDate filedOn,
        Detail detail,
        LocalDate dueOn,
        boolean overdue,
        List<String> late,
        List<CaseEvent> course) {

    /** What is asked for. */
    @Schema(name = "RightsRequestDetail")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Schema(examples = "birthDate") String field,
            String before,
            @Schema(examples = "1980-09-02") String after,
            String evidence,
            String reason) {}

    static RightsView of(
            MemberCase<RightsState, Rights> one, LocalDate today, RightsDetail detail, List<CaseEvent> course) {
        return new RightsView(
                one.id(),
                one.facts().kind(),
                one.state(),
                one.memberId(),
                one.place().code(),
                one.facts().filedOn(),
                detail == null
                        ? null
                        : new Detail(
                                detail.field(), detail.before(), detail.after(), detail.evidence(), detail.reason()),
                one.dueOn(),
                one.dueOn() != null && today.isAfter(one.dueOn()),
                one.facts().late(),
                course);
    }
}
