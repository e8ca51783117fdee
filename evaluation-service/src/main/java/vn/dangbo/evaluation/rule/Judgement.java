package vn.dangbo.evaluation.rule;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the rules say of one subject.
 *
 * @param best the best level that the rules leave, as far as the facts are known
 * @param forced whether no other level than {@code best} may be given
 * @param decided whether every fact that could change the answer is known
 * @param results each rule about this kind of subject, in the order of the rule set
 */
@Schema(name = "Judgement")
public record Judgement(Grade best, boolean forced, boolean decided, List<RuleResult> results) {

    /** Whether the rules leave the level open. Worse ones than the best always are, unless the level is forced. */
    public boolean allows(Grade level) {
        return forced ? level == best : best.atLeast(level);
    }

    /** With what a rule says that is not of one subject alone. */
    public Judgement with(RuleResult more) {
        var all = new ArrayList<>(results);
        all.add(more);
        return new Judgement(best, forced, decided, all);
    }

    /** The rules that stand against a level. */
    public List<RuleResult> against(Grade level) {
        return results.stream()
                .filter(result -> Boolean.FALSE.equals(result.passed()))
                .filter(result -> switch (result.type()) {
                    case LEVEL_CONDITION, CAP -> level == result.level();
                    case FORCED_LEVEL -> level != result.level();
                    case CEILING_LEVEL -> !result.level().atLeast(level);
                })
                .toList();
    }
}
