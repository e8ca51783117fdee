package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line of the file of temporary stays: a member of one town in a cell of another. */
record Stay(Person person, String home, String host, LocalDate from, LocalDate to, String letterNo) {

    /** B1t: guests in Dĩ An at the end of 2019. */
    private static final int GUESTS = 26;

    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

    /** Members of Kiến Tường and Tây Hồ as guests in Dĩ An: one begins on the day, one ends on the day after; one of each just misses it. */
    static List<Stay> of(Corps kienTuong, Corps tayHo, List<Tree.Cell> hosts) {
        Dice dice = new Dice("stays");
        LocalDate first = DAY.minusMonths(10);
        LocalDate last = DAY.plusMonths(10);
        List<Person> guests = dice.shuffled(Stream.of(kienTuong, tayHo)
                .flatMap(corps -> corps.officialsFrom(first, last).stream())
                .filter(person -> person.member().age(DAY) < 50)
                .toList());
        List<Stay> stays = new ArrayList<>();
        for (int number = 0; number < GUESTS + 2; number++) {
            LocalDate from = FlowPlan.workingDay(dice.day(DAY.minusMonths(4), DAY.minusMonths(1)));
            LocalDate to = from.plusMonths(dice.between(5, 9));
            switch (number) {
                case 0 -> {
                    from = DAY;
                    to = DAY.plusMonths(6);
                }
                case 1 -> {
                    from = DAY.minusMonths(5);
                    to = DAY.plusDays(1);
                }
                case GUESTS -> {
                    from = DAY.plusDays(1);
                    to = DAY.plusMonths(7);
                }
                case GUESTS + 1 -> {
                    from = DAY.minusMonths(6);
                    to = DAY;
                }
                default -> {}
            }
            Person guest = guests.get(number);
            stays.add(new Stay(
                    guest,
                    guest.member().seatingOn(from).orElseThrow().cell(),
                    dice.pick(hosts).code(),
                    from,
                    to,
                    (200 + number) + "-GTSHĐ/TU"));
        }
        return stays;
    }
}
