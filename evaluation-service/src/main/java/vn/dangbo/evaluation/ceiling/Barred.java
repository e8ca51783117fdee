package vn.dangbo.evaluation.ceiling;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.allocation.Subject.Exclusion;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;

/** Tells whom the rules about one subject alone keep from the best grade, whatever the ceilings allow. */
public interface Barred {

    /**
     * Those who are barred by what the records say, each with the first rule that bars and what the rules leave at best; of the
     * others nothing. Shares of those below are counted from the grades as they stand.
     */
    Map<UUID, Exclusion> fromBest(Collection<UUID> subjects, RuleSet rules, Scope scope);
}
