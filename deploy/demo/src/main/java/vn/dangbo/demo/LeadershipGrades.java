package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grades of collectives and leaders of Dĩ An for 2019, as many of each as printed (B7, B8, B8h): far more HTXSNV than the ceiling allows. Of
 * those that are not HTXSNV the document says that none failed; how many are HTNV is invented for collectives, and for leaders what is left.
 */
final class LeadershipGrades {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static final String DECISION = "72-QĐ/TU";
    private static final LocalDate DECIDED_ON = FlowPlan.workingDay(LocalDate.of(2020, 2, 20));

    /** Leaders of a unit in this order: its head is one of the first group. */
    private static final List<String> OF_WARD =
            List.of("CHU_TICH_UBND_PHUONG", "CHU_TICH_HDND_PHUONG", "CHU_TICH_MTTQ_PHUONG", "PHO_CHU_TICH_UBND_PHUONG");

    private static final List<String> OF_AGENCY = List.of("TRUONG_PHONG", "PHO_TRUONG_PHONG");

    private static final int RETIRED_AT = 60;

    private final Dice dice = new Dice("leadership grades");
    private final List<Evaluation> evaluations = new ArrayList<>();

    private LeadershipGrades() {}

    static List<Evaluation> of(List<Collective> collectives, List<Unit> units, Corps corps) {
        LeadershipGrades work = new LeadershipGrades();
        work.gradeCollectives(collectives, Collective.AGENCY, 18, 1);
        work.gradeCollectives(collectives, Collective.OF_WARD, 27, 2);
        work.gradeCollectives(collectives, Collective.COMMITTEE, 14, 1);
        List<Unit> grassroots = units.stream()
                .filter(unit -> unit.town().equals("DIAN") && unit.kind().startsWith("GRASSROOTS"))
                .toList();
        // 45 + 73 + 1 of the town and 16 + 27 + 1 of wards: 100 are HTTNV
        work.gradeLeaders(
                grassroots.stream().filter(unit -> !unit.isTerritory()).toList(),
                corps,
                "THI_XA",
                OF_AGENCY,
                45,
                73,
                1);
        work.gradeLeaders(grassroots.stream().filter(Unit::isTerritory).toList(), corps, "PHUONG", OF_WARD, 16, 27, 1);
        return work.evaluations;
    }

    private void gradeCollectives(List<Collective> all, String type, int excellent, int lower) {
        List<Collective> ofType =
                all.stream().filter(one -> one.type().equals(type)).toList();
        List<Collective> shuffled = dice.shuffled(ofType);
        for (Collective one : ofType) {
            Grade grade = grade(shuffled.indexOf(one), excellent, ofType.size() - excellent - lower);
            evaluations.add(Evaluation.ofCollective(DAY.getYear(), one, grade, DECISION, DECIDED_ON));
        }
    }

    private void gradeLeaders(
            List<Unit> units, Corps corps, String level, List<String> groups, int excellent, int good, int lower) {
        int number = excellent + good + lower;
        List<Integer> shares = Shares.of(number, units.stream().map(unit -> 1).toList());
        List<Integer> order = dice.shuffled(IntStream.range(0, number).boxed().toList());
        int next = 0;
        for (int index = 0; index < units.size(); index++) {
            String unit = units.get(index).code();
            List<Person> leaders = dice.shuffled(corps.officialsOn(DAY).stream()
                    .filter(person -> person.member().age(DAY) < RETIRED_AT)
                    .filter(person -> TownGrades.grassrootsOf(
                                    person.member().seatingOn(DAY).orElseThrow().cell())
                            .equals(unit))
                    .toList());
            for (int place = 0; place < shares.get(index); place++) {
                evaluations.add(new Evaluation(
                        DAY.getYear(),
                        unit,
                        leaders.get(place).cardNumber(),
                        grade(order.get(next++), excellent, good),
                        "",
                        DECISION,
                        DECIDED_ON,
                        "",
                        level,
                        groups.get(Math.min(place, groups.size() - 1))));
            }
        }
    }

    private static Grade grade(int place, int excellent, int good) {
        if (place < excellent) {
            return Grade.HTXSNV;
        }
        return place < excellent + good ? Grade.HTTNV : Grade.HTNV;
    }
}
