package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import vn.dangbo.org.act.ActOrder.Target;
import vn.dangbo.org.act.ActProposal.SeatLine;
import vn.dangbo.org.record.UnitState;

/** Makes acts at random on a tree that it is shown: most of them sensible, some not. */
final class RandomActs {

    private static final Map<String, List<String>> BELOW = Map.of(
            "CENTRAL_AFFILIATED", List.of("UPPER_GRASSROOTS", "GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL"),
            "UPPER_GRASSROOTS", List.of("GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL"),
            "GRASSROOTS_COMMITTEE", List.of("SUBORDINATE_CELL", "SECTIONAL_COMMITTEE"),
            "SECTIONAL_COMMITTEE", List.of("SUBORDINATE_CELL"));

    private final Random random;
    private final String prefix;
    private int fresh;

    RandomActs(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    /** An act on what stands on the day; {@code executed} are acts that may be undone. */
    ActProposal next(TreeMap<String, UnitState> tree, List<UUID> executed, String root, LocalDate day) {
        var codes = new ArrayList<>(tree.keySet());
        codes.remove(root);
        var any = codes.isEmpty() ? root : pick(codes);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> establish(tree, day);
            case 3 -> act(ActType.SPLIT_OFF, day, List.of(any), List.of(named(null, null)), List.of());
            case 4 ->
                act(
                        ActType.DIVIDE,
                        day,
                        List.of(any),
                        List.of(named(null, null), named(null, null)),
                        spread(tree, any));
            case 5 -> {
                var other = sibling(tree, any);
                yield act(ActType.ABSORB, day, List.of(any, other), List.of(unchanged(any)), List.of());
            }
            case 6 ->
                act(ActType.CONSOLIDATE, day, List.of(any, sibling(tree, any)), List.of(named(null, null)), List.of());
            case 7 ->
                act(
                        random.nextBoolean() ? ActType.DISSOLVE : ActType.TERMINATE,
                        day,
                        List.of(any),
                        List.of(),
                        random.nextInt(4) == 0 ? List.of() : spread(tree, any));
            case 8 ->
                act(
                        ActType.RENAME,
                        day,
                        List.of(any),
                        List.of(new Target(any, "Tên " + random.nextInt(1_000), null, null, null, null, null)),
                        List.of());
            case 9 ->
                act(
                        ActType.REPARENT,
                        day,
                        List.of(any),
                        List.of(new Target(any, null, null, null, null, null, pick(new ArrayList<>(tree.keySet())))),
                        List.of());
            case 10 ->
                act(
                        ActType.RECLASSIFY,
                        day,
                        List.of(any),
                        List.of(new Target(
                                any,
                                null,
                                null,
                                pick(List.of("GRASSROOTS_CELL", "GRASSROOTS_COMMITTEE", "SUBORDINATE_CELL")),
                                null,
                                null,
                                null)),
                        List.of());
            default ->
                executed.isEmpty()
                        ? establish(tree, day)
                        : proposal(ActType.REVERSE, day, List.of(), List.of(), List.of(), pick(executed));
        };
    }

    private ActProposal establish(TreeMap<String, UnitState> tree, LocalDate day) {
        var parent = pick(new ArrayList<>(tree.keySet()));
        var kinds = BELOW.getOrDefault(tree.get(parent).kind(), List.of("SUBORDINATE_CELL"));
        return act(ActType.ESTABLISH, day, List.of(), List.of(named(pick(kinds), parent)), List.of());
    }

    /** What stands directly below goes to a sibling, now and then to somewhere that may not take it. */
    private List<Target> spread(TreeMap<String, UnitState> tree, String ended) {
        var others = new ArrayList<Target>();
        tree.forEach((code, state) -> {
            if (ended.equals(state.parent())) {
                var to = random.nextInt(5) == 0 ? pick(new ArrayList<>(tree.keySet())) : sibling(tree, ended);
                others.add(new Target(code, null, null, null, null, null, to));
            }
        });
        return others;
    }

    private String sibling(TreeMap<String, UnitState> tree, String code) {
        var alike = new ArrayList<String>();
        tree.forEach((other, state) -> {
            if (!other.equals(code) && state.kind().equals(tree.get(code).kind())) {
                alike.add(other);
            }
        });
        return alike.isEmpty() ? code : pick(alike);
    }

    private Target named(String kind, String parent) {
        return new Target(prefix + "N" + fresh++, "Tổ chức mới " + fresh, null, kind, null, null, parent);
    }

    private static Target unchanged(String code) {
        return new Target(code, null, null, null, null, null, null);
    }

    private ActProposal act(
            ActType type, LocalDate day, List<String> sources, List<Target> targets, List<Target> others) {
        return proposal(type, day, sources, targets, others, null);
    }

    private ActProposal proposal(
            ActType type,
            LocalDate day,
            List<String> sources,
            List<Target> targets,
            List<Target> others,
            UUID reverses) {
        return new ActProposal(
                type,
                ActRoute.SUPERIOR_INITIATED,
                null,
                null,
                sources,
                targets,
                others,
                null,
                seats(type, sources, targets),
                null,
                day,
                "Điều lệ Đảng",
                // The numbers of members are judged when an act is decided, and these are decided by nobody.
                new ActProposal.Consent("12-CV/TU", LocalDate.of(2011, 12, 1)),
                reverses);
    }

    /** Now and then nobody speaks for the seats; else they end, stay or go to a target, which may have no room. */
    private List<SeatLine> seats(ActType type, List<String> sources, List<Target> targets) {
        if (!type.allocatesSeats() || random.nextInt(8) == 0) {
            return List.of();
        }
        var target = targets.isEmpty() ? null : targets.get(0).code();
        if (target == null || random.nextBoolean()) {
            return type == ActType.SPLIT_OFF
                    ? List.of(new SeatLine(sources.get(0), null, sources.get(0), null, null, null))
                    : List.of(new SeatLine(null, null, null, null, null, "ORGANISATION_ENDED"));
        }
        return random.nextInt(3) == 0
                ? List.of(new SeatLine(null, null, target, null, null, null))
                // One secretary makes room for the other.
                : List.of(
                        new SeatLine(null, null, target, null, "DEPUTY", null),
                        new SeatLine(sources.get(0), null, target, null, null, null));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The tree as the preview says it becomes. */
    static TreeMap<String, UnitState> after(TreeMap<String, UnitState> before, ActPreview preview) {
        var after = new TreeMap<>(before);
        for (var change : preview.organisations()) {
            if (change.after() == null) {
                after.remove(change.organisation());
            } else {
                after.put(change.organisation(), change.after());
            }
        }
        return after;
    }

    /** How often each kind of act was tried and executed. */
    static final class Tally {
        private final Map<ActType, int[]> counts = new HashMap<>();

        void add(ActType type, boolean executed) {
            var count = counts.computeIfAbsent(type, t -> new int[2]);
            count[0]++;
            count[1] += executed ? 1 : 0;
        }

        int tried() {
            return counts.values().stream().mapToInt(count -> count[0]).sum();
        }

        int executed(ActType type) {
            return counts.getOrDefault(type, new int[2])[1];
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            counts.forEach((type, count) -> text.append(type)
                    .append(' ')
                    .append(count[1])
                    .append('/')
                    .append(count[0])
                    .append("  "));
            return text.toString();
        }
    }
}
