package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.ActPlan.Share;
import vn.dangbo.org.act.ActPlan.Succession;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * Draws up how an executed act is undone: from the day of the reversal on everything is again as it would be without the
 * act; the days between stay as they were lived. What was wrong from the beginning is a correction instead. Pure.
 */
final class ActReversal {

    private ActReversal() {}

    /**
     * What an executed act did.
     *
     * @param effectiveOn its day
     * @param changes what it did to each organisation, by code
     * @param seats what it did to bodies and seats
     */
    record Executed(LocalDate effectiveOn, Map<String, Change> changes, List<Succession> successions, DoneSeats seats) {

        /** One that touched no seat. */
        Executed(LocalDate effectiveOn, Map<String, Change> changes, List<Succession> successions) {
            this(effectiveOn, changes, successions, DoneSeats.NONE);
        }

        /** The organisations that it changed, and those they stood under before. */
        Set<String> named() {
            var named = new HashSet<>(changes.keySet());
            changes.values().forEach(change -> change.before().slices().stream()
                    .map(slice -> slice.value().parent())
                    .filter(Objects::nonNull)
                    .forEach(named::add));
            return named;
        }
    }

    /**
     * What became of one organisation.
     *
     * @param before empty for one that the act set up
     */
    record Change(DatedSlices<UnitState> before, DatedSlices<UnitState> after) {}

    /** The plan of the reversal on a day. */
    static ActPlan plan(Executed executed, LocalDate day, ActFacts facts) {
        var blocking = new ArrayList<Reason>();
        if (!day.isAfter(executed.effectiveOn())) {
            blocking.add(Reason.of(
                    "REVERSED_TOO_EARLY",
                    null,
                    day.toString(),
                    executed.effectiveOn().toString()));
        }
        var before = new LinkedHashMap<String, DatedSlices<UnitState>>();
        var after = new LinkedHashMap<String, DatedSlices<UnitState>>();
        executed.changes().forEach((code, change) -> {
            var recorded = facts.timelines().getOrDefault(code, DatedSlices.empty());
            if (!from(recorded, day).equals(from(change.after(), day))) {
                blocking.add(Reason.of("CHANGED_SINCE", code));
            }
            var restored = recorded.without(Validity.since(day));
            for (var slice : from(change.before(), day).slices()) {
                restored = restored.put(slice.validity(), slice.value());
            }
            before.put(code, recorded);
            after.put(code, restored.coalesced());
        });
        if (blocking.isEmpty()) {
            blocking.addAll(TreeJudgement.of(after, facts, day));
        }
        return new ActPlan(before, after, back(executed.successions()), List.copyOf(blocking));
    }

    private static List<Succession> back(List<Succession> successions) {
        return successions.stream()
                .map(succession -> new Succession(succession.to(), succession.from(), Share.PART))
                .toList();
    }

    private static DatedSlices<UnitState> from(DatedSlices<UnitState> timeline, LocalDate day) {
        var rest = DatedSlices.<UnitState>empty();
        for (var slice : timeline.slices()) {
            var shared = slice.validity().intersect(Validity.since(day));
            if (shared.isPresent()) {
                rest = rest.put(shared.get(), slice.value());
            }
        }
        return rest;
    }
}
