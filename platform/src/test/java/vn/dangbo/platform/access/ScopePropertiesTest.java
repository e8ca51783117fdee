package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScopePropertiesTest {

    @Property
    void aScopeReachesWhatOneOfItsGrantsReaches(
            @ForAll("places") List<String> subtrees,
            @ForAll("places") List<String> units,
            @ForAll("place") String place) {
        var ranges = new ArrayList<Scope.Range>();
        subtrees.forEach(path -> ranges.add(Scope.subtree(path)));
        units.forEach(path -> ranges.add(Scope.self(path)));
        var scope = Scope.of(ranges);

        boolean reached = subtrees.stream().anyMatch(place::startsWith) || units.contains(place);

        assertEquals(reached, scope.covers(place));
    }

    @Property
    void keptRangesLieApartAndInOrder(@ForAll("places") List<String> subtrees, @ForAll("places") List<String> units) {
        var ranges = new ArrayList<Scope.Range>();
        subtrees.forEach(path -> ranges.add(Scope.subtree(path)));
        units.forEach(path -> ranges.add(Scope.self(path)));

        var kept = Scope.of(ranges).ranges();

        for (int i = 1; i < kept.size(); i++) {
            assertTrue(kept.get(i - 1).high().compareTo(kept.get(i).low()) <= 0, kept::toString);
        }
    }

    @Provide
    Arbitrary<String> place() {
        return Arbitraries.of(1, 2, 4, 14, 40, 41, 417)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(steps ->
                        String.join("", steps.stream().map(step -> step + ".").toList()));
    }

    @Provide
    Arbitrary<List<String>> places() {
        return place().list().ofMaxSize(4);
    }
}
