package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the file of inspections.
 *
 * @param organisations turns of organisations, of which {@code faults} with shortcomings; may be 0
 * @param members the same of members
 */
record Inspection(
        String organisation,
        String type,
        String decisionNo,
        LocalDate startedOn,
        LocalDate concludedOn,
        int organisations,
        int members,
        int faults) {

    /** A8o, A8m: turns of organisations and of members in the term of document 000. */
    private static final Plan TU000 =
            new Plan("TU000", LocalDate.of(2020, 7, 24), LocalDate.of(2025, 5, 15), 692, 2_311, 120);

    /** Invented; more than the targets that are invented beside them. */
    private static final Plan KIEN_TUONG =
            new Plan("KIENTUONG", LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31), 74, 188, 20);

    private static final List<String> TYPES = List.of(
            "REGULAR_INSPECTION", "SUPERVISION_THEMATIC", "SUPERVISION_REGULAR", "SIGNS_OF_VIOLATION", "FINANCE");

    private record Plan(
            String town, LocalDate first, LocalDate last, int organisations, int members, int inspections) {}

    /** Of towns and of their grassroots organisations, which inspect as well. */
    static List<Inspection> of(List<Unit> units) {
        return Stream.of(TU000, KIEN_TUONG)
                .flatMap(plan -> of(plan, units).stream())
                .toList();
    }

    private static List<Inspection> of(Plan plan, List<Unit> units) {
        Dice dice = new Dice("inspections of " + plan.town());
        List<String> bodies = units.stream()
                .filter(unit -> unit.town().equals(plan.town())
                        && (unit.code().equals(plan.town()) || unit.kind().equals("GRASSROOTS_COMMITTEE"))
                        && !unit.from().isAfter(plan.first())
                        && unit.to().isAfter(plan.last()))
                .map(Unit::code)
                .toList();
        List<Integer> organisations = spread(plan.organisations(), plan.inspections());
        List<Integer> members = spread(plan.members(), plan.inspections());
        List<Inspection> inspections = new ArrayList<>();
        for (int number = 0; number < plan.inspections(); number++) {
            // the first and the last day of the term have one each
            LocalDate concluded =
                    switch (number) {
                        case 0 -> plan.first();
                        case 1 -> plan.last();
                        default ->
                            FlowPlan.workingDay(dice.day(
                                    plan.first().plusDays(5), plan.last().minusDays(5)));
                    };
            inspections.add(new Inspection(
                    number < 2 ? plan.town() : dice.pick(bodies),
                    dice.pick(TYPES),
                    (number + 1) + "-QĐ/UBKT",
                    concluded.minusDays(dice.between(10, 40)),
                    concluded,
                    organisations.get(number),
                    members.get(number),
                    dice.between(0, 2)));
        }
        return inspections;
    }

    /** Whole numbers that add up, as equal as can be. */
    private static List<Integer> spread(int total, int parts) {
        List<Integer> numbers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            numbers.add(total * (part + 1) / parts - total * part / parts);
        }
        return numbers;
    }

    /** The turns as the file has them: {@code ORGANISATION GOOD 4; ORGANISATION FAULT 1; MEMBER GOOD 19}. */
    String turns() {
        return Stream.of(turns("ORGANISATION", organisations), turns("MEMBER", members))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String turns(String subject, int turns) {
        int bad = Math.min(faults, turns);
        return Stream.of(turns(subject, "GOOD", turns - bad), turns(subject, "FAULT", bad))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String turns(String subject, String conclusion, int turns) {
        return turns == 0 ? "" : subject + " " + conclusion + " " + turns;
    }
}
