package vn.dangbo.member.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A badge that a member holds.
 *
 * @param step years of tuổi đảng
 * @param place code of the cell in which the member sat on the day of the award
 * @param caseId the case by which it was given; absent for one that was recorded from paper
 */
@Schema(name = "Badge")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldBadge(
        UUID id,
        @Schema(examples = "30") int step,
        BadgeVariant variant,
        LocalDate awardedOn,
        @Schema(examples = "1205-QĐ/TU") String decisionNo,
        @Schema(examples = "KT01C01") String place,
        UUID caseId) {

    /** That one was given. */
    record Given(int step, BadgeVariant variant, LocalDate awardedOn, String decisionNo) {}

    /**
     * One that was given before its way was recorded here.
     *
     * @param variant of the code list badge-variants; left out: REGULAR
     */
    @Schema(name = "BadgeEntry")
    record Entry(
            @Schema(examples = "30") Integer step,
            @Schema(examples = "REGULAR") String variant,
            LocalDate awardedOn,
            @Schema(examples = "1205-QĐ/TU") String decisionNo) {}

    static HeldBadge of(Tuple row) {
        return new HeldBadge(
                row.get("id", UUID.class),
                row.get("step", Integer.class),
                BadgeVariant.valueOf(row.get("variant", String.class)),
                row.get("awarded_on", LocalDate.class),
                row.get("decision_no", String.class),
                row.get("place", String.class),
                row.get("case_id", UUID.class));
    }
}
