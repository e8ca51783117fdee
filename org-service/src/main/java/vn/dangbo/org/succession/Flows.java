package vn.dangbo.org.succession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What went where between two days. Pure. */
public final class Flows {

    private final List<Succession> ordered;
    private final Set<UUID> early;
    private final Set<UUID> late;
    /** Positions in the order, by what a succession comes from: of thousands only those on the way are looked at. */
    private final Map<UUID, List<Integer>> leaving = new HashMap<>();

    /**
     * What acts handed over.
     *
     * @param ordered what the acts after the first day and up to the last did, in their order; without acts that were
     *     undone by the last day, and without what undid them
     * @param early the organisations that live on the first day
     * @param late those that live on the last
     */
    Flows(List<Succession> ordered, Set<UUID> early, Set<UUID> late) {
        this.ordered = List.copyOf(ordered);
        this.early = Set.copyOf(early);
        this.late = Set.copyOf(late);
        for (int i = 0; i < ordered.size(); i++) {
            leaving.computeIfAbsent(ordered.get(i).from(), from -> new ArrayList<>())
                    .add(i);
        }
    }

    /** What was handed over, in the order of the acts. */
    List<Succession> ordered() {
        return ordered;
    }

    /** An act of the time between. */
    public record Event(UUID act, UUID reverses) {}

    /**
     * The acts that count: one that was undone in the same time counts as little as what undid it.
     *
     * @param between all executed acts of the time
     */
    public static Set<UUID> standing(List<Event> between) {
        var reversals = new HashMap<UUID, UUID>();
        var acts = new HashSet<UUID>();
        between.forEach(event -> {
            acts.add(event.act());
            if (event.reverses() != null) {
                reversals.put(event.reverses(), event.act());
            }
        });
        var standing = new HashSet<UUID>();
        for (var event : between) {
            boolean undoes = event.reverses() != null && acts.contains(event.reverses());
            if (!undoes && !undone(event.act(), reversals)) {
                standing.add(event.act());
            }
        }
        return standing;
    }

    private static boolean undone(UUID act, Map<UUID, UUID> reversals) {
        boolean undone = false;
        for (var next = reversals.get(act); next != null; next = reversals.get(next)) {
            undone = !undone;
        }
        return undone;
    }

    /** The organisations of the last day to which something of one of the first day went, itself apart. */
    public Map<UUID, Arrival> of(UUID start) {
        // One that lives on both days answers for itself for what leaves it.
        var reached = Arrival.from(
                start,
                onTheWay(start),
                step -> step.from().equals(start) || !early.contains(step.from()) || !late.contains(step.from()));
        var living = new LinkedHashMap<>(reached);
        living.keySet().retainAll(late);
        return living;
    }

    /** The successions that anything of the organisation can have taken, in their order. */
    private List<Succession> onTheWay(UUID start) {
        var positions = new TreeSet<Integer>();
        var seen = new HashSet<UUID>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (seen.add(unit)) {
                for (int position : leaving.getOrDefault(unit, List.of())) {
                    positions.add(position);
                    next.add(ordered.get(position).to());
                }
            }
        }
        return positions.stream().map(ordered::get).toList();
    }

    /** The organisations of the first day out of which something went to others. */
    public List<UUID> sources() {
        return ordered.stream()
                .map(Succession::from)
                .distinct()
                .filter(early::contains)
                .toList();
    }

    /**
     * Where organisations of the first day that do not live on the last would stand then: in what took them over whole,
     * else in everything that took over a part.
     */
    public Map<UUID, List<UUID>> forward() {
        var places = new LinkedHashMap<UUID, List<UUID>>();
        for (var source : sources()) {
            if (late.contains(source)) {
                continue;
            }
            var reached = of(source);
            var whole = reached.entrySet().stream()
                    .filter(entry -> entry.getValue().share() == Share.ALL)
                    .map(Map.Entry::getKey)
                    .toList();
            places.put(source, whole.isEmpty() ? List.copyOf(reached.keySet()) : whole);
        }
        return places;
    }

    /** Where organisations of the last day that do not live on the first would have stood: in all they came from. */
    public Map<UUID, List<UUID>> backward() {
        var places = new LinkedHashMap<UUID, List<UUID>>();
        for (var source : sources()) {
            of(source).keySet().stream().filter(unit -> !early.contains(unit)).forEach(unit -> places.computeIfAbsent(
                            unit, u -> new ArrayList<>())
                    .add(source));
        }
        return places;
    }
}
