package vn.dangbo.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many members of a town come and go in each period. The printed totals are true of this table, and whatever fills it in keeps them: people are
 * put into the planned movements, never counted afterwards. The constructor refuses a table that does not close.
 */
final class FlowPlan {

    /**
     * The day on which the records of Kiến Tường begin: whoever is a member then is seated from this day, with the cause
     * OPENING.
     */
    static final LocalDate OPENING_DAY = LocalDate.of(2015, 1, 1);

    /** The last day of the records of Kiến Tường: no file speaks of anything later. */
    static final LocalDate CLOSING_DAY = LocalDate.of(2024, 12, 31);

    /** The years 2015 and 2020 are divided where the period of figure E7 begins and ends. */
    private static final String TABLE = """
            from       to         ADMITTED READMITTED RESTORED TRANSFER_IN MOVED TRANSFER_OUT DECEASED EXPELLED STRUCK_OFF STRUCK_OFF_PROBATIONER RESIGNED
            2015-01-02 2015-07-31       35          0        0          23    22           14        5        1          1                      0        0
            2015-08-01 2015-12-31       32          0        0          17    16           11        3        0          1                      0        0
            2016-01-01 2016-12-31       74          1        0          62    40           30        9        1          1                      1        0
            2017-01-01 2017-12-31       78          0        0          68    42           28       11        1          2                      1        1
            2018-01-01 2018-12-31       80          1        0          74    44           31       10        1          1                      1        1
            2019-01-01 2019-12-31       77          0        1          75    45           27        9        0          1                      1        1
            2020-01-01 2020-07-31       38          0        0          20    24           16        7        1          1                      0        0
            2020-08-01 2020-12-31       30          0        0          12    18           12        5        0          1                      0        0
            2021-01-01 2021-12-31       52          0        0          22    36           30       16        1          2                      1        1
            2022-01-01 2022-12-31       58          1        0          26    38           34       15        1          2                      1        1
            2023-01-01 2023-12-31       61          0        0          27    38           33       14        0          2                      1        1
            2024-01-01 2024-12-31       63          0        1          24    40           35       15        1          1                      1        1
            """;

    private record Period(LocalDate from, LocalDate to, Map<Cause, Integer> counts) {

        int net() {
            return counts.entrySet().stream()
                    .mapToInt(entry -> entry.getKey().effect * entry.getValue())
                    .sum();
        }
    }

    /**
     * One planned movement of one member, whoever that will be.
     *
     * @param context of an admission; empty for none in particular
     */
    record Event(LocalDate date, Cause cause, String context) {}

    private final String town;
    private final LocalDate opening;
    private final LocalDate closing;
    private final List<Period> periods;
    private final int openingMembers;

    /**
     * The plan of a town.
     *
     * @param known a day on which the number of members is known
     * @param members the number on that day
     */
    FlowPlan(String town, LocalDate opening, LocalDate closing, String table, LocalDate known, int members) {
        this.town = town;
        this.opening = opening;
        this.closing = closing;
        List<String> lines = table.lines().toList();
        List<String> header = words(lines.get(0));
        periods =
                lines.stream().skip(1).map(line -> period(header, words(line))).toList();
        openingMembers = members - netUntil(known);
    }

    /** That of Kiến Tường. */
    static FlowPlan ofKienTuong() {
        FlowPlan plan = new FlowPlan(Tree.TOWN, OPENING_DAY, CLOSING_DAY, TABLE, Figures.E8_DATE, Figures.E8_MEMBERS);
        plan.require("E5", Figures.E5_MEMBERS, plan.openingMembers() + plan.netUntil(Figures.E5_DATE));
        plan.requireAdmissions("E7", Figures.E7_ADMISSIONS, Figures.E7_FROM, Figures.E7_TO);
        return plan;
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" +"));
    }

    private static Period period(List<String> header, List<String> fields) {
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        for (int column = 2; column < header.size(); column++) {
            counts.put(Cause.valueOf(header.get(column)), Integer.valueOf(fields.get(column)));
        }
        return new Period(LocalDate.parse(fields.get(0)), LocalDate.parse(fields.get(1)), counts);
    }

    private void require(String figure, int printed, int planned) {
        if (printed != planned) {
            throw new IllegalStateException("the flow table gives " + planned + " for " + figure + ", not " + printed);
        }
    }

    /** The same plan, when it has so many admissions between the days; the periods of its table must keep to them. */
    FlowPlan requireAdmissions(String figure, int printed, LocalDate from, LocalDate to) {
        require(figure, printed, admissions(from, to));
        return this;
    }

    private int netUntil(LocalDate date) {
        return periods.stream()
                .filter(period -> !period.to().isAfter(date))
                .mapToInt(Period::net)
                .sum();
    }

    private int admissions(LocalDate from, LocalDate to) {
        return periods.stream()
                .filter(period -> !period.from().isBefore(from) && !period.to().isAfter(to))
                .mapToInt(period -> period.counts().getOrDefault(Cause.ADMITTED, 0))
                .sum();
    }

    String town() {
        return town;
    }

    LocalDate opening() {
        return opening;
    }

    LocalDate closing() {
        return closing;
    }

    /** A source of chance of this town alone; that of Kiến Tường, the first, has the bare name. */
    Dice dice(String stream) {
        return new Dice(town.equals(Tree.TOWN) ? stream : stream + " of " + town);
    }

    /** Members on the day on which the records begin. */
    int openingMembers() {
        return openingMembers;
    }

    /**
     * All planned movements by date; on one day people arrive before others leave. The first and the last admission, arrival and departure
     * of a period fall on its first and last day, so that a cut-off that is wrong by one day shows as a wrong figure.
     */
    List<Event> events() {
        Dice dice = dice("flow");
        List<Event> events = new ArrayList<>();
        for (Period period : periods) {
            period.counts().forEach((cause, count) -> {
                for (int number = 0; number < count; number++) {
                    LocalDate date = date(period, cause, number, count, dice);
                    events.add(new Event(date, cause, TownPlans.context(town, period.from(), cause, number)));
                }
            });
        }
        events.sort(Comparator.comparing(Event::date).thenComparing(Event::cause));
        return events;
    }

    private static LocalDate date(Period period, Cause cause, int number, int count, Dice dice) {
        boolean onTheBounds = cause == Cause.ADMITTED || cause == Cause.TRANSFER_IN || cause == Cause.TRANSFER_OUT;
        if (onTheBounds && number == 0) {
            return period.from();
        }
        if (onTheBounds && number == count - 1) {
            return period.to();
        }
        LocalDate day = dice.day(period.from().plusDays(2), period.to().minusDays(2));
        return cause == Cause.DECEASED ? day : workingDay(day);
    }

    /** The day itself, or the working day next to it when it falls on a weekend. */
    static LocalDate workingDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
