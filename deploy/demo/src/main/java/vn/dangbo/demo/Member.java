package vn.dangbo.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of one synthetic member: birth, membership and seats. Who it is (name, sex, numbers) is decided when all seats are known. */
final class Member {

    /** Probation lasts so long from the ceremony; the demo applies the present length to older admissions too. */
    private static final int PROBATION_MONTHS = 12;

    private final LocalDate born;
    private final LocalDate admittedOn;
    private final String context;
    private final List<Seating> seatings = new ArrayList<>();
    private LocalDate officialOn;

    /**
     * A member admitted with the ceremony of that day; official after probation, unless the records close before.
     *
     * @param admittedOn of the present membership: who was readmitted has the date of the second ceremony
     * @param context in which the member was admitted; empty for none in particular
     * @param closing the last day of the records
     */
    Member(LocalDate born, LocalDate admittedOn, String context, LocalDate closing) {
        this.born = born;
        this.admittedOn = admittedOn;
        this.context = context;
        LocalDate recognition = admittedOn.plusMonths(PROBATION_MONTHS);
        officialOn = recognition.isAfter(closing) ? null : recognition;
    }

    LocalDate born() {
        return born;
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    String context() {
        return context;
    }

    /** Empty for who was never recognised, or not yet when the records close. */
    Optional<LocalDate> officialOn() {
        return Optional.ofNullable(officialOn);
    }

    /** Seats in the order of time. */
    List<Seating> seatings() {
        return seatings;
    }

    Seating lastSeating() {
        return seatings.get(seatings.size() - 1);
    }

    Optional<Seating> seatingOn(LocalDate date) {
        return seatings.stream().filter(seating -> seating.heldOn(date)).findFirst();
    }

    boolean isOfficial(LocalDate date) {
        return officialOn != null && !officialOn.isAfter(date);
    }

    /** Completed years. */
    int age(LocalDate date) {
        return (int) ChronoUnit.YEARS.between(born, date);
    }

    void sit(String cell, LocalDate date, Cause cause) {
        seatings.add(new Seating(cell, date, Tree.OPEN, cause, null));
    }

    void leave(LocalDate date, Cause cause) {
        Seating held = lastSeating();
        seatings.set(seatings.size() - 1, new Seating(held.cell(), held.from(), date, held.start(), cause));
        if (cause == Cause.STRUCK_OFF_PROBATIONER) {
            officialOn = null;
        }
    }
}
