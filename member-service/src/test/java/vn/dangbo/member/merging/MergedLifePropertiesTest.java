package vn.dangbo.member.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/**
 * Domain specification §6.4, invariant 3, kept by a merge: on any day the person sits in one cell or in none, where the case
 * says; and the ledger, which is only added to, says the same before and after undoing.
 */
class MergedLifePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 400;
    private static final List<UUID> CELLS =
            IntStream.range(0, 3).mapToObj(i -> new UUID(0, i)).toList();
    private static final EndCause[] LEAVING = {EndCause.TRANSFER_OUT, EndCause.DECEASED, EndCause.EXPELLED};

    @Property(tries = 1000)
    void onAnyDayThePersonSitsWhereTheCaseSays(@ForAll long seed) {
        var random = new Random(seed);
        var survivor = life(random);
        var merged = life(random);
        Map<MergedLife.Overlap, MergeSide> holds = new HashMap<>();
        MergedLife.overlaps(survivor, merged)
                .forEach(overlap -> holds.put(overlap, MergeSide.values()[random.nextInt(2)]));
        Life one;
        try {
            one = MergedLife.of(survivor, merged, survivor.sex(), survivor.standing(), holds::get);
        } catch (ProblemException refused) {
            assertEquals("MERGE_AFTER_DEATH", refused.code());
            return;
        }
        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            seated(survivor, merged, one, holds, day);
        }
    }

    /** Beside the end of a membership that holds, nobody's days are lost or told twice. */
    private static void seated(
            Life survivor, Life merged, Life one, Map<MergedLife.Overlap, MergeSide> holds, LocalDate day) {
        var there = one.seatings().stream()
                .filter(seating -> seating.validity().contains(day))
                .map(Seating::cellId)
                .toList();
        assertTrue(there.size() <= 1, () -> day + " " + one);
        var here = survivor.on(day);
        var other = merged.on(day);
        if (here.isPresent() && other.isPresent()) {
            var side = holds.get(new MergedLife.Overlap(here.get(), other.get()));
            var holder = side == MergeSide.SURVIVOR ? here.get() : other.get();
            assertEquals(List.of(holder.cellId()), there, () -> day + " " + one);
        } else if (here.isEmpty() && other.isEmpty()) {
            assertEquals(List.of(), there, () -> day + " " + one);
        } else {
            var alone = here.or(() -> other).orElseThrow();
            boolean over = holds.entrySet().stream().anyMatch(held -> endsBefore(held.getKey(), held.getValue(), day));
            assertTrue(over && there.isEmpty() || there.equals(List.of(alone.cellId())), () -> day + " " + one);
        }
    }

    private static boolean endsBefore(MergedLife.Overlap overlap, MergeSide side, LocalDate day) {
        var holder = side == MergeSide.SURVIVOR ? overlap.survivor() : overlap.merged();
        return holder.endCause() != null
                && (holder.endCause() == EndCause.DECEASED || holder.endCause().leavesTheParty())
                && !holder.validity().to().isAfter(day);
    }

    /** Stocks by cell, sex and state of every day: those of the two, then those of the one, then those of the two again. */
    @Property(tries = 500)
    void theLedgerIsAddedToAndComesBack(@ForAll long seed) {
        var random = new Random(seed);
        var survivor = life(random);
        var merged = life(random);
        Life one;
        try {
            var side = MergeSide.values()[random.nextInt(2)];
            one = MergedLife.of(survivor, merged, merged.sex(), merged.standing(), overlap -> side);
        } catch (ProblemException refused) {
            assertEquals("MERGE_AFTER_DEATH", refused.code());
            return;
        }
        List<Entry> ledger = new ArrayList<>(survivor.movements());
        ledger.addAll(merged.movements());
        var before = balance(ledger);
        var told = one;
        ledger.addAll(Movements.difference(survivor.movements(), told.movements()));
        ledger.addAll(Movements.difference(merged.movements(), List.of()));
        assertEquals(balance(told.movements()), balance(ledger));
        ledger.addAll(Movements.difference(told.movements(), survivor.movements()));
        ledger.addAll(Movements.difference(List.of(), merged.movements()));
        assertEquals(before, balance(ledger));
    }

    @Example
    void whoSatInTwoCellsAtATimeHasMovedFromOneToTheOther() {
        var survivor = life(seating(0, 0, null, StartCause.ADMITTED, null));
        var merged = life(seating(1, 100, null, StartCause.TRANSFER_IN, null));
        var one = MergedLife.of(survivor, merged, Sex.MALE, Standing.of(FIRST), overlap -> MergeSide.MERGED);
        assertEquals(
                List.of(
                        seating(0, 0, 100, StartCause.ADMITTED, EndCause.MOVED),
                        seating(1, 100, null, StartCause.MOVED, null)),
                one.seatings());
    }

    @Example
    void twoSeatingsInOneCellAreOne() {
        var survivor = life(seating(0, 50, null, StartCause.OPENING, null));
        var merged = life(seating(0, 0, 200, StartCause.ADMITTED, EndCause.TRANSFER_OUT));
        var one = MergedLife.of(survivor, merged, Sex.MALE, Standing.of(FIRST), overlap -> MergeSide.SURVIVOR);
        assertEquals(List.of(seating(0, 0, null, StartCause.ADMITTED, null)), one.seatings());
    }

    /** What was reported of two records that do not meet stays as it was reported. */
    @Example
    void recordsThatFollowEachOtherAreLeftAsTheyAre() {
        var first = seating(0, 0, 100, StartCause.ADMITTED, EndCause.TRANSFER_OUT);
        var second = seating(1, 100, null, StartCause.TRANSFER_IN, null);
        var one = MergedLife.of(life(second), life(first), Sex.MALE, Standing.of(FIRST), overlap -> {
            throw new AssertionError("nothing to choose");
        });
        assertEquals(List.of(first, second), one.seatings());
    }

    @Example
    void nobodySitsAfterTheDeath() {
        var dead = life(seating(0, 0, 100, StartCause.ADMITTED, EndCause.DECEASED));
        var alive = life(seating(1, 50, null, StartCause.OPENING, null));
        var one = MergedLife.of(dead, alive, Sex.MALE, Standing.of(FIRST), overlap -> MergeSide.SURVIVOR);
        assertEquals(dead.seatings(), one.seatings());
        var later = life(seating(1, 150, null, StartCause.TRANSFER_IN, null));
        var refused = assertThrows(
                ProblemException.class,
                () -> MergedLife.of(dead, later, Sex.MALE, Standing.of(FIRST), overlap -> MergeSide.SURVIVOR));
        assertEquals("MERGE_AFTER_DEATH", refused.code());
    }

    /** A seating lies in one membership: whose day of recognition would count in it could not be told. */
    @Example
    void noSeatingGoesOnFromOneMembershipIntoAnother() {
        var survivor = life(seating(0, 0, null, StartCause.ADMITTED, null));
        var merged = life(seating(1, 20, 30, StartCause.OPENING, EndCause.MOVED));
        var standing = Standing.of(FIRST).readmitted(FIRST.plusDays(100));
        var refused = assertThrows(
                ProblemException.class,
                () -> MergedLife.of(survivor, merged, Sex.MALE, standing, overlap -> MergeSide.SURVIVOR));
        assertEquals("MERGE_MEMBERSHIP_UNCLEAR", refused.code());
    }

    private static Map<Entry, Integer> balance(List<Entry> entries) {
        var balance = new HashMap<Entry, Integer>();
        entries.forEach(e -> balance.merge(
                new Entry(e.cellId(), e.onDate(), 1, e.cause(), e.sex(), e.state()), e.delta(), Integer::sum));
        balance.values().removeIf(sum -> sum == 0);
        return balance;
    }

    private static Life life(Random random) {
        var seatings = new ArrayList<Seating>();
        int day = random.nextInt(60);
        var start = random.nextBoolean() ? StartCause.ADMITTED : StartCause.OPENING;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int next = day + 1 + random.nextInt(90);
            boolean open = left == 1 && random.nextBoolean();
            var end = open ? null : left == 1 ? LEAVING[random.nextInt(LEAVING.length)] : EndCause.TRANSFER_OUT;
            seatings.add(seating(random.nextInt(CELLS.size()), day, open ? null : next, start, end));
            day = next + random.nextInt(30);
            start = StartCause.TRANSFER_IN;
        }
        return new Life(
                UUID.randomUUID(),
                random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                Standing.of(random.nextBoolean() ? FIRST.plusDays(random.nextInt(DAYS)) : null),
                seatings);
    }

    private static Life life(Seating... seatings) {
        return new Life(UUID.randomUUID(), Sex.MALE, Standing.of(FIRST), List.of(seatings));
    }

    private static Seating seating(int cell, int from, Integer to, StartCause start, EndCause end) {
        var days = new Validity(FIRST.plusDays(from), to == null ? null : FIRST.plusDays(to));
        return new Seating(CELLS.get(cell), days, start, end);
    }
}
