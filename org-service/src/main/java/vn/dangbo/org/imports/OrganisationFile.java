package vn.dangbo.org.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.dangbo.org.record.KindRules;
import vn.dangbo.org.record.TreeRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.tabular.RowError;
import vn.dangbo.platform.time.DatedSlices;

/**
 * Judges a file of organisations against what is recorded. Pure: gives the units that would change, and says what is
 * wrong with the others.
 *
 * <p>A slice replaces what is recorded of its unit in its span. A unit of which any row is wrong is left out whole,
 * and so are the units below it that would hang in the air.
 */
public final class OrganisationFile {

    /** The Party has seven ranks; a longer chain is no tree of it. */
    private static final int MAXIMUM_DEPTH = 32;
    /** A unit that changed this often is a mistake of the file. */
    private static final int MAXIMUM_SLICES = 200;

    private final KindRules rules;
    private final TreeRules tree;
    private final boolean rootsAllowed;
    private final Consumer<RowError> findings;
    private final Map<String, List<Slice>> rowsByCode = new LinkedHashMap<>();
    /** Recorded slices of units by the code of their superior. */
    private final Map<String, List<Slice>> subordinates = new HashMap<>();

    private final Set<String> broken = new HashSet<>();
    private final Set<Integer> rejectedRows = new HashSet<>();
    /** Everything known: recorded units, and those of the file that have been judged good. */
    private final Map<String, DatedSlices<UnitState>> known = new HashMap<>();

    private final Map<String, DatedSlices<UnitState>> accepted = new LinkedHashMap<>();
    private final Set<String> judging = new HashSet<>();

    /**
     * @param recorded units of the file, their superiors and their children, as recorded and in the caller's scope
     * @param rootsAllowed whether the caller may set up a unit without a superior
     */
    public OrganisationFile(
            KindRules rules,
            Map<String, DatedSlices<UnitState>> recorded,
            boolean rootsAllowed,
            Consumer<RowError> findings) {
        this.rules = rules;
        this.tree = new TreeRules(rules);
        this.rootsAllowed = rootsAllowed;
        this.findings = findings;
        known.putAll(recorded);
    }

    /** Adds a row; {@code good} is false when it already has an error. */
    public void add(Slice slice, boolean good) {
        rowsByCode.computeIfAbsent(slice.code(), code -> new ArrayList<>()).add(slice);
        if (!good) {
            broken.add(slice.code());
            rejectedRows.add(slice.row());
        }
    }

    /** The codes that the rows name as superiors. */
    public Set<String> codes() {
        var codes = new HashSet<>(rowsByCode.keySet());
        rowsByCode.values().forEach(rows -> rows.stream()
                .map(row -> row.state().parent())
                .filter(parent -> parent != null)
                .forEach(codes::add));
        return codes;
    }

    /** Codes that units outside the caller's scope hold: their rows are out. */
    void taken(Set<String> codes) {
        codes.stream()
                .flatMap(code -> rowsByCode.getOrDefault(code, List.of()).stream())
                .forEach(row -> {
                    error(row, "code", "CODE_TAKEN", row.code());
                    broken.add(row.code());
                });
    }

    /**
     * Takes over what is recorded of {@link #codes()} in the caller's scope, and of the units below them.
     *
     * @param below timelines of units that have stood directly below one of the file's
     */
    public void recorded(Map<String, DatedSlices<UnitState>> units, Map<String, DatedSlices<UnitState>> below) {
        known.putAll(units);
        below.forEach((code, timeline) -> timeline.slices().forEach(slice -> {
            if (slice.value().parent() != null) {
                subordinates
                        .computeIfAbsent(slice.value().parent(), parent -> new ArrayList<>())
                        .add(new Slice(0, code, slice.validity(), slice.value()));
            }
        }));
    }

    /** The units that the file sets up or changes, superiors before those below them, each with its whole timeline. */
    public Map<String, DatedSlices<UnitState>> judge() {
        List.copyOf(rowsByCode.keySet()).forEach(this::judge);
        broken.forEach(code -> rowsByCode.getOrDefault(code, List.of()).stream()
                .filter(row -> !rejectedRows.contains(row.row()))
                .toList()
                .forEach(row -> error(row, "code", "ORGANISATION_REJECTED", code)));
        return accepted;
    }

    /** Whether the unit can be relied on: recorded, or good in this file. */
    private boolean judge(String code) {
        var rows = rowsByCode.get(code);
        if (rows == null) {
            return known.containsKey(code);
        }
        if (accepted.containsKey(code)) {
            return true;
        }
        if (broken.contains(code)) {
            return false;
        }
        if (judging.size() >= MAXIMUM_DEPTH || rows.size() > MAXIMUM_SLICES) {
            error(
                    rows.get(0),
                    "code",
                    "ORGANISATION_TOO_COMPLEX",
                    String.valueOf(MAXIMUM_DEPTH),
                    String.valueOf(MAXIMUM_SLICES));
            broken.add(code);
            return false;
        }
        if (!judging.add(code)) {
            // Reached again while its own superiors are judged: they form a circle.
            error(rows.get(0), "parent", "ORGANISATION_BELOW_ITSELF", code);
            broken.add(code);
            return false;
        }
        var before = known.getOrDefault(code, DatedSlices.empty());
        var unit = new UnitRows(rows, tree, this::error);
        boolean good = unit.disjoint() && superiorsGood(rows);
        var after = before;
        for (var row : rows) {
            after = after.put(row.validity(), row.state());
        }
        after = after.coalesced();
        good = good
                && !broken.contains(code)
                && unit.whole(after)
                && unit.fits(after, known)
                && unit.keeps(after, subordinatesOf(code));
        judging.remove(code);
        if (!good) {
            broken.add(code);
            return false;
        }
        unit.endsThatDoNotEnd(before)
                .forEach(row -> findings.accept(RowError.warning(
                        row.row(),
                        "validTo",
                        "ORGANISATION_GOES_ON",
                        String.valueOf(row.validity().to()))));
        known.put(code, after);
        if (!after.equals(before.coalesced())) {
            accepted.put(code, after);
        }
        return true;
    }

    private boolean superiorsGood(List<Slice> rows) {
        boolean good = true;
        for (var row : rows) {
            var parent = row.state().parent();
            if (parent == null) {
                if (!rootsAllowed || !rules.mayBeRoot(row.state().kind())) {
                    error(row, "parent", "PARENT_MISSING", row.state().kind());
                    good = false;
                }
            } else if (!judge(parent)) {
                error(row, "parent", rowsByCode.containsKey(parent) ? "PARENT_REJECTED" : "PARENT_UNKNOWN", parent);
                good = false;
            }
        }
        return good;
    }

    /** Recorded slices below the unit, but those of units that the file names too: they are judged by their own rows. */
    private List<Slice> subordinatesOf(String code) {
        return subordinates.getOrDefault(code, List.of()).stream()
                .filter(below -> !rowsByCode.containsKey(below.code()))
                .toList();
    }

    private void error(Slice row, String column, String code, String... arguments) {
        rejectedRows.add(row.row());
        findings.accept(RowError.error(row.row(), column, code, arguments));
    }
}
