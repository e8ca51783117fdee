package vn.dangbo.member.seniority;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import vn.dangbo.platform.time.Validity;

/**
 * Tuổi đảng and what it rests on. Days that several deductions name are taken off once. Pure.
 *
 * @param start the first day that counts
 * @param deductions in the order of time
 */
record Seniority(LocalDate start, SeniorityBasis basis, String source, List<Deduction> deductions) {

    private static final int MONTHS = 12;

    Seniority {
        deductions = deductions.stream()
                .sorted(Comparator.comparing(deduction -> deduction.span().from()))
                .toList();
    }

    /**
     * A length of tuổi đảng in full months.
     *
     * @param months 0 to 11
     */
    record Length(int years, int months) {}

    /** Days that have been taken off by the day, this day itself not yet. */
    long daysDeducted(LocalDate asOf) {
        if (!asOf.isAfter(start)) {
            return 0;
        }
        var counted = new Validity(start, asOf);
        long days = 0;
        var until = start;
        for (var deduction : deductions) {
            var part = deduction.span().intersect(counted).orElse(null);
            if (part != null && part.to().isAfter(until)) {
                var from = part.from().isAfter(until) ? part.from() : until;
                days += ChronoUnit.DAYS.between(from, part.to());
                until = part.to();
            }
        }
        return days;
    }

    /** The day from which it would run to be what it is on the day, had nothing been taken off. */
    LocalDate countsFrom(LocalDate asOf) {
        return start.plusDays(daysDeducted(asOf));
    }

    /** Tuổi đảng on the day. */
    Length on(LocalDate asOf) {
        long months = monthsBetween(countsFrom(asOf), asOf);
        return new Length((int) (months / MONTHS), (int) (months % MONTHS));
    }

    /** The day on which it is so many years long, when nothing is taken off after the day asked for. */
    LocalDate reaches(int years, LocalDate asOf) {
        return countsFrom(asOf).plusYears(years);
    }

    /** Full months; one that begins on the 31st is full on the last day of a shorter month, as in the database. */
    private static long monthsBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        long months = ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months + 1).isAfter(to) ? months : months + 1;
    }
}
