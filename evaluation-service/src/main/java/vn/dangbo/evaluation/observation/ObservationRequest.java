package vn.dangbo.evaluation.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A figure to be declared.
 *
 * @param item code list {@code declared-items}, for metrics that have items
 * @param organisation code or UUID of the unit that declares
 * @param coverage SUBTREE unless it is of the unit's own office alone
 * @param to last day of the period, included
 */
@Schema(name = "ObservationRequest")
public record ObservationRequest(
        @Schema(required = true, examples = "STUDY_PARTICIPATION_RATE")
        String metric,

        @Schema(examples = "POOR_HOUSEHOLDS") String item,
        @Schema(required = true, examples = "KIENTUONG") String organisation,
        @Schema(examples = "SUBTREE") Coverage coverage,

        @Schema(required = true, examples = "YEAR") PeriodType periodType,

        @Schema(required = true, examples = "2020-01-01") LocalDate from,

        @Schema(required = true, examples = "2020-12-31") LocalDate to,

        @Schema(required = true) Declaration declaration) {

    /**
     * What is declared: one value, or a range.
     *
     * @param comparator =, &gt;, &gt;=, ~, &lt; or &lt;=; = when it is absent
     * @param low lower end of a range, with {@code high} and without {@code value}
     * @param numerator what a rate was reckoned from, with {@code denominator}
     * @param asOf the day on which it was counted
     * @param source where it stands
     */
    @Schema(name = "ObservationDeclaration")
    public record Declaration(
            @Schema(examples = ">") String comparator,
            @Schema(examples = "97.5") BigDecimal value,
            @Schema(examples = "96") BigDecimal low,
            @Schema(examples = "98") BigDecimal high,
            @Schema(examples = "1950") Long numerator,
            @Schema(examples = "2000") Long denominator,
            @Schema(examples = "2020-12-15") LocalDate asOf,

            @Schema(required = true, examples = "Báo cáo số 12-BC/TU")
            String source,

            String note) {

        /**
         * The measure.
         *
         * @param unit what the metric is measured in
         * @throws ProblemException 400 naming the field
         */
        Measure measure(String unit) {
            var sign = Fields.code("comparator", comparator, ComparatorSign.signs());
            var measure = new Measure(
                    sign == null
                            ? ComparatorSign.EQUAL
                            : ComparatorSign.of(sign).orElseThrow(),
                    value,
                    low,
                    high,
                    numerator,
                    denominator);
            refuse(ObservationRules.ofMeasure(measure, unit));
            return measure;
        }

        Content content(String unit) {
            return new Content(
                    measure(unit),
                    Fields.day("asOf", asOf),
                    Fields.text("source", Fields.required("source", source), Content.MAXIMUM_TEXT),
                    Fields.text("note", note, Content.MAXIMUM_TEXT));
        }
    }

    /** What a revision says, checked. */
    public record Content(Measure measure, LocalDate asOf, String source, String note) {
        /** Characters of a source or a note. */
        public static final int MAXIMUM_TEXT = 1000;
    }

    /**
     * What the figure is of, checked.
     *
     * @throws ProblemException 400 naming the field
     */
    Subject subject(ObservationRules rules) {
        var found = DeclaredMetric.valueOf(
                Fields.code("metric", Fields.required("metric", metric), DeclaredMetric.codes()));
        var first = Fields.day("from", Fields.required("from", from));
        var last = Fields.day("to", Fields.required("to", to));
        var type = Fields.required("periodType", periodType);
        refuse(rules.ofSubject(found, item, type, first, last));
        return new Subject(found, item, coverage == null ? Coverage.SUBTREE : coverage, type, first, last);
    }

    /** What a figure is of, beside the organisation. */
    public record Subject(
            DeclaredMetric metric, String item, Coverage coverage, PeriodType type, LocalDate from, LocalDate to) {}

    private static void refuse(List<ObservationRules.Fault> faults) {
        if (!faults.isEmpty()) {
            var fault = faults.get(0);
            throw ProblemException.badRequest(fault.field(), fault.code(), (Object[]) fault.arguments());
        }
    }
}
