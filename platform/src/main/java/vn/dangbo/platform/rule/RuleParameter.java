package vn.dangbo.platform.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number of a rule, as it holds in a span. No year, percentage or deadline is a constant in the code: what is counted
 * is asked of these for the day of the event.
 *
 * @param unit what is counted; the service's table says which units there are
 * @param validTo first day on which it holds no more; absent while no end is known
 * @param toCheck what must be compared with the official text before it is relied on; absent: nothing
 */
@Schema(name = "RuleParameter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleParameter(
        @Schema(examples = "MINIMUM_OFFICIAL_MEMBERS") String code,
        @Schema(examples = "3") int value,
        @Schema(examples = "OFFICIAL_MEMBER") String unit,
        @Schema(examples = "2011-01-19") LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "Điều lệ Đảng, Điều 21.2, 24.1") String legalBasis,

        @Schema(examples = "số đảng viên chính thức ít nhất của một chi bộ")
        String vi,

        @Schema(examples = "fewest official members of a cell")
        String en,

        String toCheck) {}
