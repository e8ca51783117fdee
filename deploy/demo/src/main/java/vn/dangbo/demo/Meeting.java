package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line of the file of meetings: a thematic meeting of a cell. */
record Meeting(String cell, LocalDate heldOn, int present, int absent, String topic) {

    /** E9: every cell of Kiến Tường once in each quarter; the demo has those of this year. */
    private static final int YEAR = 2019;

    private static final int MONTHS = 3;

    private static final List<String> TOPICS = List.of(
            "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
            "Nâng cao chất lượng sinh hoạt chi bộ",
            "Nêu gương của cán bộ, đảng viên",
            "Xây dựng nông thôn mới, đô thị văn minh",
            "Phòng, chống suy thoái trong nội bộ");

    static List<Meeting> of(Tree tree, List<Person> people) {
        Dice dice = new Dice("meetings");
        return IntStream.range(0, 12 / MONTHS)
                .mapToObj(quarter -> LocalDate.of(YEAR, 1 + quarter * MONTHS, 1))
                .flatMap(first -> quarter(first, tree, people, dice).stream())
                .toList();
    }

    private static List<Meeting> quarter(LocalDate first, Tree tree, List<Person> people, Dice dice) {
        LocalDate last = first.plusMonths(MONTHS).minusDays(1);
        Map<String, Long> sizes = people.stream()
                .flatMap(person -> person.member().seatingOn(last).stream())
                .collect(Collectors.groupingBy(Seating::cell, Collectors.counting()));
        return tree.on(last).stream()
                .filter(Tree.Slice::isCell)
                .map(cell -> held(cell, first, last, sizes.get(cell.code()).intValue(), dice))
                .toList();
    }

    private static Meeting held(Tree.Slice cell, LocalDate first, LocalDate last, int size, Dice dice) {
        LocalDate earliest = cell.from().isAfter(first) ? cell.from() : first;
        int absent = Math.min(dice.between(0, 3), size - 1);
        return new Meeting(cell.code(), dice.day(earliest, last), size - absent, absent, dice.pick(TOPICS));
    }
}
