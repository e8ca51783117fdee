package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.ActPlan.Share;
import vn.dangbo.org.act.ActPlan.Succession;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * Draws up what an act does to the tree. Pure: the preview shows the plan, the execution writes it, so the two cannot
 * differ while the tree stands still.
 */
final class ActPlanner {

    private final ActOrder order;
    private final ActFacts facts;
    private final LocalDate day;
    private final Set<String> ending;
    private final Map<String, DatedSlices<UnitState>> after = new LinkedHashMap<>();
    private final Set<Reason> blocking = new LinkedHashSet<>();

    private ActPlanner(ActOrder order, ActFacts facts) {
        this.order = order;
        this.facts = facts;
        this.day = order.effectiveOn();
        this.ending = order.ending();
    }

    /** The plan of an act, on a tree. */
    static ActPlan plan(ActOrder order, ActFacts facts) {
        return new ActPlanner(order, facts).plan();
    }

    private ActPlan plan() {
        ActForm.check(order, facts).forEach(blocking::add);
        if (blocking.isEmpty()) {
            ending.forEach(this::end);
            order.targets().stream().filter(order::isNew).forEach(this::begin);
            order.changes().forEach(this::change);
            takeOver();
            blocking.addAll(TreeJudgement.of(after, facts, day));
        }
        // One that takes part without becoming anything else is not changed: a survivor keeps its name and place.
        after.entrySet()
                .removeIf(entry -> entry.getValue().equals(facts.timelines().get(entry.getKey())));
        if (after.isEmpty() && blocking.isEmpty()) {
            blocking.add(Reason.of("CHANGES_NOTHING", null));
        }
        var before = new LinkedHashMap<String, DatedSlices<UnitState>>();
        after.keySet().forEach(code -> facts.timeline(code).ifPresent(timeline -> before.put(code, timeline)));
        return new ActPlan(before, Map.copyOf(after), successions(), List.copyOf(blocking));
    }

    private void end(String code) {
        after.put(code, facts.timelines().get(code).without(Validity.since(day)));
    }

    private void begin(ActOrder.Target target) {
        // What comes with a reclassification stands below the source, so it is no likeness of it.
        var model = order.sources().isEmpty() || order.type() == ActType.RECLASSIFY
                ? new UnitState(null, null, null, null, null, null)
                : facts.timelines().get(order.sources().get(0)).at(day).orElseThrow();
        // A name is never taken over: two organisations of one name would be told apart by nobody.
        var named = new UnitState(null, null, model.kind(), model.subtype(), model.sector(), model.parent());
        after.put(target.code(), DatedSlices.<UnitState>empty().put(Validity.since(day), changed(named, target)));
    }

    private void change(String code, ActOrder.Target target) {
        var timeline = after.getOrDefault(code, facts.timelines().get(code));
        var state = timeline.at(day).orElseThrow();
        var end = timeline.slices().get(timeline.slices().size() - 1).validity().to();
        after.put(
                code,
                timeline.put(new Validity(day, end), changed(state, target)).coalesced());
    }

    private static UnitState changed(UnitState state, ActOrder.Target target) {
        boolean anotherKind = target.kind() != null && !target.kind().equals(state.kind());
        return new UnitState(
                or(target.name(), state.name()),
                or(target.shortName(), target.name() == null ? state.shortName() : null),
                or(target.kind(), state.kind()),
                or(target.subtype(), anotherKind ? null : state.subtype()),
                or(target.sector(), state.sector()),
                or(target.parent(), state.parent()));
    }

    private static String or(String said, String otherwise) {
        return said == null ? otherwise : said;
    }

    /** What stood below an ended organisation goes to its successor, or the act has forgotten it. */
    private void takeOver() {
        facts.timelines().forEach((code, recorded) -> {
            var timeline = after.getOrDefault(code, recorded);
            var moved = timeline;
            for (var slice : timeline.slices()) {
                var left = slice.validity().intersect(Validity.since(day));
                if (left.isEmpty() || !ending.contains(slice.value().parent())) {
                    continue;
                }
                if (order.type().targetTakesOver()) {
                    moved = moved.put(
                            left.get(),
                            slice.value().under(order.targets().get(0).code()));
                } else {
                    blocking.add(
                            Reason.of("CHILD_LEFT_BEHIND", code, slice.value().parent()));
                }
            }
            if (!moved.equals(timeline)) {
                after.put(code, moved.coalesced());
            }
        });
    }

    private List<Succession> successions() {
        var successions = new ArrayList<Succession>();
        for (var source : order.sources()) {
            for (var target : order.targets()) {
                if (!source.equals(target.code()) && (order.isNew(target) || ending.contains(source))) {
                    successions.add(new Succession(
                            source, target.code(), order.type().handsOverAll() ? Share.ALL : Share.PART));
                }
            }
        }
        return successions;
    }
}
