package vn.dangbo.member.cases;

import java.time.LocalDate;
import java.util.Set;

/** The years of which all public holidays are recorded, as they were announced. */
public record CompleteYears(Set<Integer> years) {

    public CompleteYears {
        years = Set.copyOf(years);
    }

    /** Whether a term in working days may end later than told: holidays of its last year are not all on record. */
    public boolean isUncertain(LocalDate lastDay) {
        return lastDay != null && !years.contains(lastDay.getYear());
    }
}
