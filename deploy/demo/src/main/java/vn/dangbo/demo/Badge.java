package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line of the file of badges: each was proposed, decided and given in the same year. */
record Badge(
        Person person,
        int step,
        LocalDate awardDate,
        LocalDate proposedOn,
        String decisionNo,
        LocalDate decidedOn,
        LocalDate awardedOn) {

    /** D5b: proposals of Mỹ Hào in 2020. */
    private static final int OF_MYHAO = 358;

    private static final int YEAR = 2020;
    private static final List<Integer> STEPS = List.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);
    private static final List<LocalDate> AWARD_DATES = List.of(
            LocalDate.of(YEAR, 2, 3), LocalDate.of(YEAR, 5, 19), LocalDate.of(YEAR, 9, 2), LocalDate.of(YEAR, 11, 7));

    private record Reached(Person person, int step, LocalDate on) {}

    /** Those who reached a step last, so many as were proposed; nobody twice. */
    static List<Badge> of(Corps myHao) {
        List<Badge> badges = new ArrayList<>();
        Set<Person> proposed = new HashSet<>();
        List<Reached> reached = myHao.people().stream()
                .flatMap(person -> STEPS.stream()
                        .map(step -> new Reached(
                                person, step, person.member().admittedOn().plusYears(step))))
                .filter(one -> one.on().getYear() <= YEAR)
                .sorted(Comparator.comparing(Reached::on).reversed())
                .toList();
        for (Reached one : reached) {
            LocalDate awardDate = AWARD_DATES.stream()
                    .filter(day -> !day.isBefore(one.on()))
                    .findFirst()
                    .orElse(null);
            boolean there = awardDate != null && Corps.isOfficial(one.person(), LocalDate.of(YEAR, 1, 2), awardDate);
            if (there && badges.size() < OF_MYHAO && proposed.add(one.person())) {
                badges.add(new Badge(
                        one.person(),
                        one.step(),
                        awardDate,
                        LocalDate.of(YEAR, 1, 6).isAfter(awardDate.minusDays(45))
                                ? LocalDate.of(YEAR, 1, 6)
                                : FlowPlan.workingDay(awardDate.minusDays(45)),
                        120 + AWARD_DATES.indexOf(awardDate) + "-QĐ/TU",
                        FlowPlan.workingDay(awardDate.minusDays(10)),
                        awardDate));
            }
        }
        if (badges.size() != OF_MYHAO) {
            throw new IllegalStateException("only " + badges.size() + " members have reached a step for D5b");
        }
        return badges;
    }
}
