package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A line of the file of trainings.
 *
 * @param sentBy code of the town
 * @param endedOn null while it goes on
 */
record Training(
        Person person, String program, String sentBy, String decisionNo, LocalDate startedOn, LocalDate endedOn) {

    private static final Map<String, Integer> MONTHS = Map.of(
            "CAO_CAP_LLCT",
            18,
            "TRUNG_CAP_LLCT",
            12,
            "HOAN_CHINH_CAO_CAP",
            6,
            "SO_CAP_LLCT",
            3,
            "NGHIEN_CUU_SINH",
            36,
            "THAC_SI",
            24,
            "DAI_HOC",
            30);

    private static final int YOUNGEST = 24;
    private static final int OLDEST = 50;

    /** E6: by programme, in the term of Kiến Tường; the first begins on its first day, the last on its last. */
    private static final Map<String, Integer> OF_KIENTUONG = new TreeMap<>(Map.of(
            "CAO_CAP_LLCT",
            39,
            "TRUNG_CAP_LLCT",
            145,
            "HOAN_CHINH_CAO_CAP",
            4,
            "SO_CAP_LLCT",
            116,
            "NGHIEN_CUU_SINH",
            1,
            "THAC_SI",
            11,
            "DAI_HOC",
            28));

    /** A6: 262 in the term of the town of document 000, all of political theory; how they divide is invented. */
    private static final Map<String, Integer> OF_TU000 =
            new TreeMap<>(Map.of("CAO_CAP_LLCT", 46, "TRUNG_CAP_LLCT", 138, "SO_CAP_LLCT", 78));

    /** All that the demo tells. */
    static List<Training> of(Corps kienTuong, Corps tu000) {
        List<Training> trainings = new ArrayList<>();
        Plan first = new Plan(kienTuong, Figures.E7_FROM, Figures.E7_TO);
        trainings.addAll(first.fill(OF_KIENTUONG));
        // On the day before the term and on the day after it: a period that is wrong by a day shows.
        trainings.add(first.one("DAI_HOC", Figures.E7_FROM.minusDays(1)));
        trainings.add(first.one("DAI_HOC", Figures.E7_TO.plusDays(1)));
        trainings.addAll(new Plan(tu000, tu000.plan().opening(), tu000.plan().closing()).fill(OF_TU000));
        return trainings;
    }

    private static final class Plan {
        private final Corps corps;
        private final LocalDate from;
        private final LocalDate to;
        private final Dice dice;
        private final Set<Person> sent = new HashSet<>();

        Plan(Corps corps, LocalDate from, LocalDate to) {
            this.corps = corps;
            this.from = from;
            this.to = to;
            dice = corps.plan().dice("trainings");
        }

        List<Training> fill(Map<String, Integer> programs) {
            List<Training> trainings = new ArrayList<>();
            programs.forEach((program, count) -> {
                for (int number = 0; number < count; number++) {
                    LocalDate day = FlowPlan.workingDay(dice.day(from.plusDays(3), to.minusDays(3)));
                    boolean bounded = program.equals("DAI_HOC") || program.equals("SO_CAP_LLCT");
                    if (bounded && number == 0) {
                        day = from;
                    } else if (bounded && number == count - 1) {
                        day = to;
                    }
                    trainings.add(one(program, day));
                }
            });
            return trainings;
        }

        /** Everybody is sent once: figures count sendings, and here these are people too. */
        Training one(String program, LocalDate day) {
            List<Person> candidates = corps.officialsOn(day).stream()
                    .filter(person -> !sent.contains(person))
                    .filter(person -> person.member().age(day) >= YOUNGEST
                            && person.member().age(day) <= OLDEST)
                    .toList();
            Person person = dice.pick(candidates);
            sent.add(person);
            LocalDate end = day.plusMonths(MONTHS.get(program));
            return new Training(
                    person,
                    program,
                    corps.plan().town(),
                    dice.between(1, 900) + "-QĐ/TU",
                    day,
                    end.isAfter(corps.plan().closing()) ? null : end);
        }
    }
}
