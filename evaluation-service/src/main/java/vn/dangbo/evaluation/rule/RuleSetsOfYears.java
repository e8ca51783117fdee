package vn.dangbo.evaluation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.dangbo.platform.problem.ProblemException;

/** Which rule set a year has, where none is named. */
@ApplicationScoped
public class RuleSetsOfYears {

    private static final String YEAR = "YEAR";

    @Inject
    RuleSets ruleSets;

    /**
     * The published rule set of that id; without one that which comes with the product for the year.
     *
     * @throws ProblemException 404 RULE_SET_NOT_FOUND; 400 RULE_SET_OF_YEAR_UNKNOWN when none comes for the year
     */
    public RuleSetEntry of(String named, int year) {
        if (named != null) {
            return ruleSets.published(named, null)
                    .orElseThrow(() -> ProblemException.notFound("RULE_SET_NOT_FOUND", named));
        }
        return ruleSets.all().stream()
                .filter(entry -> entry.status() == RuleSetEntry.Status.PUBLISHED && entry.organisation() == null)
                .filter(entry ->
                        entry.rules().years().contains(year) && entry.rules().covers(YEAR))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> ProblemException.badRequest("ruleSet", "RULE_SET_OF_YEAR_UNKNOWN", String.valueOf(year)));
    }
}
