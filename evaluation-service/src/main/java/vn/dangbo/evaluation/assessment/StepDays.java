package vn.dangbo.evaluation.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.dangbo.platform.problem.ProblemException;

/** On which days steps are taken. Pure. */
final class StepDays {

    private StepDays() {}

    /**
     * A ballot and a decision follow what they rest on: nothing is decided before the year evaluated, or before a step that was
     * taken already.
     *
     * @param field of the request that says the day
     * @throws ProblemException 400 DECIDED_BEFORE_YEAR, DECIDED_BEFORE_STEP
     */
    static void follow(String field, LocalDate day, Assessment subject, List<AssessmentStepView> taken) {
        if (day.getYear() < subject.year()) {
            throw ProblemException.badRequest(field, "DECIDED_BEFORE_YEAR", day, subject.year());
        }
        for (var step : taken) {
            if (step.documentDate() != null && step.documentDate().isAfter(day)) {
                throw ProblemException.badRequest(
                        field, "DECIDED_BEFORE_STEP", day, step.documentDate(), step.action());
            }
        }
    }
}
