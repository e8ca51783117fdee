package vn.dangbo.member.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationState.Edge;
import vn.dangbo.platform.hierarchy.OrganisationState.Version;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.testkit.SampleWorld;

/** A tree that changes, as somebody would keep it with paper and pencil: whom each unit belonged to, from when on. */
final class TreeOverTime {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final String prefix;
    private long number;
    private int made;

    private static final class Unit {
        private final long number;
        private final String kind;
        private final LocalDate from;
        private final TreeMap<LocalDate, String> parents = new TreeMap<>();
        private LocalDate to;

        private Unit(long number, String kind, LocalDate from) {
            this.number = number;
            this.kind = kind;
            this.from = from;
        }

        private boolean livesOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Two upper committees with two grassroots committees of two cells each; codes begin with the prefix. */
    TreeOverTime(String prefix, long firstNumber) {
        this.prefix = prefix;
        this.number = firstNumber;
        var root = add("CENTRAL_AFFILIATED", FOUNDED, null);
        for (int i = 0; i < 2; i++) {
            var upper = add("UPPER_GRASSROOTS", FOUNDED, root);
            for (int j = 0; j < 2; j++) {
                var grassroots = add("GRASSROOTS_COMMITTEE", FOUNDED, upper);
                newCell(FOUNDED, grassroots);
                newCell(FOUNDED, grassroots);
            }
        }
    }

    String root() {
        return prefix + 0;
    }

    String newCell(LocalDate from, String parent) {
        return add("SUBORDINATE_CELL", from, parent);
    }

    private String add(String kind, LocalDate from, String parent) {
        var code = prefix + made++;
        var unit = new Unit(number++, kind, from);
        units.put(code, unit);
        if (parent != null) {
            unit.parents.put(from, parent);
        }
        return code;
    }

    void end(String code, LocalDate day) {
        units.get(code).to = day;
    }

    /** Whether it came to another superior; one that already changed on the day does not do so again. */
    boolean move(String code, String parent, LocalDate day) {
        var parents = units.get(code).parents;
        return !parents.lastEntry().getValue().equals(parent)
                && parents.lastKey().isBefore(day)
                && parents.put(day, parent) == null;
    }

    LocalDate begin(String code) {
        return units.get(code).from;
    }

    /** Null while it lives. */
    LocalDate endOf(String code) {
        return units.get(code).to;
    }

    String parent(String code, LocalDate day) {
        var entry = units.get(code).parents.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    List<String> all() {
        return List.copyOf(units.keySet());
    }

    List<String> cells(LocalDate day) {
        return living("SUBORDINATE_CELL", day);
    }

    List<String> living(String kind, LocalDate day) {
        return units.entrySet().stream()
                .filter(e -> e.getValue().kind.equals(kind) && e.getValue().livesOn(day))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a unit is another one or stands below it on the day. */
    boolean isBelow(String code, String ancestor, LocalDate day) {
        for (var at = code; at != null; at = parent(at, day)) {
            if (!units.get(at).livesOn(day)) {
                return false;
            }
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** As the organisation feed tells it. */
    List<OrganisationState> states() {
        return units.keySet().stream().map(this::state).toList();
    }

    OrganisationState state(String code) {
        var unit = units.get(code);
        var name = "Tổ chức " + code;
        var edges = new ArrayList<Edge>();
        unit.parents.forEach((from, parent) -> {
            var next = unit.parents.higherKey(from);
            edges.add(new Edge(SampleWorld.id(parent), from, next == null ? unit.to : next));
        });
        var version = new Version(unit.from, unit.to, name, null, Folding.key(name), unit.kind, null, null);
        return new OrganisationState(
                SampleWorld.id(code), unit.number, code, unit.from, unit.to, null, List.of(version), edges);
    }
}
