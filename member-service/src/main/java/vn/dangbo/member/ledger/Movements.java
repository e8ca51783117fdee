package vn.dangbo.member.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.Seating;

/** The ledger entries that follow from a member's seatings. Pure. */
public final class Movements {

    /** Cause of the pair that turns a probationary member into an official one. */
    public static final String RECOGNISED = "RECOGNISED";

    private Movements() {}

    /**
     * All entries of one member.
     *
     * @param seatings the official seatings, in any order
     * @param officialOn first day as official member; null for not yet
     */
    public static List<Entry> of(Collection<Seating> seatings, Sex sex, LocalDate officialOn) {
        return of(seatings, sex, Standing.of(officialOn));
    }

    /**
     * All entries of one member.
     *
     * @param seatings the official seatings, in any order; each lies in one membership
     */
    public static List<Entry> of(Collection<Seating> seatings, Sex sex, Standing standing) {
        var entries = new ArrayList<Entry>();
        for (var seating : seatings) {
            var from = seating.validity().from();
            var to = seating.validity().to();
            var officialOn = standing.officialOn(from);
            boolean officialAtStart = officialOn != null && !officialOn.isAfter(from);
            boolean becomesOfficial =
                    officialOn != null && officialOn.isAfter(from) && (to == null || officialOn.isBefore(to));
            var first = officialAtStart ? Entry.State.OFFICIAL : Entry.State.PROBATIONARY;
            var last = becomesOfficial ? Entry.State.OFFICIAL : first;
            entries.add(
                    new Entry(seating.cellId(), from, 1, seating.startCause().name(), sex, first));
            if (becomesOfficial) {
                entries.add(new Entry(seating.cellId(), officialOn, -1, RECOGNISED, sex, first));
                entries.add(new Entry(seating.cellId(), officialOn, 1, RECOGNISED, sex, last));
            }
            if (to != null) {
                entries.add(
                        new Entry(seating.cellId(), to, -1, seating.endCause().name(), sex, last));
            }
        }
        return entries;
    }

    /**
     * What must be added to a ledger that holds {@code before} so that it says {@code after}: the missing entries, and
     * the reversal of those that are no longer true.
     */
    public static List<Entry> difference(List<Entry> before, List<Entry> after) {
        var balance = new LinkedHashMap<Entry, Integer>();
        before.forEach(entry -> balance.merge(entry, -1, Integer::sum));
        after.forEach(entry -> balance.merge(entry, 1, Integer::sum));
        var missing = new ArrayList<Entry>();
        balance.forEach((entry, count) -> {
            for (int i = 0; i < Math.abs(count); i++) {
                missing.add(count > 0 ? entry : entry.reversed());
            }
        });
        return missing;
    }
}
