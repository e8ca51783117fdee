package vn.dangbo.evaluation.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSetEntry;
import vn.dangbo.evaluation.rule.RuleSets;
import vn.dangbo.platform.problem.ProblemException;

/** Which rule set says what rewards of a year need. */
@ApplicationScoped
public class RewardRules {

    @Inject
    RuleSets ruleSets;

    /**
     * The published rule set of that id; without one that which comes with the product for the year.
     *
     * @throws ProblemException 404 RULE_SET_NOT_FOUND; 400 RULE_SET_OF_YEAR_UNKNOWN when none comes for the year
     */
    RuleSet of(String named, int year) {
        if (named != null) {
            return ruleSets.published(named, null)
                    .orElseThrow(() -> ProblemException.notFound("RULE_SET_NOT_FOUND", named))
                    .rules();
        }
        return ruleSets.all().stream()
                .filter(entry -> entry.status() == RuleSetEntry.Status.PUBLISHED && entry.organisation() == null)
                .map(RuleSetEntry::rules)
                .filter(rules -> rules.years().contains(year))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> ProblemException.badRequest("ruleSet", "RULE_SET_OF_YEAR_UNKNOWN", String.valueOf(year)));
    }
}
