package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the file of disciplines.
 *
 * @param organisation empty for a member
 * @param person null for an organisation
 * @param office of which a member is removed; empty for none
 */
record Discipline(
        String organisation,
        Person person,
        String form,
        String level,
        String violation,
        String office,
        String decisionNo,
        LocalDate announcedOn) {

    private static final List<String> VIOLATIONS = List.of(
            "DAO_DUC_LOI_SONG",
            "DIEU_KHONG_DUOC_LAM",
            "THIEU_TRACH_NHIEM",
            "DAN_SO",
            "TAI_CHINH_XDCB",
            "DAT_DAI_TAI_NGUYEN",
            "KHAC");

    /** A9m: 125 members by four forms; how many by each is invented. Who is expelled is a planned movement. */
    private static final int REPRIMANDS = 68;

    private static final int WARNINGS = 42;
    private static final int REMOVALS = 8;

    /** A9o: one organisation. */
    private static final LocalDate OF_THE_ORGANISATION = LocalDate.of(2023, 5, 12);

    /** Those of the town of document 000 in its term, each of another member. */
    static List<Discipline> of(Corps tu000) {
        Dice dice = tu000.plan().dice("disciplines");
        List<Discipline> disciplines = new ArrayList<>();
        disciplines.add(new Discipline(
                "TU03",
                null,
                "KHIEN_TRACH",
                "UPPER_GRASSROOTS",
                "TAP_TRUNG_DAN_CHU",
                "",
                "512-QĐ/TU",
                OF_THE_ORGANISATION));
        Set<Person> known = new HashSet<>();
        tu000.people().forEach(person -> person.member().seatings().stream()
                .filter(seating -> seating.end() == Cause.EXPELLED)
                .forEach(seating -> {
                    known.add(person);
                    disciplines.add(new Discipline(
                            "",
                            person,
                            "KHAI_TRU",
                            "UPPER_GRASSROOTS",
                            dice.pick(VIOLATIONS),
                            "",
                            dice.between(100, 900) + "-QĐ/UBKT",
                            seating.to()));
                }));
        LocalDate first = tu000.plan().opening().plusDays(10);
        LocalDate last = tu000.plan().closing().minusDays(5);
        for (int number = 0; number < REPRIMANDS + WARNINGS + REMOVALS; number++) {
            LocalDate day = FlowPlan.workingDay(dice.day(first, last));
            Person person = dice.pick(tu000.officialsFrom(day, day.plusDays(30)).stream()
                    .filter(one -> !known.contains(one))
                    .toList());
            known.add(person);
            String form =
                    number < REPRIMANDS ? "KHIEN_TRACH" : number < REPRIMANDS + WARNINGS ? "CANH_CAO" : "CACH_CHUC";
            String level = number < REPRIMANDS ? (dice.chance(60) ? "CELL" : "GRASSROOTS") : "UPPER_GRASSROOTS";
            disciplines.add(new Discipline(
                    "",
                    person,
                    form,
                    level,
                    dice.pick(VIOLATIONS),
                    form.equals("CACH_CHUC") ? "chi ủy viên" : "",
                    dice.between(1, 900)
                            + (level.equals("CELL") ? "-QĐ/CB" : level.equals("GRASSROOTS") ? "-QĐ/ĐU" : "-QĐ/UBKT"),
                    day));
        }
        return disciplines;
    }
}
