package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/**
 * What must be known of the tree to judge an act.
 *
 * @param timelines by code: everything the act names, what stood directly below it, and all above
 */
record ActFacts(KindRules kinds, Map<String, DatedSlices<UnitState>> timelines) {

    Optional<DatedSlices<UnitState>> timeline(String code) {
        return Optional.ofNullable(timelines.get(code));
    }

    /** The same after another act. */
    ActFacts after(ActPlan plan) {
        var timelines = new HashMap<>(this.timelines);
        timelines.putAll(plan.after());
        return new ActFacts(kinds, timelines);
    }

    /** Whether an organisation stands somewhere below one of the others on a day. */
    boolean isBelow(String code, Collection<String> others, LocalDate day) {
        var seen = new HashSet<String>();
        var at = superior(code, day);
        while (at != null && seen.add(at)) {
            if (others.contains(at)) {
                return true;
            }
            at = superior(at, day);
        }
        return false;
    }

    /** Who stands directly above on a day; null for a root and for what is not alive. */
    String superior(String code, LocalDate day) {
        return timeline(code).flatMap(t -> t.at(day)).map(UnitState::parent).orElse(null);
    }
}
