package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.record.TreeRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** Whether a tree that becomes of another keeps the rules of every tree. Pure. */
final class TreeJudgement {

    private TreeJudgement() {}

    /**
     * What the changed organisations, and those directly below them, would break from a day on.
     *
     * @param after the changed ones as they become
     */
    static List<Reason> of(Map<String, DatedSlices<UnitState>> after, ActFacts facts, LocalDate day) {
        var reasons = new ArrayList<Reason>();
        var tree = new TreeRules(facts.kinds());
        var known = new HashMap<>(facts.timelines());
        known.putAll(after);
        var concerned = new HashSet<>(after.keySet());
        known.forEach((code, timeline) -> timeline.slices().stream()
                .filter(slice -> after.containsKey(String.valueOf(slice.value().parent())))
                .forEach(slice -> concerned.add(code)));
        for (var code : concerned) {
            var timeline = known.get(code);
            for (var breach : tree.standing(timeline, known, Validity.since(day))) {
                reasons.add(new Reason(breach.code(), code, breach.arguments()));
            }
            if (rootless(timeline, facts, day)) {
                reasons.add(Reason.of("PARENT_MISSING", code, code));
            }
            if (after.containsKey(code)) {
                subtype(code, after.get(code), facts, day).ifPresent(reasons::add);
            }
            if (belowItself(code, known, day)) {
                reasons.add(Reason.of("ORGANISATION_BELOW_ITSELF", code, code));
            }
        }
        return reasons;
    }

    /** What it becomes may be of a subtype that the kind does not have, or that is no more: then it was not thought of. */
    private static Optional<Reason> subtype(
            String code, DatedSlices<UnitState> timeline, ActFacts facts, LocalDate day) {
        var becomes = timeline.at(day).filter(state -> state.subtype() != null);
        var was = facts.timeline(code).flatMap(recorded -> recorded.at(day.minusDays(1)));
        boolean same = becomes.isPresent()
                && was.isPresent()
                && Objects.equals(was.get().subtype(), becomes.get().subtype())
                && Objects.equals(was.get().kind(), becomes.get().kind());
        return becomes.filter(state -> !same)
                .filter(state -> {
                    var subtype = facts.kinds().subtypes().get(state.subtype());
                    return subtype == null
                            || !subtype.kind().equals(state.kind())
                            || !subtype.validity().contains(day);
                })
                .map(state -> Reason.of("SUBTYPE_NOT_OF_KIND", code, state.subtype(), state.kind()));
    }

    /** Whether it would stand without a superior though its kind may not. */
    private static boolean rootless(DatedSlices<UnitState> timeline, ActFacts facts, LocalDate day) {
        return timeline.slices().stream()
                .filter(slice -> slice.validity().overlaps(Validity.since(day)))
                .map(DatedSlices.Slice::value)
                .anyMatch(state -> state.parent() == null && !facts.kinds().mayBeRoot(state.kind()));
    }

    private static boolean belowItself(String code, Map<String, DatedSlices<UnitState>> known, LocalDate day) {
        var seen = new HashSet<String>();
        var at = code;
        while (at != null && seen.add(at)) {
            at = known.getOrDefault(at, DatedSlices.empty())
                    .at(day)
                    .map(UnitState::parent)
                    .orElse(null);
        }
        return at != null;
    }
}
