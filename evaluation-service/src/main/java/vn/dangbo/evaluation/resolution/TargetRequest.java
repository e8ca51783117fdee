package vn.dangbo.evaluation.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.observation.PeriodType;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A target to be set.
 *
 * @param metric a metric of this service: declared, of inspections, of petitions, of results
 * @param filters what of the metric is meant, each as statistics take it
 * @param periodType YEAR or TERM
 */
@Schema(name = "TargetRequest")
public record TargetRequest(
        @Schema(required = true, examples = "KIENTUONG") String organisation,

        @Schema(required = true, examples = "INSPECT_SUBJECT")
        String metric,

        @Schema(examples = "[\"subject:MEMBER\"]") List<String> filters,

        @Schema(required = true, examples = "TERM") PeriodType periodType,

        @Schema(required = true, examples = "2015-08-01") LocalDate from,

        @Schema(required = true, examples = "2020-07-31") LocalDate to,

        @Schema(required = true) Level level) {

    private static final int MAXIMUM_SOURCE = 1000;

    /**
     * What is to be reached.
     *
     * @param direction {@code >=} or {@code <=}
     * @param source the resolution that sets it
     */
    @Schema(name = "TargetLevel")
    public record Level(
            @Schema(required = true, examples = "181") BigDecimal value,
            @Schema(required = true, examples = ">=") String direction,

            @Schema(required = true, examples = "Nghị quyết Đại hội nhiệm kỳ 2015–2020")
            String source) {

        /** @throws ProblemException 400 naming the field */
        Level checked() {
            if (Fields.required("value", value).signum() <= 0) {
                throw ProblemException.badRequest("value", "TARGET_NOT_POSITIVE");
            }
            return new Level(
                    value,
                    Fields.code("direction", Fields.required("direction", direction), List.of(">=", "<=")),
                    Fields.text("source", Fields.required("source", source), MAXIMUM_SOURCE));
        }
    }

    /** @throws ProblemException 400 naming the field */
    void checkPeriod() {
        var first = Fields.day("from", Fields.required("from", from));
        var last = Fields.day("to", Fields.required("to", to));
        if (last.isBefore(first)) {
            throw ProblemException.badRequest("to", "PERIOD_REVERSED", first, last);
        }
        var type = Fields.required("periodType", periodType);
        boolean settable = type == PeriodType.TERM || type == PeriodType.YEAR;
        if (!settable || !type.fits(first, last)) {
            throw ProblemException.badRequest("periodType", "PERIOD_TYPE_MISMATCH", first + "/" + last, type);
        }
    }
}
