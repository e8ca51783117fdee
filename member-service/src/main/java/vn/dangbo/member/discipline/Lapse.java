package vn.dangbo.member.discipline;

import java.time.LocalDate;
import java.util.Collection;

/** When a decision lapses by itself. Source: Quy định 296-QĐ/TW 2025 (before: 22-QĐ/TW 2021). Pure. */
public final class Lapse {

    private Lapse() {}

    /**
     * What keeps a decision open.
     *
     * @param to the day from which it does no more; null while it goes on
     */
    public record Hold(LocalDate from, LocalDate to) {}

    /**
     * The day from which it has lapsed: the end of its term, or of what had begun to keep it open by then.
     *
     * @param term the end of the term; null when it never lapses
     * @return null as long as something keeps it open, and when it never lapses
     */
    public static LocalDate from(LocalDate term, Collection<Hold> holds) {
        var day = term;
        boolean moved = day != null;
        while (moved) {
            moved = false;
            for (var hold : holds) {
                if (hold.from().isBefore(day) && (hold.to() == null || hold.to().isAfter(day))) {
                    if (hold.to() == null) {
                        return null;
                    }
                    day = hold.to();
                    moved = true;
                }
            }
        }
        return day;
    }
}
