package vn.dangbo.member.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public holidays of a year.
 *
 * @param complete whether all of them are recorded as announced; a term that ends in another year may end later than told
 * @param days earliest first
 * @param changes the latest hundred, last first
 * @param recounted open cases whose term was counted anew; told by a change alone
 */
@Schema(name = "HolidayYear")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolidayYear(
        @Schema(examples = "2027") int year,
        boolean complete,
        String note,
        List<Day> days,
        List<RuleChange> changes,
        Integer recounted,
        @JsonIgnore int version) {

    /**
     * A day on which one does not work, or a day of a weekend on which one does.
     *
     * @param works true for a day of a weekend worked in exchange for another (làm bù)
     */
    @Schema(name = "Holiday")
    record Day(
            @Schema(examples = "2027-09-03") LocalDate on,
            boolean works,
            @Schema(examples = "Quốc khánh") String vi,
            @Schema(examples = "National Day") String en,

            @Schema(examples = "Bộ luật Lao động 2019, Điều 112")
            String legalBasis) {}

    HolidayYear recounted(int cases) {
        return new HolidayYear(year, complete, note, days, changes, cases, version);
    }
}
