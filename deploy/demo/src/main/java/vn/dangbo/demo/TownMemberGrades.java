package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Grades of members of Dĩ An for 2019 (B5, B6) and of Mỹ Hào for 2020 (D9), or the reason why a member has none. Whose they are is invented,
 * and so are the numbers of HTNV and KHTNV in Mỹ Hào, which are not printed. The ceiling on HTXSNV holds in every grassroots organisation.
 */
final class TownMemberGrades {

    private final Dice dice;
    private final LocalDate day;
    private final int excellent;
    private final int lower;
    private final int failed;
    private final int graded;

    private TownMemberGrades(String town, LocalDate day, int excellent, int good, int lower, int failed) {
        dice = new Dice("member grades of " + town);
        this.day = day;
        this.excellent = excellent;
        this.lower = lower;
        this.failed = failed;
        graded = excellent + good + lower + failed;
    }

    /** B5 and B6. */
    static TownMemberGrades ofDiAn() {
        return new TownMemberGrades("DIAN", LocalDate.of(2019, 12, 31), 669, 3220, 317, 32);
    }

    /** D9: 4,215 are graded HTTNV or better. */
    static TownMemberGrades ofMyHao() {
        return new TownMemberGrades("MYHAO", LocalDate.of(2020, 12, 31), 735, 3480, 396, 24);
    }

    /**
     * One line for each member of the day with a card: who has none yet, cannot be named.
     *
     * @param excels whether a cell is graded HTXSNV: nobody in it has less than HTTNV
     */
    List<Evaluation> of(Corps corps, Predicate<String> excels) {
        List<Person> members = corps.people().stream()
                .filter(person -> person.member().seatingOn(day).isPresent()
                        && !person.cardNumber().isEmpty())
                .toList();
        Map<Person, String> reasons = reasons(members);
        Map<Person, Grade> grades = grades(
                members.stream().filter(person -> !reasons.containsKey(person)).toList(), excels);
        int year = day.getYear();
        LocalDate decidedOn = FlowPlan.workingDay(LocalDate.of(year + 1, 1, 15));
        return members.stream()
                .map(person -> reasons.containsKey(person)
                        ? Evaluation.ofNotEvaluated(year, cell(person), person.cardNumber(), reasons.get(person))
                        : Evaluation.ofMember(
                                year,
                                cell(person),
                                person.cardNumber(),
                                grades.get(person),
                                cell(person).endsWith("C01") ? "12-QĐ/ĐU" : "14-QĐ/ĐU",
                                decidedOn))
                .toList();
    }

    private String cell(Person person) {
        return person.member().seatingOn(day).orElseThrow().cell();
    }

    /** Who was admitted in the last six months, and of the others the oldest, so many that the number graded is left. */
    private Map<Person, String> reasons(List<Person> members) {
        LocalDate tooRecent = day.minusMonths(6).plusDays(1);
        Map<Person, String> reasons = new HashMap<>();
        members.stream()
                .filter(person -> !person.member().admittedOn().isBefore(tooRecent))
                .forEach(person -> reasons.put(person, "MOI_KET_NAP"));
        List<Person> oldest = members.stream()
                .filter(person -> !reasons.containsKey(person))
                .sorted(Comparator.comparing((Person person) -> person.member().born())
                        .thenComparing(Person::cardNumber))
                .toList();
        int exempt = members.size() - reasons.size() - graded;
        for (int index = 0; index < exempt; index++) {
            reasons.put(oldest.get(index), index % 3 == 2 ? "MIEN_CONG_TAC" : "MIEN_SINH_HOAT");
        }
        return reasons;
    }

    private Map<Person, Grade> grades(List<Person> members, Predicate<String> excels) {
        Map<String, List<Person>> byGrassroots = new TreeMap<>();
        members.forEach(person -> byGrassroots
                .computeIfAbsent(TownGrades.grassrootsOf(cell(person)), code -> new ArrayList<>())
                .add(person));
        List<List<Person>> groups = List.copyOf(byGrassroots.values());
        List<List<Person>> elsewhere = groups.stream()
                .map(group -> dice.shuffled(group.stream()
                        .filter(person -> !excels.test(cell(person)))
                        .toList()))
                .toList();
        List<Integer> weights = elsewhere.stream().map(List::size).toList();
        List<Integer> ofFailed = Shares.of(failed, weights);
        List<Integer> ofLower = Shares.of(lower, weights);
        Map<Person, Grade> grades = new HashMap<>();
        List<List<Person>> good = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            int low = ofFailed.get(index) + ofLower.get(index);
            for (int number = 0; number < low; number++) {
                grades.put(elsewhere.get(index).get(number), number < ofFailed.get(index) ? Grade.KHTNV : Grade.HTNV);
            }
            good.add(dice.shuffled(groups.get(index).stream()
                    .filter(person -> !grades.containsKey(person))
                    .toList()));
        }
        // In proportion to what the ceiling allows: as there are fewer than it allows in all, no share is above it.
        List<Integer> ofExcellent = Shares.of(
                excellent,
                good.stream().map(group -> Grade.excellentAllowed(group.size())).toList());
        for (int index = 0; index < groups.size(); index++) {
            for (int number = 0; number < good.get(index).size(); number++) {
                grades.put(good.get(index).get(number), number < ofExcellent.get(index) ? Grade.HTXSNV : Grade.HTTNV);
            }
        }
        return grades;
    }
}
