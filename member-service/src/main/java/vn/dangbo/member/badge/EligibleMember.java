package vn.dangbo.member.badge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member who has reached a step and does not hold its badge.
 *
 * @param place code of the member's cell
 * @param seniorityFrom the day from which tuổi đảng counts, deductions taken off
 * @param reachesOn the day on which the step is reached
 * @param nearMiss whether that is after the day of award, but within the months by which it may be given early
 * @param disciplined whether a decision on discipline is in force on the day of award; nobody is honoured then
 * @param openCase a case of this member's badge that is under way
 */
@Schema(name = "EligibleMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EligibleMember(
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01C01") String place,
        @Schema(examples = "30") int step,
        LocalDate seniorityFrom,
        LocalDate reachesOn,
        boolean nearMiss,
        boolean disciplined,
        UUID openCase,
        @JsonIgnore String sortKey) {

    static EligibleMember of(Tuple row) {
        return new EligibleMember(
                row.get("id", UUID.class),
                row.get("full_name", String.class),
                row.get("place", String.class),
                row.get("step", Integer.class),
                row.get("seniority_from", LocalDate.class),
                row.get("reaches_on", LocalDate.class),
                !row.get("reached", Boolean.class),
                row.get("disciplined", Boolean.class),
                row.get("open_case", UUID.class),
                row.get("sort_key", String.class));
    }
}
