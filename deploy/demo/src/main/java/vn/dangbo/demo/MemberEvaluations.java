package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grades of the members of figure E5 in its year, or the reason why a member has none. The ceiling on HTXSNV holds in every grassroots
 * organisation, and a cell graded HTXSNV has no member below HTTNV.
 */
final class MemberEvaluations {

    private static final LocalDate DATE = Figures.E5_DATE;

    /** Whoever was admitted since then has been a member for less than six months and is not graded. */
    private static final LocalDate TOO_RECENT = DATE.minusMonths(6).plusDays(1);

    private static final int EXEMPT_FROM_AGE = 72;
    private static final int PERCENT_EXEMPT = 45;
    private static final int PERCENT_HTNV = 7;

    /** Every so many grassroots organisations one member is graded KHTNV. */
    private static final int GRASSROOTS_PER_FAILURE = 3;

    private final Dice dice = new Dice("member grades");
    private final OrganisationEvaluations organisations;

    private MemberEvaluations(OrganisationEvaluations organisations) {
        this.organisations = organisations;
    }

    static List<Evaluation> of(List<Person> people, Tree tree, OrganisationEvaluations organisations) {
        Map<String, List<Person>> byCell = people.stream()
                .filter(person -> person.member().seatingOn(DATE).isPresent())
                .collect(Collectors.groupingBy(MemberEvaluations::cell));
        MemberEvaluations work = new MemberEvaluations(organisations);
        List<Evaluation> evaluations = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Tree.Slice, List<Tree.Slice>> grassroots :
                tree.grassroots(DATE).entrySet()) {
            List<Person> members = grassroots.getValue().stream()
                    .flatMap(cell -> byCell.get(cell.code()).stream())
                    .toList();
            String decision = 40 + index + (grassroots.getKey().isCell() ? "-QĐ/CB" : "-QĐ/ĐU");
            evaluations.addAll(work.evaluate(members, index++ % GRASSROOTS_PER_FAILURE == 0 ? 1 : 0, decision));
        }
        return evaluations;
    }

    private static String cell(Person person) {
        return person.member().seatingOn(DATE).orElseThrow().cell();
    }

    private List<Evaluation> evaluate(List<Person> members, int failures, String decisionNo) {
        Map<Person, String> reasons = new HashMap<>();
        members.forEach(person -> reasons.put(person, reasonForNone(person.member())));
        Map<Person, Grade> grades = grades(
                members.stream().filter(person -> reasons.get(person).isEmpty()).toList(), failures);
        LocalDate decidedOn = FlowPlan.workingDay(LocalDate.of(DATE.getYear() + 1, 1, 15));
        return members.stream()
                .map(person -> grades.containsKey(person)
                        ? Evaluation.ofMember(
                                DATE.getYear(),
                                cell(person),
                                person.cardNumber(),
                                grades.get(person),
                                decisionNo,
                                decidedOn)
                        : Evaluation.ofNotEvaluated(
                                DATE.getYear(), cell(person), person.cardNumber(), reasons.get(person)))
                .toList();
    }

    private String reasonForNone(Member member) {
        if (!member.admittedOn().isBefore(TOO_RECENT)) {
            return "MOI_KET_NAP";
        }
        return member.age(DATE) >= EXEMPT_FROM_AGE && dice.chance(PERCENT_EXEMPT) ? "MIEN_SINH_HOAT" : "";
    }

    /** The grades of one grassroots organisation: low ones outside the cells graded HTXSNV, high ones anywhere. */
    private Map<Person, Grade> grades(List<Person> graded, int failures) {
        List<Person> elsewhere = dice.shuffled(graded.stream()
                .filter(person -> organisations.gradeOfCell(cell(person)) != Grade.HTXSNV)
                .toList());
        int low = Math.min(elsewhere.size(), failures + graded.size() * PERCENT_HTNV / 100);
        Map<Person, Grade> grades = new HashMap<>();
        for (int index = 0; index < low; index++) {
            grades.put(elsewhere.get(index), index < failures ? Grade.KHTNV : Grade.HTNV);
        }
        Set<Person> good = new HashSet<>(graded);
        good.removeAll(grades.keySet());
        int excellent = Grade.excellentAllowed(good.size());
        List<Person> shuffled =
                dice.shuffled(graded.stream().filter(good::contains).toList());
        for (int index = 0; index < shuffled.size(); index++) {
            grades.put(shuffled.get(index), index < excellent ? Grade.HTXSNV : Grade.HTTNV);
        }
        return grades;
    }
}
