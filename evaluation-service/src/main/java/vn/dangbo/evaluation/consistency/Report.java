package vn.dangbo.evaluation.consistency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published report as it was printed. Whatever was not printed is left out; nothing is assumed to be nought.
 *
 * @param title as printed
 * @param year the year evaluated
 * @param ruleSet the rules of that year: their ceilings are compared with what is printed; without one no ceiling is
 * @param previous the report of the year before, as far as it is known: shows figures that were carried over
 */
@Schema(name = "PublishedReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        @Schema(examples = "Thị ủy Dĩ An triển khai nhiệm vụ công tác xây dựng Đảng 2020")
        String title,

        @Schema(examples = "2019") Integer year,
        @Schema(examples = "E1b-2019") String ruleSet,
        List<Population> populations,
        List<Previous> previous,
        List<Ratio> ratios,
        List<Target> targets,
        List<Flow> flows) {

    /** Whether a line is about one group, for which a ceiling holds, or adds up several. */
    public enum Level {
        GROUP,
        AGGREGATE
    }

    /**
     * A population that was graded.
     *
     * @param subjectKind whom the grades are about (code list {@code subject-kinds}); decides which ceiling is compared
     * @param level without one: AGGREGATE, for which a ceiling is only a warning
     * @param total all there were at the evaluation
     * @param graded those with a grade
     * @param exempt those excused (miễn)
     * @param notYet those not yet evaluated (chưa được đánh giá)
     * @param grades how many had each grade; several together as {@code HTXSNV+HTTNV}
     */
    @Schema(name = "PublishedPopulation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Population(
            @Schema(examples = "TCCSD") String code,
            @Schema(examples = "Tổ chức cơ sở đảng") String label,
            @Schema(examples = "ORGANISATION") String subjectKind,
            Level level,
            @Schema(examples = "49") Long total,
            @Schema(examples = "49") Long graded,
            Long exempt,
            Long notYet,

            @Schema(examples = "{\"HTXSNV\": 9, \"HTTNV\": 36, \"HTNV\": 4, \"KHTNV\": 0}")
            Map<String, Long> grades,

            List<PrintedShare> printed) {}

    /**
     * A printed percentage.
     *
     * @param grade what is a share: a grade, several as {@code HTXSNV+HTTNV}, or GRADED, EXEMPT, NOT_YET
     * @param of of what: GRADED, TOTAL, GOOD_OR_BETTER or grades. Without it, grades are of those graded, all else of
     *     the total
     */
    @Schema(name = "PublishedShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrintedShare(
            @Schema(examples = "HTTNV") String grade,
            @Schema(examples = "68.52") BigDecimal percent,
            @Schema(examples = "HTTNV") String of) {}

    /** A population of the year before. */
    @Schema(name = "PreviousPopulation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Previous(
            @Schema(examples = "TCCSD") String code,
            @Schema(examples = "54") Long total,
            @Schema(examples = "54") Long graded,

            @Schema(examples = "{\"HTXSNV\": 9, \"HTTNV\": 37, \"HTNV\": 7}")
            Map<String, Long> grades) {}

    /** Two counts and the percentage printed for them. */
    @Schema(name = "PublishedRatio")
    public record Ratio(
            @Schema(examples = "LICH_SU_DANG_BO") String code,
            @Schema(examples = "7") Long numerator,
            @Schema(examples = "6") Long denominator,
            @Schema(examples = "118") BigDecimal printedPercent) {}

    /** What was reached of a target, and the percentage printed for it. */
    @Schema(name = "PublishedTarget")
    public record Target(
            @Schema(examples = "KET_NAP") String code,
            @Schema(examples = "952") Long actual,
            @Schema(examples = "500") Long target,
            @Schema(examples = "190") BigDecimal printedPercent) {}

    /**
     * Two stocks and what is printed of the way from one to the other.
     *
     * @param in what is printed of those who came, by cause
     * @param out what is printed of those who left, by cause
     */
    @Schema(name = "PublishedFlow")
    public record Flow(
            @Schema(examples = "DANG_VIEN") String code,
            @Schema(examples = "1564") Long opening,
            @Schema(examples = "{\"ADMITTED\": 379}") Map<String, Long> in,
            Map<String, Long> out,
            @Schema(examples = "1985") Long closing) {}
}
