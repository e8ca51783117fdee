package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/** Figures of the committees that an act touches, before and after it. Pure. */
final class ActFigures {

    /** What an organisation is, and under whom, on the day. */
    record Place(String kind, String parent) {}

    private ActFigures() {}

    /**
     * The committees whose figures differ.
     *
     * @param recorded all organisations at, below and above those that change, as they are on the day without the act
     * @param members by cell without the act; null when unknown
     * @param moved members who leave (negative) or join a cell with the act
     */
    static List<ActPreview.FiguresChange> of(
            Map<String, Place> recorded,
            ActPlan plan,
            LocalDate day,
            Map<String, Integer> members,
            Map<String, Integer> moved) {
        var becoming = new HashMap<>(recorded);
        plan.after().forEach((code, timeline) -> place(timeline, day)
                .ifPresentOrElse(place -> becoming.put(code, place), () -> becoming.remove(code)));
        var membersAfter = members == null ? null : new HashMap<>(members);
        if (membersAfter != null) {
            moved.forEach((cell, count) -> membersAfter.merge(cell, count, Integer::sum));
        }
        var before = sums(recorded, members);
        var after = sums(becoming, membersAfter);
        var changes = new ArrayList<ActPreview.FiguresChange>();
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var code : all) {
            var was = before.get(code);
            var becomes = after.get(code);
            if (leads(was) || leads(becomes)) {
                if (!java.util.Objects.equals(was, becomes)) {
                    changes.add(new ActPreview.FiguresChange(code, was, becomes));
                }
            }
        }
        return changes;
    }

    /** A cell alone is no committee whose figures anybody asks for. */
    private static boolean leads(ActPreview.Figures figures) {
        return figures != null
                && figures.organisations().values().stream().mapToInt(i -> i).sum() > 1;
    }

    private static java.util.Optional<Place> place(DatedSlices<UnitState> timeline, LocalDate day) {
        return timeline.at(day).map(state -> new Place(state.kind(), state.parent()));
    }

    private static Map<String, ActPreview.Figures> sums(Map<String, Place> tree, Map<String, Integer> members) {
        var kinds = new HashMap<String, Map<String, Integer>>();
        var people = new HashMap<String, Integer>();
        tree.forEach((code, place) -> {
            for (var above : chain(code, tree)) {
                kinds.computeIfAbsent(above, c -> new TreeMap<>()).merge(place.kind(), 1, Integer::sum);
                if (members != null) {
                    people.merge(above, members.getOrDefault(code, 0), Integer::sum);
                }
            }
        });
        var sums = new HashMap<String, ActPreview.Figures>();
        kinds.forEach((code, counts) ->
                sums.put(code, new ActPreview.Figures(counts, members == null ? null : people.get(code))));
        return sums;
    }

    /** The organisation and those above it, as far as they are known. */
    private static Set<String> chain(String code, Map<String, Place> tree) {
        var chain = new HashSet<String>();
        var at = code;
        while (at != null && tree.containsKey(at) && chain.add(at)) {
            at = tree.get(at).parent();
        }
        return chain;
    }
}
