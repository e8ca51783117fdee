package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A unit on the days {@code [from, to)} on which it was of one kind.
 *
 * @param name the last one of that time
 * @param town code of the province or town that it belongs to, of itself for these
 */
record Unit(String code, String name, String kind, String sector, String town, LocalDate from, LocalDate to) {

    private static final Set<String> TOWNS = Set.of("CENTRAL_AFFILIATED", "UPPER_GRASSROOTS");

    /** The units of provinces and below, in the order of the slices; one that became another kind is there twice. */
    static List<Unit> of(List<Tree.Slice> all) {
        List<Tree.Slice> slices =
                all.stream().filter(slice -> !slice.kind().equals("CENTRAL")).toList();
        Map<String, Tree.Slice> last = new LinkedHashMap<>();
        slices.forEach(slice -> last.put(slice.code(), slice));
        Map<List<String>, Unit> units = new LinkedHashMap<>();
        slices.forEach(slice -> units.merge(
                List.of(slice.code(), slice.kind()),
                new Unit(
                        slice.code(),
                        slice.name(),
                        slice.kind(),
                        slice.sector(),
                        town(slice, last),
                        slice.from(),
                        slice.to()),
                Unit::until));
        return new ArrayList<>(units.values());
    }

    private static String town(Tree.Slice slice, Map<String, Tree.Slice> last) {
        Tree.Slice above = slice;
        while (!TOWNS.contains(above.kind())) {
            above = last.get(above.parent());
        }
        return above.code();
    }

    private static Unit until(Unit earlier, Unit later) {
        return new Unit(later.code, later.name, later.kind, later.sector, later.town, earlier.from, later.to);
    }

    /** Whether it is a commune or ward, or a grassroots organisation of another sector. */
    boolean isTerritory() {
        return Set.of("COMMUNE", "WARD").contains(sector);
    }

    /** Whether it is a cell of a hamlet, a street or a residential group. */
    boolean isResidential() {
        return Set.of("HAMLET", "RESIDENTIAL_GROUP").contains(sector);
    }
}
