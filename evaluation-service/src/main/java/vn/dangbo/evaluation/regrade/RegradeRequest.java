package vn.dangbo.evaluation.regrade;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A grade to be changed.
 *
 * @param from the grade as it stands: who changes it must know it
 * @param to the new grade; of late discipline the rule set says which, unless self-remedied
 * @param effectiveOn the day that the decision states; that of the decision when it states none
 * @param discipline id of the decision on discipline; only of late discipline
 * @param facts what is stated of the subject, for a better grade alone: the rules of the year must leave it open
 * @param overrides reasons for a better grade against a rule that may be overridden, by the id of the rule
 * @param selfRemedied self-detected and remedied: then the superior weighs, and says the grade
 */
@Schema(name = "RegradeRequest")
public record RegradeRequest(
        @Schema(required = true, examples = "LATE_DISCIPLINE")
        Ground ground,

        @Schema(required = true, examples = "HTTNV") Grade from,
        @Schema(examples = "KHTNV") Grade to,

        @Schema(required = true, examples = "51-QĐ/HU") String decisionNo,

        @Schema(required = true, examples = "2024-05-20") LocalDate decidedOn,

        @Schema(examples = "2024-05-20") LocalDate effectiveOn,

        @Schema(examples = "0190d3c4-7a52-7c3e-9d2b-222222222222")
        UUID discipline,

        @Schema(examples = "false") Boolean selfRemedied,

        @Schema(examples = "{\"resultsExcellent\": true, \"othersGood\": true}")
        Map<String, Object> facts,

        @Schema(examples = "{\"HC16\": \"Theo kết luận thẩm tra số 12-KL/HU\"}")
        Map<String, String> overrides) {

    private static final int MAXIMUM_NUMBER = 100;

    /**
     * The request with its texts in order.
     *
     * @param year the year evaluated
     * @throws ProblemException 400 naming the field
     */
    RegradeRequest checked(int year, LocalDate today) {
        Fields.required("ground", ground);
        Fields.required("from", from);
        var number = Fields.text("decisionNo", Fields.required("decisionNo", decisionNo), MAXIMUM_NUMBER);
        var decided = Fields.past("decidedOn", Fields.required("decidedOn", decidedOn), today);
        var effective = effectiveOn == null ? decided : Fields.day("effectiveOn", effectiveOn);
        for (var day : new LocalDate[] {decided, effective}) {
            if (day.getYear() < year) {
                throw ProblemException.badRequest(
                        day.equals(decided) ? "decidedOn" : "effectiveOn", "REGRADE_BEFORE_YEAR", day, year);
            }
        }
        boolean late = ground == Ground.LATE_DISCIPLINE;
        boolean remedied = Boolean.TRUE.equals(selfRemedied);
        if (!late && (discipline != null || remedied)) {
            throw ProblemException.badRequest(
                    discipline != null ? "discipline" : "selfRemedied", "REGRADE_NOT_OF_DISCIPLINE", ground);
        }
        return new RegradeRequest(ground, from, to, number, decided, effective, discipline, remedied, facts, overrides);
    }
}
