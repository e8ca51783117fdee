package vn.dangbo.member.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

class MovementsTest {

    private static final LocalDate DAY_0 = LocalDate.of(2015, 1, 1);
    private static final List<UUID> CELLS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Property
    void onEveryDayTheLedgerCountsAMemberOnceWhereSeatedAndElseNot(
            @ForAll long seed, @ForAll @IntRange(max = 12) int changes) {
        var life = Life.random(new Random(seed), changes);
        var entries = Movements.of(life.seatings(), life.sex(), life.officialOn());
        for (int day = -1; day <= Life.DAYS; day++) {
            var date = DAY_0.plusDays(day);
            for (var cell : CELLS) {
                int stock = stock(entries, cell, date, null);
                assertEquals(life.seatedIn(cell, date) ? 1 : 0, stock, "stock of " + cell + " on " + date);
                boolean official =
                        life.officialOn() != null && !life.officialOn().isAfter(date);
                assertEquals(
                        official ? stock : 0, stock(entries, cell, date, Entry.State.OFFICIAL), "official on " + date);
                assertEquals(
                        official ? 0 : stock,
                        stock(entries, cell, date, Entry.State.PROBATIONARY),
                        "probationary on " + date);
            }
        }
    }

    @Property
    void theDifferenceTurnsOneLedgerIntoTheOther(
            @ForAll long one, @ForAll long other, @ForAll @IntRange(max = 12) int changes) {
        var before = entries(one, changes);
        var after = entries(other, changes);
        var ledger = new ArrayList<>(before);
        ledger.addAll(Movements.difference(before, after));
        for (int day = -1; day <= Life.DAYS; day += 3) {
            for (var cell : CELLS) {
                for (var state : Entry.State.values()) {
                    var date = DAY_0.plusDays(day);
                    assertEquals(stock(after, cell, date, state), stock(ledger, cell, date, state));
                }
            }
        }
        assertTrue(Movements.difference(after, after).isEmpty(), "nothing to add where nothing changed");
    }

    private static List<Entry> entries(long seed, int changes) {
        var life = Life.random(new Random(seed), changes);
        return Movements.of(life.seatings(), life.sex(), life.officialOn());
    }

    private static int stock(List<Entry> entries, UUID cell, LocalDate date, Entry.State state) {
        return entries.stream()
                .filter(e ->
                        e.cellId().equals(cell) && !e.onDate().isAfter(date) && (state == null || e.state() == state))
                .mapToInt(Entry::delta)
                .sum();
    }

    /** Seatings of one member over some months, with pauses. */
    private record Life(List<Seating> seatings, Sex sex, LocalDate officialOn) {

        static final int DAYS = 120;

        static Life random(Random random, int changes) {
            var seatings = new ArrayList<Seating>();
            int day = random.nextInt(5);
            for (int i = 0; i < changes && day < DAYS - 20; i++) {
                int end = day + 1 + random.nextInt(15);
                boolean open = i == changes - 1 && random.nextBoolean();
                var validity = new Validity(DAY_0.plusDays(day), open ? null : DAY_0.plusDays(end));
                seatings.add(new Seating(
                        CELLS.get(random.nextInt(CELLS.size())),
                        validity,
                        StartCause.MOVED,
                        open ? null : EndCause.MOVED));
                day = end + (random.nextInt(3) == 0 ? random.nextInt(6) : 0);
            }
            var official = random.nextInt(4) == 0 ? null : DAY_0.plusDays(random.nextInt(DAYS));
            return new Life(seatings, random.nextBoolean() ? Sex.MALE : Sex.FEMALE, official);
        }

        boolean seatedIn(UUID cell, LocalDate date) {
            return seatings.stream()
                    .anyMatch(s -> s.cellId().equals(cell) && s.validity().contains(date));
        }
    }
}
