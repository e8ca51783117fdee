package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;

/** The synthetic members of a town. */
record Corps(FlowPlan plan, List<Person> people) {

    /** Those who are official members in a cell of the town on both days, and all the time between them in the same one. */
    List<Person> officialsFrom(LocalDate first, LocalDate last) {
        return people.stream().filter(person -> isOfficial(person, first, last)).toList();
    }

    /** Whether it is one of these. */
    static boolean isOfficial(Person person, LocalDate first, LocalDate last) {
        return person.member().isOfficial(first)
                && person.member()
                        .seatingOn(first)
                        .filter(seating -> seating.heldOn(last))
                        .isPresent();
    }

    List<Person> officialsOn(LocalDate day) {
        return officialsFrom(day, day);
    }
}
