package vn.dangbo.member.restructuring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.restructuring.Forecast.Reason;
import vn.dangbo.member.restructuring.Roster.Named;
import vn.dangbo.platform.time.Validity;

/** Finds for each member of the cells of an order where they go, or why not. Pure. */
final class Placement {

    private final RestructuringOrder order;
    private final Roster roster;
    private final Map<String, RestructuringOrder.Cell> cells;
    /** By cell and member: where the order says that the member goes. */
    private final Map<Named, String> named = new HashMap<>();
    /** By cell and member: where they do go; the cell itself for those who stay. */
    private final Map<Named, String> destinations = new HashMap<>();

    /** By cell and member: who sits where the order says, on the day or later. */
    private final Set<Named> there = new HashSet<>();

    private final Set<Reason> reasons = new LinkedHashSet<>();

    private Placement(RestructuringOrder order, Roster roster) {
        this.order = order;
        this.roster = roster;
        this.cells =
                order.cells().stream().collect(Collectors.toMap(RestructuringOrder.Cell::code, Function.identity()));
    }

    /** Places everybody. */
    static Placement of(RestructuringOrder order, Roster roster) {
        var placement = new Placement(order, roster);
        placement.judgeCells();
        placement.readAllocations();
        placement.placeMembers();
        return placement;
    }

    /**
     * What is to be done to whom.
     *
     * @param ids of the cells that somebody comes to, by code
     */
    Map<UUID, Reseating.Plan> plans(Map<String, UUID> ids) {
        var plans = new HashMap<UUID, Reseating.Plan>();
        for (var seat : roster.seats()) {
            var to = destinations.get(new Named(seat.cell(), seat.member()));
            if (!seat.cell().equals(to)) {
                plans.computeIfAbsent(seat.member(), member -> new Reseating.Plan())
                        .destinations()
                        .put(seat.cellId(), ids.get(to));
            }
        }
        for (var back : roster.returning()) {
            plans.computeIfAbsent(back.seat().member(), member -> new Reseating.Plan())
                    .back()
                    .put(back.seat().from(), new Reseating.Back(back.toId(), back.kind()));
        }
        return plans;
    }

    /** Codes of the cells that somebody comes to. */
    Set<String> filled() {
        var filled = new TreeSet<String>();
        destinations.forEach((from, to) -> {
            if (!from.cell().equals(to)) {
                filled.add(to);
            }
        });
        roster.returning().forEach(back -> filled.add(back.to()));
        return filled;
    }

    /** By code: the days on which somebody will sit there who does not now. */
    Map<String, Set<Validity>> arrivals() {
        var arrivals = new TreeMap<String, Set<Validity>>();
        for (var seat : roster.seats()) {
            var to = destinations.get(new Named(seat.cell(), seat.member()));
            if (to != null && !seat.cell().equals(to)) {
                arrivals.computeIfAbsent(to, code -> new HashSet<>()).add(moved(seat));
            }
        }
        roster.returning().forEach(back -> arrivals.computeIfAbsent(back.to(), code -> new HashSet<>())
                .add(moved(back.seat())));
        return arrivals;
    }

    private Validity moved(Roster.Seat seat) {
        return new Validity(seat.from().isBefore(order.effectiveOn()) ? order.effectiveOn() : seat.from(), seat.to());
    }

    /**
     * Rejects whatever would seat somebody where there is no cell.
     *
     * @param days by code: on which days there is one; nothing is said of codes that are not in it
     */
    void requireCells(Map<String, List<Validity>> days) {
        var needed = new TreeMap<>(arrivals());
        order.targets().forEach(code -> needed.computeIfAbsent(code, c -> new HashSet<>())
                .add(new Validity(order.effectiveOn(), order.effectiveOn().plusDays(1))));
        needed.forEach((code, spans) -> {
            var cell = days.get(code);
            if (cell != null && spans.stream().anyMatch(span -> cell.stream().noneMatch(one -> one.contains(span)))) {
                reject("TARGET_NO_CELL", code);
            }
        });
    }

    /** The figures and the reasons against it. */
    Forecast forecast() {
        var places = new TreeMap<String, Map<UUID, String>>();
        order.codes().forEach(code -> places.put(code, new HashMap<>()));
        roster.returning().forEach(back -> places.computeIfAbsent(back.seat().cell(), code -> new HashMap<>())
                .put(back.seat().member(), back.to()));
        for (var seat : roster.seats()) {
            var who = new Named(seat.cell(), seat.member());
            // one who has no place yet is counted where they sit
            places.get(seat.cell()).putIfAbsent(seat.member(), destinations.getOrDefault(who, seat.cell()));
        }
        return new Forecast(
                places.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(reasons));
    }

    private Forecast.Cell cell(String code, Map<UUID, String> places) {
        var comers =
                places.keySet().stream().collect(Collectors.groupingBy(places::get, TreeMap::new, Collectors.toList()));
        var stay = Objects.requireNonNullElse(comers.remove(code), List.<UUID>of());
        return new Forecast.Cell(
                code,
                places.size(),
                official(places.keySet()),
                comers.entrySet().stream()
                        .map(to -> new Forecast.Move(to.getKey(), to.getValue().size(), official(to.getValue())))
                        .toList(),
                stay.size());
    }

    private long official(Collection<UUID> members) {
        return members.stream().filter(roster.official()::contains).count();
    }

    private void judgeCells() {
        sorted(order.codes())
                .filter(code -> !roster.known().contains(code))
                .forEach(code -> reject("CELL_UNKNOWN", code));
        sorted(roster.heldElsewhere()).forEach(code -> reject("CELL_HELD", code));
        sorted(order.targets())
                .filter(code -> order.ending().contains(code))
                .forEach(code -> reject("TARGET_ENDS", code));
    }

    private void readAllocations() {
        roster.seats().forEach(seat -> there.add(new Named(seat.cell(), seat.member())));
        roster.returning()
                .forEach(back ->
                        there.add(new Named(back.seat().cell(), back.seat().member())));
        for (var allocation : order.allocations()) {
            for (var member : allocation.members()) {
                var who = new Named(allocation.from(), member);
                if (named.putIfAbsent(who, allocation.to()) != null) {
                    reject("MEMBER_TWICE", who);
                } else if (!there.contains(who) && !roster.past().contains(who)) {
                    // One who has left or died since the decision is no mistake: there is nobody to move.
                    reject("MEMBER_NOT_THERE", who);
                }
            }
        }
    }

    private void placeMembers() {
        for (var seat : roster.seats()) {
            var who = new Named(seat.cell(), seat.member());
            var cell = cells.get(seat.cell());
            var to = named.getOrDefault(who, cell.restTo());
            if (to == null || cell.ends() && to.equals(seat.cell())) {
                reject("MEMBER_UNALLOCATED", who);
            } else {
                destinations.put(who, to);
            }
        }
        for (var back : roster.returning()) {
            if (back.movedAgain()) {
                reject(
                        "MEMBER_MOVED_AGAIN",
                        new Named(back.seat().cell(), back.seat().member()));
            }
        }
    }

    private static Stream<String> sorted(Collection<String> codes) {
        return List.copyOf(codes).stream().sorted();
    }

    private void reject(String code, String organisation) {
        reasons.add(new Reason(code, organisation, null, null));
    }

    private void reject(String code, Named who) {
        // Whoever asks about a cell learns names of those who sit in it, and of nobody else.
        var name = there.contains(who) ? roster.names().get(who.member()) : null;
        reasons.add(new Reason(code, who.cell(), who.member(), name));
    }
}
