package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a subject is measured.
 *
 * @param groups POINTS_100: the groups of criteria and their most points
 * @param least POINTS_100: the fewest points of each level
 * @param decimals to how many decimals points are rounded
 * @param onConditionFailure what follows when the points suffice for a level and its conditions do not hold
 */
@Schema(name = "EvaluationScoring")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scoring(
        Mode mode,
        List<Group> groups,
        Map<Grade, BigDecimal> least,
        Integer decimals,
        OnConditionFailure onConditionFailure) {

    /** What is given for each criterion. */
    @Schema(name = "ScoringMode")
    public enum Mode {
        /** Xuất sắc, Tốt, Trung bình or Kém. */
        CRITERIA_4_RATINGS,
        /** Points, 100 in all. */
        POINTS_100
    }

    /** What follows when points suffice and conditions do not. */
    public enum OnConditionFailure {
        DROP_TO_HIGHEST_SATISFIED,
        KHTNV
    }

    /** A group of criteria. */
    @Schema(name = "ScoringGroup")
    public record Group(
            @Schema(examples = "CHUNG") String code,
            @Schema(examples = "30") BigDecimal max,
            String vi,
            String en) {}

    public Scoring {
        groups = groups == null ? List.of() : List.copyOf(groups);
        least = least == null ? Map.of() : Map.copyOf(least);
    }

    BigDecimal leastPoints(Grade level) {
        return least.get(level);
    }
}
