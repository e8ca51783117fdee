package vn.dangbo.evaluation.reward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.evaluation.reward.ExcellentRun.Ungraded;
import vn.dangbo.evaluation.reward.RewardCandidate.Change;
import vn.dangbo.evaluation.reward.RewardCandidate.Standing;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet.Rewards;

/** The results of one subject by year: those in force, and those that were when a reward was proposed. Pure. */
final class Results {

    private final Map<Integer, Enum<?>> now = new TreeMap<>();
    private final Map<Integer, Enum<?>> then = new HashMap<>();

    /**
     * Notes a year.
     *
     * @param grade code, or NOT_EVALUATED
     * @param before the same when the reward was proposed; null when nothing was recorded, or none was
     */
    void add(int year, String grade, String before) {
        now.put(year, parsed(grade));
        if (before != null) {
            then.put(year, parsed(before));
        }
    }

    private static Enum<?> parsed(String code) {
        return Grade.of(code).<Enum<?>>map(grade -> grade).orElse(Ungraded.NOT_EVALUATED);
    }

    /** The run of what is in force. */
    ExcellentRun run(int year, Rewards rules) {
        return ExcellentRun.endingWith(year, now, rules);
    }

    /** What a proposal of that time means today. */
    Standing standing(int year, Rewards rules) {
        var today = run(year, rules);
        var proposed = ExcellentRun.endingWith(year, then, rules);
        if (today.years().isEmpty()) {
            return Standing.LOST;
        }
        if (proposed.years().isEmpty()) {
            return Standing.NEW;
        }
        return today.equals(proposed) ? Standing.STANDS : Standing.RUN_CHANGED;
    }

    /** The years up to that one that say something else than they did, oldest first. */
    List<Change> changes(int upTo) {
        var changes = new ArrayList<Change>();
        now.forEach((year, result) -> {
            var before = then.get(year);
            if (year <= upTo && result != before) {
                changes.add(new Change(year, before == null ? null : before.name(), result.name()));
            }
        });
        return changes;
    }
}
