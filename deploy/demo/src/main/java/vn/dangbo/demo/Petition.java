package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of the file of petitions; null where a step was not taken. */
record Petition(
        String organisation,
        String kind,
        LocalDate receivedOn,
        String registerNo,
        LocalDate acceptedOn,
        LocalDate rejectedOn,
        LocalDate resolvedOn) {

    /** A10: petitions that came in the term of document 000. */
    private static final int OF_THE_TERM = 25;

    private static final String TOWN = "TU000";
    private static final LocalDate FIRST = LocalDate.of(2020, 7, 24);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 15);
    private static final List<String> KINDS =
            List.of("DENUNCIATION", "DENUNCIATION", "REFLECTION", "REFLECTION", "DISCIPLINE_COMPLAINT");

    /** One comes on each end of the term, and one the day before it. */
    static List<Petition> all() {
        Dice dice = new Dice("petitions");
        List<Petition> petitions = new ArrayList<>();
        for (int number = 0; number <= OF_THE_TERM; number++) {
            LocalDate received =
                    switch (number) {
                        case 0 -> FIRST.minusDays(1);
                        case 1 -> FIRST;
                        case 2 -> LAST;
                        default -> FlowPlan.workingDay(dice.day(FIRST.plusDays(5), LAST.minusMonths(6)));
                    };
            LocalDate seen = received.plusDays(dice.between(3, 9));
            boolean rejected = number % 6 == 5;
            boolean open = received.equals(LAST);
            petitions.add(new Petition(
                    TOWN,
                    dice.pick(KINDS),
                    received,
                    String.format(Locale.ROOT, "%02d/%d", number + 1, received.getYear()),
                    rejected || open ? null : seen,
                    rejected ? seen : null,
                    rejected || open || number % 4 == 3 ? null : seen.plusDays(dice.between(20, 60))));
        }
        return petitions;
    }
}
