package vn.dangbo.member.restructuring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.access.Scope;

/** Random acts on the database, people joining in between: seatings, ledger, own rows and figures agree on every day. */
@MemberServiceTest
class RandomActsTest {

    private static final int SEQUENCES = 25;
    private static final int ACTS = 6;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    @Inject
    Registers registers;

    @Inject
    Tree tree;

    @Inject
    Restructurings restructurings;

    @Inject
    CellStocks stocks;

    private record Done(UUID act, LocalDate day, Set<String> made, Set<String> ended) {}

    private Random random = new Random();
    private String prefix = "";
    private LocalDate day = FIRST;
    private int cells;
    private final Map<String, LocalDate> since = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final Deque<Done> done = new ArrayDeque<>();

    static IntStream seeds() {
        return IntStream.range(0, SEQUENCES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingAgreesOnEveryDay(int seed) {
        begin(seed);
        for (int i = 0; i < ACTS; i++) {
            var joined = any();
            registers.seat(Tree.id(joined), random.nextInt(3), since.get(joined));
            var before = registers.seatedByDay();
            day = day.plusDays(random.nextInt(3) * 40L);
            switch (random.nextInt(4)) {
                case 0 -> end(any());
                case 1 -> revert();
                default -> split();
            }
            var after = registers.seatedByDay();
            after.forEach((date, members) -> assertEquals(registers.atOrBefore(before, date), members, "on " + date));
            assertEquals(List.of(), registers.disagreements(), "after act " + i);
            after.forEach((date, members) -> assertEquals(
                    members,
                    stocks.below(List.of("SCHOOL"), date, Scope.everywhere()).stream()
                            .mapToLong(CellStocks.Stock::members)
                            .sum(),
                    "sum over the tree on " + date));
        }
    }

    private void begin(int seed) {
        registers.empty();
        random = new Random(seed);
        prefix = "R" + seed + "-"
                + Integer.toHexString(System.identityHashCode(this)).toUpperCase(Locale.ROOT) + "-";
        for (int i = 0; i < 3; i++) {
            make(Tree.FOUNDED);
        }
        var rows = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            var card = "%08d".formatted(52000000 + i);
            var name = "Phạm Thị " + Acts.name(i);
            var moves = FIRST.plusDays(random.nextInt(400));
            rows.add("%s,%s,%s,2015-01-01,%s,OPENING,MOVED".formatted(card, name, any(), moves));
            var leaves = random.nextBoolean();
            rows.add("%s,%s,%s,%s,%s,MOVED,%s"
                    .formatted(card, name, any(), moves, leaves ? moves.plusDays(200) : "", leaves ? "DECEASED" : ""));
        }
        Acts.handIn(false, rows.toArray(String[]::new)).body("rejected", org.hamcrest.Matchers.equalTo(0));
    }

    private String make(LocalDate from) {
        var code = prefix + cells++;
        since.put(code, from);
        open.add(code);
        tree.tell(Tree.since(code, from));
        return code;
    }

    private void split() {
        var from = any();
        var to = make(day);
        var named =
                members(from).stream().filter(member -> random.nextBoolean()).toList();
        carryOut(
                new RestructuringOrder(
                        day,
                        List.of(new RestructuringOrder.Cell(from, false, from)),
                        List.of(new RestructuringOrder.Allocation(from, to, named)),
                        null),
                Set.of(to));
    }

    /** Into one other, or into several with everybody named. */
    private void end(String from) {
        if (open.size() < 2 || !since.get(from).isBefore(day)) {
            return;
        }
        open.remove(from);
        var byTarget = new HashMap<String, List<UUID>>();
        boolean oneByOne = random.nextBoolean();
        if (oneByOne) {
            members(from).forEach(member -> byTarget.computeIfAbsent(any(), code -> new ArrayList<>())
                    .add(member));
        }
        tree.tell(new Tree.Cell(from, since.get(from), day));
        carryOut(
                new RestructuringOrder(
                        day,
                        List.of(new RestructuringOrder.Cell(from, true, oneByOne ? null : any())),
                        byTarget.entrySet().stream()
                                .map(e -> new RestructuringOrder.Allocation(from, e.getKey(), e.getValue()))
                                .toList(),
                        null),
                Set.of());
    }

    private void revert() {
        if (done.isEmpty()) {
            return;
        }
        var last = done.pop();
        open.removeAll(last.made());
        open.addAll(last.ended());
        last.ended().forEach(code -> tree.tell(Tree.since(code, since.get(code))));
        var order = new RestructuringOrder(
                day,
                last.made().stream()
                        .map(code -> new RestructuringOrder.Cell(code, true, any()))
                        .toList(),
                List.of(),
                last.act());
        // Undone from its very day, a cell that the act had made keeps one day of its own.
        var end = day.isAfter(last.day()) ? day : day.plusDays(1);
        last.made().forEach(code -> tree.tell(new Tree.Cell(code, last.day(), end)));
        apply(UUID.randomUUID(), order);
    }

    private void carryOut(RestructuringOrder order, Set<String> made) {
        var act = UUID.randomUUID();
        apply(act, order);
        done.push(new Done(act, order.effectiveOn(), made, order.ending()));
    }

    private void apply(UUID act, RestructuringOrder order) {
        var forecast = restructurings.hold(act, order, Scope.everywhere(), "test");
        assertFalse(forecast.blocked(), () -> forecast.reasons().toString());
        restructurings.apply(act, Scope.everywhere(), "test");
    }

    private Set<UUID> members(String code) {
        var order =
                new RestructuringOrder(day, List.of(new RestructuringOrder.Cell(code, false, null)), List.of(), null);
        return restructurings.preview(UUID.randomUUID(), order, Scope.everywhere()).reasons().stream()
                .map(Forecast.Reason::member)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String any() {
        return open.get(random.nextInt(open.size()));
    }
}
