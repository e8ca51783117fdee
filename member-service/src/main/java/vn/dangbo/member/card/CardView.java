package vn.dangbo.member.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.crypto.Mask;

/**
 * A card of a member.
 *
 * @param id absent for a former number of which nothing but the number is on record
 * @param number masked
 * @param issuedOn absent where it is not known
 * @param decisionNo by which it was given; absent where it is not known
 * @param course what became of it, in its order
 */
@Schema(name = "MemberCard")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardView(
        UUID id,
        @Schema(examples = "*********012") String number,
        CardState state,
        LocalDate issuedOn,
        @Schema(examples = "15-QĐ/ĐU") String decisionNo,
        List<Step> course) {

    /**
     * Something that was done to it.
     *
     * @param on absent where only a correction of the record or a file shows it
     */
    @Schema(name = "MemberCardStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            CardStep step,
            LocalDate on,
            @Schema(examples = "15-QĐ/ĐU") String decisionNo,
            String reason,
            @Schema(examples = "org-officer.kientuong") String by) {}

    CardView masked() {
        return new CardView(id, Mask.of(number), state, issuedOn, decisionNo, course);
    }

    /** The last day of which it is known that something was done to it; null when none is. */
    LocalDate lastDay() {
        return course.stream()
                .map(Step::on)
                .filter(Objects::nonNull)
                .reduce((one, later) -> later)
                .orElse(issuedOn);
    }
}
