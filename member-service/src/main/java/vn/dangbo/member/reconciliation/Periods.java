package vn.dangbo.member.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Period;
import vn.dangbo.platform.web.Fields;

/** The periods that are reconciled, and until when, by the rules of their last day. */
@ApplicationScoped
class Periods {

    private static final String LENGTH = "RECONCILIATION_PERIOD";
    private static final String TERM = "RECONCILIATION_TERM";

    @Inject
    Terms terms;

    @Inject
    CaseDesk desk;

    /**
     * The period that ends on a day.
     *
     * @throws ProblemException 400 FIELD_MISSING, DAY_IN_FUTURE, PERIOD_NOT_OF_RULE; 409 RULE_MISSING,
     *     PERIOD_NOT_PART_OF_YEAR when the rule of that day makes no periods of a year
     */
    Period ending(LocalDate quarterEnd) {
        var last = desk.happened("quarterEnd", Fields.required("quarterEnd", quarterEnd));
        int months = terms.number(LENGTH, last);
        if (!Terms.dividesYear(months)) {
            throw ProblemException.of(409, "PERIOD_NOT_PART_OF_YEAR", months);
        }
        if (last.getDayOfMonth() != last.lengthOfMonth() || last.getMonthValue() % months != 0) {
            throw ProblemException.badRequest("quarterEnd", "PERIOD_NOT_OF_RULE", last, months);
        }
        return new Period(last.plusDays(1).minusMonths(months), last);
    }

    /** The last day by which a period is to be closed; null when there was no such rule. */
    LocalDate dueOn(LocalDate quarterEnd) {
        return terms.known(TERM, quarterEnd).map(quarterEnd::plusDays).orElse(null);
    }
}
