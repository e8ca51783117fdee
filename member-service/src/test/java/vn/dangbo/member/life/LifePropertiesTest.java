package vn.dangbo.member.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/** Whatever is done to a life: on any day the member counts once or not at all, and the ledger says what the seatings say. */
class LifePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int STEPS = 20;
    private static final List<UUID> CELLS =
            IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();

    @Property(tries = 500)
    void aMemberCountsOnceOrNotAtAll(@ForAll long seed) {
        var random = new Random(seed);
        var life = begun();
        List<Entry> ledger = new ArrayList<>(life.movements());
        var day = FIRST;
        for (int step = 0; step < STEPS; step++) {
            day = day.plusDays(random.nextInt(40));
            var before = life;
            try {
                life = changed(life, random, day);
            } catch (ProblemException refused) {
                assertTrue(refused.status() == 409, refused::getMessage);
            }
            ledger.addAll(Movements.difference(before.movements(), life.movements()));
            agrees(life, ledger, day);
        }
    }

    private static Life changed(Life life, Random random, LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> life.moved(CELLS.get(random.nextInt(CELLS.size())), day);
            // told late, as it may be
            case 2 -> life.left(day.minusDays(random.nextInt(60)), EndCause.values()[2 + random.nextInt(5)]);
            case 3 -> life.recognised(day);
            default -> life.joined(CELLS.get(random.nextInt(CELLS.size())), day, StartCause.TRANSFER_IN);
        };
    }

    private static void agrees(Life life, List<Entry> ledger, LocalDate last) {
        for (var day = FIRST; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            var asOf = day;
            var seated = life.seatings().stream()
                    .filter(seating -> seating.validity().contains(asOf))
                    .toList();
            assertTrue(seated.size() <= 1, () -> asOf + " " + life);
            for (var cell : CELLS) {
                int counted = ledger.stream()
                        .filter(e -> e.cellId().equals(cell) && !e.onDate().isAfter(asOf))
                        .mapToInt(Entry::delta)
                        .sum();
                long sits = seated.stream().filter(s -> s.cellId().equals(cell)).count();
                assertEquals(sits, counted, () -> asOf + " " + life);
            }
        }
    }

    @Example
    void whatCannotBeIsSaid() {
        var life = begun();
        refused("MEMBER_IN_THAT_CELL", () -> life.moved(CELLS.get(0), FIRST.plusDays(1)));
        refused("MEMBER_HAS_LATER_SEATING", () -> life.moved(CELLS.get(1), FIRST));
        refused("MEMBER_SEATED", () -> life.joined(CELLS.get(1), FIRST.plusDays(9), StartCause.READMITTED));
        refused("MEMBER_HAS_LATER_SEATING", () -> life.left(FIRST, EndCause.DECEASED));
        var gone = life.left(FIRST.plusDays(5), EndCause.STRUCK_OFF);
        refused("MEMBER_NOT_SEATED", () -> gone.moved(CELLS.get(1), FIRST.plusDays(6)));
        refused("MEMBER_NOT_SEATED", () -> gone.recognised(FIRST.plusDays(6)));
        refused("MEMBER_OFFICIAL", () -> life.recognised(FIRST.plusDays(1)).recognised(FIRST.plusDays(2)));
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable step) {
        assertEquals(code, assertThrows(ProblemException.class, step).code());
    }

    private static Life begun() {
        return new Life(
                UUID.randomUUID(),
                Sex.FEMALE,
                Standing.of(null),
                List.of(new Seating(CELLS.get(0), Validity.since(FIRST), StartCause.ADMITTED, null)));
    }
}
