package vn.dangbo.member.restructuring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.restructuring.Roster.Named;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

/** Random acts, one after the other, on random rosters: nobody is lost and nobody is twice anywhere, on any day. */
class ActsInSequenceTest {

    private static final LocalDate DAY_0 = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 60;

    @Property(tries = 1000)
    void nobodyIsLostOrTwiceOnAnyDay(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int members, @ForAll @IntRange(max = 8) int acts) {
        var world = new World(new Random(seed), members);
        var seated = world.seatedByDay();
        for (int i = 0; i < acts; i++) {
            world.act();
            assertEquals(seated, world.seatedByDay(), "who is seated on which day, after act " + i);
            world.checkLedger();
        }
    }

    @Property(tries = 300)
    void anUndoneActHasNeverBeen(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int members) {
        var world = new World(new Random(seed), members);
        world.split();
        world.split();
        var before = world.copyOfSeatings();
        world.split();
        world.revert(true);
        assertEquals(before, world.copyOfSeatings());
        world.checkLedger();
    }

    private record Person(UUID id, Sex sex, LocalDate officialOn) {}

    private record Moved(UUID member, Reseating.Move move) {}

    private record Done(LocalDate day, List<Moved> moves, Set<String> made, Set<String> ended) {}

    /** Members, their seatings and their ledger, as the service keeps them. */
    private static final class World {

        private final Random random;
        private final Map<UUID, Person> people = new LinkedHashMap<>();
        private final Map<UUID, List<Seating>> seatings = new HashMap<>();
        private final Map<UUID, List<Entry>> ledger = new HashMap<>();
        private final Map<String, UUID> cells = new HashMap<>();
        private final List<String> open = new ArrayList<>();
        private final Deque<Done> done = new ArrayDeque<>();
        private int day = 1;

        World(Random random, int members) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                newCell();
            }
            for (int i = 0; i < members; i++) {
                join();
            }
        }

        private String newCell() {
            var code = "C" + cells.size();
            cells.put(code, new UUID(1, cells.size()));
            open.add(code);
            return code;
        }

        /** Somebody with one seating or two, who may come, leave or move at any time. */
        private void join() {
            var person = new Person(
                    new UUID(2, people.size()),
                    random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                    random.nextInt(3) == 0 ? null : day(random.nextInt(DAYS)));
            int from = random.nextInt(DAYS / 2);
            int middle = from + 1 + random.nextInt(DAYS / 2);
            boolean ends = random.nextInt(3) == 0;
            var mine = new ArrayList<Seating>();
            mine.add(new Seating(
                    anyCell(),
                    new Validity(day(from), ends ? day(middle) : null),
                    StartCause.ADMITTED,
                    ends ? EndCause.MOVED : null));
            if (ends && random.nextBoolean()) {
                int gap = random.nextInt(3);
                mine.add(new Seating(anyCell(), Validity.since(day(middle + gap)), StartCause.MOVED, null));
            }
            people.put(person.id(), person);
            seatings.put(person.id(), mine);
            ledger.put(person.id(), new ArrayList<>(Movements.of(mine, person.sex(), person.officialOn())));
        }

        void act() {
            day += random.nextInt(8);
            switch (random.nextInt(4)) {
                case 0 -> absorb();
                case 1 -> dissolve();
                case 2 -> revert(random.nextBoolean());
                default -> split();
            }
        }

        void split() {
            var from = anyOpen();
            var to = newCell();
            var named = members(from).stream().filter(m -> random.nextBoolean()).toList();
            carryOut(
                    new RestructuringOrder(
                            day(day),
                            List.of(new RestructuringOrder.Cell(from, false, from)),
                            List.of(new RestructuringOrder.Allocation(from, to, named)),
                            null),
                    Set.of(to));
        }

        private void absorb() {
            if (open.size() < 2) {
                return;
            }
            var from = open.remove(random.nextInt(open.size()));
            carryOut(
                    new RestructuringOrder(
                            day(day), List.of(new RestructuringOrder.Cell(from, true, anyOpen())), List.of(), null),
                    Set.of());
        }

        /** Everybody is named. */
        private void dissolve() {
            if (open.size() < 2) {
                return;
            }
            var from = open.remove(random.nextInt(open.size()));
            var byTarget = new HashMap<String, List<UUID>>();
            members(from).forEach(m -> byTarget.computeIfAbsent(anyOpen(), code -> new ArrayList<>())
                    .add(m));
            carryOut(
                    new RestructuringOrder(
                            day(day),
                            List.of(new RestructuringOrder.Cell(from, true, null)),
                            byTarget.entrySet().stream()
                                    .map(e -> new RestructuringOrder.Allocation(from, e.getKey(), e.getValue()))
                                    .toList(),
                            null),
                    Set.of());
        }

        /** Undoes the last act that is not undone; whoever joined a cell that it made meanwhile goes elsewhere. */
        void revert(boolean fromItsVeryDay) {
            if (done.isEmpty()) {
                return;
            }
            var last = done.pop();
            var from = fromItsVeryDay ? last.day() : day(day);
            open.removeAll(last.made());
            open.addAll(last.ended());
            var order = new RestructuringOrder(
                    from,
                    last.made().stream()
                            .map(code -> new RestructuringOrder.Cell(code, true, anyOpen()))
                            .toList(),
                    List.of(),
                    new UUID(3, 3));
            var returning = last.moves().stream()
                    .flatMap(moved -> back(moved, from).stream())
                    .toList();
            apply(order, roster(order, returning));
        }

        private List<Roster.Return> back(Moved moved, LocalDate from) {
            return seatings.get(moved.member()).stream()
                    .filter(s -> s.validity().overlaps(Validity.since(from))
                            && s.validity().from().equals(moved.move().validFrom())
                            && s.cellId().equals(moved.move().to()))
                    .map(s -> new Roster.Return(
                            new Roster.Seat(
                                    moved.member(),
                                    s.cellId(),
                                    code(s.cellId()),
                                    s.validity().from(),
                                    s.validity().to()),
                            moved.move().from(),
                            code(moved.move().from()),
                            moved.move().kind(),
                            false))
                    .toList();
        }

        private void carryOut(RestructuringOrder order, Set<String> made) {
            done.push(new Done(order.effectiveOn(), apply(order, roster(order, List.of())), made, order.ending()));
        }

        private List<Moved> apply(RestructuringOrder order, Roster roster) {
            var placement = Placement.of(order, roster);
            var forecast = placement.forecast();
            assertEquals(List.of(), forecast.reasons());
            for (var cell : forecast.cells()) {
                assertEquals(
                        cell.members(),
                        cell.stay()
                                + cell.moves().stream()
                                        .mapToLong(Forecast.Move::members)
                                        .sum());
            }
            var moves = new ArrayList<Moved>();
            placement.plans(cells).forEach((member, plan) -> {
                var person = people.get(member);
                var reseating = Reseating.of(seatings.get(member), order.effectiveOn(), plan);
                ledger.get(member)
                        .addAll(Movements.difference(
                                Movements.of(reseating.before(), person.sex(), person.officialOn()),
                                Movements.of(reseating.after(), person.sex(), person.officialOn())));
                seatings.put(member, reseating.after());
                reseating.moves().forEach(move -> moves.add(new Moved(member, move)));
            });
            for (var ended : order.ending()) {
                assertTrue(reaching(ended, order.effectiveOn()).isEmpty(), "nobody is left in " + ended);
            }
            return moves;
        }

        private Roster roster(RestructuringOrder order, List<Roster.Return> returning) {
            var seats = new ArrayList<Roster.Seat>();
            order.codes().forEach(code -> seats.addAll(reaching(code, order.effectiveOn())));
            returning.forEach(back -> seats.remove(back.seat()));
            return new Roster(seats, returning, Set.of(), Set.<Named>of(), Map.of(), order.codes(), Set.of());
        }

        private List<Roster.Seat> reaching(String code, LocalDate from) {
            var seats = new ArrayList<Roster.Seat>();
            seatings.forEach((member, mine) -> mine.stream()
                    .filter(s ->
                            s.cellId().equals(cells.get(code)) && s.validity().overlaps(Validity.since(from)))
                    .forEach(s -> seats.add(new Roster.Seat(
                            member,
                            s.cellId(),
                            code,
                            s.validity().from(),
                            s.validity().to()))));
            return seats;
        }

        private Set<UUID> members(String code) {
            var members = new TreeSet<UUID>();
            reaching(code, day(day)).forEach(seat -> members.add(seat.member()));
            return members;
        }

        Map<LocalDate, Set<UUID>> seatedByDay() {
            var byDay = new LinkedHashMap<LocalDate, Set<UUID>>();
            for (int i = -1; i <= 2 * DAYS; i++) {
                var date = day(i);
                var seated = new TreeSet<UUID>();
                seatings.forEach((member, mine) -> {
                    var there = mine.stream()
                            .filter(s -> s.validity().contains(date))
                            .count();
                    assertTrue(there <= 1, "twice on " + date);
                    if (there == 1) {
                        seated.add(member);
                    }
                });
                byDay.put(date, seated);
            }
            return byDay;
        }

        /** On each day the ledger says of each cell and state what the seatings say. */
        void checkLedger() {
            people.forEach((member, person) -> {
                for (int i = -1; i <= 2 * DAYS; i++) {
                    var date = day(i);
                    var there = seatings.get(member).stream()
                            .filter(s -> s.validity().contains(date))
                            .map(Seating::cellId)
                            .findFirst();
                    var state =
                            person.officialOn() != null && !person.officialOn().isAfter(date)
                                    ? Entry.State.OFFICIAL
                                    : Entry.State.PROBATIONARY;
                    var sums = new HashMap<String, Integer>();
                    ledger.get(member).stream()
                            .filter(e -> !e.onDate().isAfter(date))
                            .forEach(e -> sums.merge(e.cellId() + " " + e.state(), e.delta(), Integer::sum));
                    sums.values().removeIf(sum -> sum == 0);
                    assertEquals(
                            there.map(cell -> Map.of(cell + " " + state, 1)).orElse(Map.of()), sums, "on " + date);
                }
            });
        }

        Map<UUID, Set<Seating>> copyOfSeatings() {
            var copy = new HashMap<UUID, Set<Seating>>();
            seatings.forEach((member, mine) -> {
                copy.put(member, Set.copyOf(mine));
                assertFalse(mine.isEmpty());
            });
            return copy;
        }

        private UUID anyCell() {
            return cells.get(anyOpen());
        }

        private String anyOpen() {
            return open.get(random.nextInt(open.size()));
        }

        private String code(UUID cell) {
            return cells.entrySet().stream()
                    .filter(e -> e.getValue().equals(cell))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        private static LocalDate day(int number) {
            return DAY_0.plusDays(number);
        }
    }
}
