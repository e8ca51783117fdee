package vn.dangbo.member.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Since when a member is an official one: in the present membership, and in those that ended before it began. Who is
 * admitted again is on probation again (Điều lệ Đảng, Article 3; Quy định 294-QĐ/TW). Pure.
 *
 * @param officialOn first day as official member in the present membership; null for not yet
 * @param former the memberships before it, in the order of time
 */
public record Standing(LocalDate officialOn, List<Former> former) {

    /**
     * The former memberships of member {@code m} as an array of texts, for {@link #of(LocalDate, String[])}; a column of
     * a query.
     */
    public static final String FORMER = """
            coalesce((select array_agg(cast(f.until as text) || ' ' || coalesce(cast(f.official_on as text), '')
                                       order by f.until)
                      from former_membership f where f.member_id = m.id), '{}')""";

    /** The first day as official member {@code m} in the membership of day {@code :asOf}; a column of a query. */
    public static final String OFFICIAL_ON = """
            coalesce((select coalesce(f.official_on, date 'infinity') from former_membership f
                      where f.member_id = m.id and f.until > cast(:asOf as date) order by f.until limit 1),
                     m.official_on)""";

    /**
     * A membership that ended before another began.
     *
     * @param until the first day of the one after it
     * @param officialOn first day as official member in it; null for never
     */
    public record Former(LocalDate until, LocalDate officialOn) {}

    public Standing {
        former = former.stream().sorted(Comparator.comparing(Former::until)).toList();
    }

    /** Of somebody who was admitted once. */
    public static Standing of(LocalDate officialOn) {
        return new Standing(officialOn, List.of());
    }

    /** As the query column {@link #FORMER} tells it. */
    public static Standing of(LocalDate officialOn, String[] former) {
        return new Standing(officialOn, Stream.of(former).map(Standing::former).toList());
    }

    /** First day as official member in the membership of the day; null for none on record. */
    public LocalDate officialOn(LocalDate day) {
        for (var one : former) {
            if (day.isBefore(one.until())) {
                return one.officialOn();
            }
        }
        return officialOn;
    }

    /** On probation again, in a membership that begins on the day. */
    public Standing readmitted(LocalDate day) {
        var all = new ArrayList<>(former);
        all.add(new Former(day, officialOn));
        return new Standing(null, all);
    }

    /** An official member of the present membership from the day on. */
    public Standing recognised(LocalDate day) {
        return new Standing(day, former);
    }

    /** Whether the day lies before the present membership. */
    public boolean isFormer(LocalDate day) {
        return !former.isEmpty() && day.isBefore(former.get(former.size() - 1).until());
    }

    private static Former former(String text) {
        var parts = text.split(" ", 2);
        return new Former(LocalDate.parse(parts[0]), parts[1].isEmpty() ? null : LocalDate.parse(parts[1]));
    }
}
