package vn.dangbo.member.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.hierarchy.OrganisationRef;

/**
 * How complete and how sound records are.
 *
 * @param organisation absent for a single member
 * @param asOf the day of the counts; absent when nothing has been counted yet
 * @param percent fields filled of those expected, two decimals; absent when none is expected
 * @param issues open findings by kind, of the unit
 * @param trend one point for each day that was counted, of the unit
 */
@Schema(name = "DataHealth")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthView(
        OrganisationRef organisation,
        LocalDate asOf,
        @Schema(examples = "93.75") BigDecimal percent,
        List<Group> groups,
        List<Count> issues,
        List<Point> trend) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Fields of one group; {@code missing} names those that a member lacks. */
    @Schema(name = "DataHealthGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(examples = "IDENTITY") String group,
            long expected,
            long filled,
            @Schema(examples = "93.75") BigDecimal percent,
            @Schema(examples = "[\"religion\"]") List<String> missing) {

        static Group of(String group, long expected, long filled, List<String> missing) {
            return new Group(group, expected, filled, HealthView.percent(filled, expected), missing);
        }
    }

    /** Open findings of a kind. */
    @Schema(name = "DataIssueCount")
    record Count(@Schema(examples = "PROBATION_TOO_SHORT") String kind, long issues) {}

    /** A day of the trend. */
    @Schema(name = "DataHealthPoint")
    record Point(LocalDate on, @Schema(examples = "93.75") BigDecimal percent, long issues) {}

    static HealthView of(
            OrganisationRef unit, LocalDate asOf, List<Group> groups, List<Count> issues, List<Point> trend) {
        long expected = groups.stream().mapToLong(Group::expected).sum();
        long filled = groups.stream().mapToLong(Group::filled).sum();
        return new HealthView(unit, asOf, percent(filled, expected), groups, issues, trend);
    }

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
