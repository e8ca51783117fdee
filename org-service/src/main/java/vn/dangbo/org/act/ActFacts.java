package vn.dangbo.org.act;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/**
 * What must be known of the tree to judge an act.
 *
 * @param timelines by code: everything the act names, all below and above it that its outcome depends on
 * @param belowSources codes of the organisations that stand below a source when the act takes effect
 */
record ActFacts(KindRules kinds, Map<String, DatedSlices<UnitState>> timelines, Set<String> belowSources) {

    Optional<DatedSlices<UnitState>> timeline(String code) {
        return Optional.ofNullable(timelines.get(code));
    }
}
