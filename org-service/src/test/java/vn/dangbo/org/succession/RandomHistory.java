package vn.dangbo.org.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A history made at random: organisations begin, end, are renamed and moved; they are absorbed, divided, split, and some
 * of those acts are undone later. Several acts may fall on one day.
 */
final class RandomHistory {

    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);
    private static final List<String> KINDS = List.of("GRASSROOTS_COMMITTEE", "GRASSROOTS_CELL");

    /** An act that may be undone: what lived before and after it. */
    private record Done(UUID act, Set<UUID> before, Set<UUID> after, List<Succession> successions) {}

    private final Random random;
    private final Map<UUID, Bridge.Side> living = new HashMap<>();
    private final List<Map<UUID, Bridge.Side>> days = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Map<UUID, LocalDate> actDays = new HashMap<>();
    private final List<Flows.Event> events = new ArrayList<>();
    private final Map<UUID, Bridge.Side> lastKnown = new HashMap<>();
    private final List<Done> undoable = new ArrayList<>();
    private int fresh;

    RandomHistory(Random random, int length) {
        this.random = random;
        for (int i = 0; i < 8; i++) {
            begin();
        }
        for (int day = 0; day < length; day++) {
            for (int act = random.nextInt(3); act > 0 && living.size() > 2; act--) {
                act(day);
            }
            days.add(new HashMap<>(living));
        }
    }

    LocalDate date(int day) {
        return BEGINNING.plusDays(day);
    }

    /** What lived at the end of a day. */
    Map<UUID, Bridge.Side> on(int day) {
        return days.get(day);
    }

    /** What went where after one day and up to another. */
    Flows between(int first, int last) {
        var standing = Flows.standing(events.stream()
                .filter(event -> within(actDays.get(event.act()), first, last))
                .toList());
        return new Flows(
                successions.stream()
                        .filter(step -> standing.contains(step.act()))
                        .toList(),
                days.get(first).keySet(),
                days.get(last).keySet());
    }

    private boolean within(LocalDate day, int first, int last) {
        return day.isAfter(date(first)) && !day.isAfter(date(last));
    }

    private void act(int day) {
        var act = UUID.randomUUID();
        var before = new HashSet<>(living.keySet());
        var some = pick();
        UUID reverses = null;
        var steps = new ArrayList<Succession>();
        switch (random.nextInt(8)) {
            case 0 -> begin();
            case 1 -> end(some);
            case 2 -> put(some, side(living.get(some).code()));
            case 3 -> {
                var survivor = pick();
                if (!survivor.equals(some)) {
                    end(some);
                    steps.add(new Succession(act, date(day), some, survivor, Share.ALL));
                }
            }
            case 4 -> {
                var other = pick();
                var heir = begin();
                end(some);
                steps.add(new Succession(act, date(day), some, heir, Share.ALL));
                if (!other.equals(some)) {
                    end(other);
                    steps.add(new Succession(act, date(day), other, heir, Share.ALL));
                }
            }
            case 5 -> {
                end(some);
                steps.add(new Succession(act, date(day), some, begin(), Share.PART));
                steps.add(new Succession(act, date(day), some, begin(), Share.PART));
            }
            case 6 -> steps.add(new Succession(act, date(day), some, begin(), Share.PART));
            default -> reverses = undo(act, day, steps);
        }
        actDays.put(act, date(day));
        events.add(new Flows.Event(act, reverses));
        successions.addAll(steps);
        var after = new HashSet<>(living.keySet());
        if (!steps.isEmpty()) {
            undoable.add(new Done(act, before, after, steps));
        }
    }

    /** Undoes an act when nothing that it touched has begun or ended since, on a later day. */
    private UUID undo(UUID act, int day, List<Succession> steps) {
        for (var done : List.copyOf(undoable)) {
            var began = new HashSet<>(done.after());
            began.removeAll(done.before());
            var ended = new HashSet<>(done.before());
            ended.removeAll(done.after());
            boolean unchanged = living.keySet().containsAll(began)
                    && ended.stream().noneMatch(living::containsKey)
                    && actDays.get(done.act()).isBefore(date(day));
            if (unchanged) {
                undoable.remove(done);
                began.forEach(living::remove);
                ended.forEach(unit -> living.put(unit, lastKnown.get(unit)));
                done.successions()
                        .forEach(step -> steps.add(new Succession(act, date(day), step.to(), step.from(), Share.PART)));
                return done.act();
            }
        }
        return null;
    }

    private UUID begin() {
        var unit = UUID.randomUUID();
        put(unit, side("U" + fresh++));
        return unit;
    }

    private void put(UUID unit, Bridge.Side side) {
        living.put(unit, side);
        lastKnown.put(unit, side);
    }

    private void end(UUID unit) {
        living.remove(unit);
    }

    private UUID pick() {
        return living.keySet().stream()
                .sorted()
                .skip(random.nextInt(living.size()))
                .findFirst()
                .orElseThrow();
    }

    private Bridge.Side side(String code) {
        return new Bridge.Side(
                code,
                "Tên " + random.nextInt(3),
                null,
                KINDS.get(random.nextInt(2)),
                null,
                null,
                "P" + random.nextInt(2));
    }
}
