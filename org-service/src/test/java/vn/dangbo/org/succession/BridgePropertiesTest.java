package vn.dangbo.org.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.succession.Bridge.Change;

/** Of random histories: the bridge between any two days leaves nobody out and invents nobody. */
class BridgePropertiesTest {

    private static final Logger LOG = Logger.getLogger(BridgePropertiesTest.class);
    private static final int HISTORIES = 300;
    private static final int DAYS = 40;
    private static final int BRIDGES = 20;

    @Test
    void everyUnitOfEitherDayIsAccountedFor() {
        long seed = new Random().nextLong();
        LOG.infof("Random histories with seed %d", seed);
        var random = new Random(seed);
        int succeeded = 0;
        for (int number = 0; number < HISTORIES; number++) {
            var history = new RandomHistory(random, DAYS);
            for (int i = 0; i < BRIDGES; i++) {
                int first = random.nextInt(DAYS);
                int last = first + random.nextInt(DAYS - first);
                succeeded += check(history, first, last, random, "seed " + seed + ", history " + number);
            }
        }
        assertTrue(succeeded > HISTORIES, "too few successions to tell");
    }

    private static int check(RandomHistory history, int first, int last, Random random, String label) {
        var left = history.on(first);
        var right = history.on(last);
        // The table is about some of the units only, as when it is asked for below one.
        var listedLeft = some(left.keySet(), random);
        var listedRight = some(right.keySet(), random);
        var flows = history.between(first, last);
        var rows = Bridge.of(new Bridge.Day(left, listedLeft), new Bridge.Day(right, listedRight), flows, Map.of());
        var where = label + ", days " + first + " to " + last;

        var lefts = rows.stream().filter(row -> row.from() != null).map(row -> row.from()
                .code());
        var rights = rows.stream().filter(row -> row.to() != null).map(row -> row.to()
                .code());
        assertTrue(lefts.collect(Collectors.toSet()).containsAll(codes(left, listedLeft)), where);
        assertTrue(rights.collect(Collectors.toSet()).containsAll(codes(right, listedRight)), where);
        assertEquals(
                rows.size(), new TreeSet<>(rows.stream().map(Bridge.Row::key).toList()).size(), where);
        rows.forEach(row -> check(row, left, right, where));
        for (var places : List.of(flows.forward(), flows.backward())) {
            places.forEach((unit, all) -> assertFalse(all.contains(unit), where));
        }
        assertTrue(right.keySet().containsAll(union(flows.forward())), where);
        assertTrue(left.keySet().containsAll(union(flows.backward())), where);
        return (int) rows.stream()
                .filter(row -> row.change().contains(Change.SUCCEEDED))
                .count();
    }

    private static void check(Bridge.Row row, Map<UUID, Bridge.Side> left, Map<UUID, Bridge.Side> right, String where) {
        var before = Set.copyOf(left.values());
        var after = Set.copyOf(right.values());
        assertTrue(row.from() == null || before.contains(row.from()), where);
        assertTrue(row.to() == null || after.contains(row.to()), where);
        assertFalse(row.change().isEmpty(), where);
        boolean sameUnit = row.from() != null
                && row.to() != null
                && row.from().code().equals(row.to().code());
        assertEquals(
                row.from() != null && row.to() != null && !sameUnit,
                row.change().contains(Change.SUCCEEDED),
                where);
        assertEquals(row.change().contains(Change.SUCCEEDED), row.share() != null, where);
        if (sameUnit) {
            assertEquals(row.from().equals(row.to()), row.change().equals(List.of(Change.SAME)), where);
        } else {
            assertEquals(
                    row.from() != null
                            && right.values().stream()
                                    .noneMatch(s -> s.code().equals(row.from().code())),
                    row.change().contains(Change.ENDED),
                    where);
            assertEquals(
                    row.to() != null
                            && left.values().stream()
                                    .noneMatch(s -> s.code().equals(row.to().code())),
                    row.change().contains(Change.BEGUN),
                    where);
        }
    }

    private static Set<UUID> some(Set<UUID> units, Random random) {
        boolean all = random.nextBoolean();
        return units.stream().filter(unit -> all || random.nextBoolean()).collect(Collectors.toSet());
    }

    private static Set<String> codes(Map<UUID, Bridge.Side> states, Set<UUID> units) {
        return units.stream().map(unit -> states.get(unit).code()).collect(Collectors.toSet());
    }

    private static Set<UUID> union(Map<UUID, List<UUID>> places) {
        var all = new HashSet<UUID>();
        places.values().forEach(all::addAll);
        return all;
    }
}
