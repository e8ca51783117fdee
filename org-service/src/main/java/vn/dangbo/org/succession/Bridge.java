package vn.dangbo.org.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Draws up what became of every organisation between two days: each one of the first day stands on the left of a row at
 * least, each one of the last on the right. Pure.
 */
final class Bridge {

    /** What happened to an organisation between the days. */
    @Schema(name = "BridgeChange")
    enum Change {
        /** Nothing. */
        SAME,
        /** Another name or short name. */
        RENAMED,
        /** Another kind, subtype or sector. */
        RECLASSIFIED,
        /** Under another superior. */
        REPARENTED,
        /** The one on the left lives no more on the last day. */
        ENDED,
        /** The one on the right did not live on the first day. */
        BEGUN,
        /** Something of the one on the left went to the one on the right. */
        SUCCEEDED
    }

    /** A unit as it was on one of the days. */
    @Schema(name = "BridgeSide")
    record Side(
            @Schema(examples = "KT01") String code,
            @Schema(examples = "Đảng bộ phường 1") String name,
            String shortName,
            @Schema(examples = "GRASSROOTS_COMMITTEE") String kind,
            String subtype,
            String sector,
            @Schema(examples = "KIENTUONG") String parent) {}

    /**
     * One thing that went from the left to the right.
     *
     * @param from null for a unit that came out of nothing recorded
     * @param to null for one that ended without a successor
     * @param share how much of the left went to the right; null where the two are the same unit, or one is missing
     * @param acts the acts that did it, in their order
     */
    @Schema(name = "BridgeRow")
    record Row(Side from, Side to, List<Change> change, Share share, List<UUID> acts) {

        /** Sorts by the left, then by the right; what has no left comes last. */
        String key() {
            return (from == null ? "~" : from.code()) + " " + (to == null ? "" : to.code());
        }
    }

    /**
     * The units of a day.
     *
     * @param states all that are needed, by id
     * @param listed those that the table is about
     */
    record Day(Map<UUID, Side> states, Set<UUID> listed) {}

    private final Day first;
    private final Day last;
    private final Map<UUID, List<UUID>> changes;
    private final List<Row> rows = new ArrayList<>();

    private Bridge(Day first, Day last, Map<UUID, List<UUID>> changes) {
        this.first = first;
        this.last = last;
        this.changes = changes;
    }

    /**
     * The rows.
     *
     * @param flows between the days
     * @param changes the acts that changed a unit, by its id
     */
    static List<Row> of(Day first, Day last, Flows flows, Map<UUID, List<UUID>> changes) {
        return new Bridge(first, last, changes).rows(flows);
    }

    private List<Row> rows(Flows flows) {
        var left = new HashSet<UUID>();
        var right = new HashSet<UUID>();
        for (var source : flows.sources()) {
            flows.of(source).forEach((unit, arrival) -> {
                if (first.listed().contains(source) || last.listed().contains(unit)) {
                    left.add(source);
                    right.add(unit);
                    rows.add(succeeded(source, unit, arrival));
                }
            });
        }
        for (var unit : first.listed()) {
            if (last.states().containsKey(unit)) {
                rows.add(goingOn(unit));
            } else if (!left.contains(unit)) {
                rows.add(new Row(first.states().get(unit), null, List.of(Change.ENDED), null, acts(unit)));
            }
        }
        for (var unit : last.listed()) {
            if (!first.listed().contains(unit) && first.states().containsKey(unit)) {
                rows.add(goingOn(unit));
            } else if (!first.states().containsKey(unit) && !right.contains(unit)) {
                rows.add(new Row(null, last.states().get(unit), List.of(Change.BEGUN), null, acts(unit)));
            }
        }
        rows.sort(Comparator.comparing(Row::key));
        return rows;
    }

    private Row succeeded(UUID source, UUID unit, Arrival arrival) {
        var change = EnumSet.of(Change.SUCCEEDED);
        if (!last.states().containsKey(source)) {
            change.add(Change.ENDED);
        }
        if (!first.states().containsKey(unit)) {
            change.add(Change.BEGUN);
        }
        return new Row(
                first.states().get(source),
                last.states().get(unit),
                List.copyOf(change),
                arrival.share(),
                arrival.acts());
    }

    private Row goingOn(UUID unit) {
        var before = first.states().get(unit);
        var after = last.states().get(unit);
        var change = EnumSet.noneOf(Change.class);
        if (!before.name().equals(after.name()) || !Objects.equals(before.shortName(), after.shortName())) {
            change.add(Change.RENAMED);
        }
        if (!before.kind().equals(after.kind())
                || !Objects.equals(before.subtype(), after.subtype())
                || !Objects.equals(before.sector(), after.sector())) {
            change.add(Change.RECLASSIFIED);
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            change.add(Change.REPARENTED);
        }
        if (change.isEmpty()) {
            change.add(Change.SAME);
        }
        return new Row(before, after, List.copyOf(change), null, acts(unit));
    }

    private List<UUID> acts(UUID unit) {
        return changes.getOrDefault(unit, List.of());
    }
}
