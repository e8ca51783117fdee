package vn.dangbo.org.imports;

import java.util.List;
import java.util.Map;
import vn.dangbo.org.record.TreeRules;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * The rows of one unit in a file: whether they fit each other, and whether what the unit becomes by them fits the tree.
 *
 * @param faults takes what is wrong
 */
record UnitRows(List<Slice> rows, TreeRules tree, Faults faults) {

    /** Takes what is wrong with a row. */
    @FunctionalInterface
    interface Faults {
        void add(Slice row, String column, String code, String... arguments);
    }

    /** Whether no two rows speak of the same day. */
    boolean disjoint() {
        boolean good = true;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).validity().overlaps(rows.get(j).validity())) {
                    faults.add(
                            rows.get(i),
                            "validFrom",
                            "SLICES_OVERLAP",
                            String.valueOf(rows.get(j).row()));
                    good = false;
                }
            }
        }
        return good;
    }

    /** Whether what the unit becomes has no gap. */
    boolean whole(DatedSlices<UnitState> timeline) {
        for (var gap : timeline.gaps()) {
            faults.add(rows.get(0), "validFrom", "TIMELINE_GAP", gap.from().toString(), String.valueOf(gap.to()));
        }
        return timeline.gaps().isEmpty();
    }

    /**
     * Whether every slice stands under a superior that is alive throughout and of a kind that may lead it.
     *
     * @param known timelines of the superiors, by code
     */
    boolean fits(DatedSlices<UnitState> timeline, Map<String, DatedSlices<UnitState>> known) {
        boolean good = true;
        for (var slice : timeline.slices()) {
            // What the file does not touch was judged when it was recorded; its superior may be out of the caller's
            // reach.
            if (slice.value().parent() == null || untouched(slice.validity())) {
                continue;
            }
            for (var breach : tree.below(slice, known.get(slice.value().parent()))) {
                report("parent", breach);
                good = false;
            }
        }
        return good;
    }

    /** Whether those below may stand under what the unit becomes. */
    boolean keeps(DatedSlices<UnitState> timeline, List<Slice> subordinates) {
        boolean good = true;
        for (var below : subordinates) {
            for (var breach :
                    tree.above(timeline, below.code(), new DatedSlices.Slice<>(below.validity(), below.state()))) {
                report("kind", breach);
                good = false;
            }
        }
        return good;
    }

    /** Rows that end and do not end the unit: what is recorded goes on, and whoever wrote the row should know. */
    List<Slice> endsThatDoNotEnd(DatedSlices<UnitState> before) {
        return rows.stream()
                .filter(row -> {
                    var end = row.validity().to();
                    return end != null
                            && before.at(end).isPresent()
                            && rows.stream().noneMatch(other -> other.validity().contains(end));
                })
                .toList();
    }

    private boolean untouched(Validity span) {
        return rows.stream().noneMatch(row -> row.validity().overlaps(span));
    }

    private void report(String column, TreeRules.Breach breach) {
        faults.add(
                rowOf(breach.span()), column, breach.code(), breach.arguments().toArray(String[]::new));
    }

    private Slice rowOf(Validity span) {
        return rows.stream()
                .filter(row -> row.validity().overlaps(span))
                .findFirst()
                .orElse(rows.get(0));
    }
}
