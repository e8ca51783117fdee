package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of the synthetic nation, one after the other, the same on every run. First those who are members today, then those who have
 * left. A quarter has moved between cells, three of a hundred are on probation.
 */
final class ScalePeople {

    /** The records begin; who had been admitted before is there already. */
    static final LocalDate OPENING_DAY = LocalDate.of(2015, 1, 1);

    /** The last day of which the records tell. */
    static final LocalDate CLOSING_DAY = LocalDate.of(2025, 12, 31);

    private static final int PERCENT_WOMEN = 42;
    private static final int PERCENT_ON_PROBATION = 3;
    private static final int PERCENT_MOVED = 25;
    private static final int PERCENT_MOVED_AGAIN = 20;
    private static final int PERCENT_LEFT = 8;
    private static final int PROBATION_MONTHS = 12;
    /** Nobody sits in a cell for fewer days. */
    private static final int SHORTEST_SEATING_DAYS = 60;

    private static final List<Cause> LEAVING =
            List.of(Cause.DECEASED, Cause.TRANSFER_OUT, Cause.STRUCK_OFF, Cause.RESIGNED, Cause.EXPELLED);
    private static final List<Integer> LEAVING_WEIGHTS = List.of(60, 25, 8, 4, 3);

    private final Dice dice = new Dice("scale");
    private final Biography biography = new Biography(new Dice("biography"), CLOSING_DAY);
    private final Names names = new Names();
    private final Scale scale;
    private final List<ScaleUnits.ScaleUnit> cells;

    /**
     * Somebody with the seats held, in the order of time.
     *
     * @param number counts everybody from 0
     * @param officialOn null for who is on probation
     */
    record ScalePerson(
            int number,
            Sex sex,
            String fullName,
            LocalDate born,
            String ethnicity,
            LocalDate admittedOn,
            LocalDate officialOn,
            List<Seating> seatings) {

        Seating last() {
            return seatings.get(seatings.size() - 1);
        }

        boolean officialOn(LocalDate day) {
            return officialOn != null && !officialOn.isAfter(day);
        }
    }

    ScalePeople(Scale scale, List<ScaleUnits.ScaleUnit> cells) {
        this.scale = scale;
        this.cells = cells;
    }

    /** Members and those who have left. */
    int count() {
        return (int) (scale.members() + (long) scale.members() * PERCENT_LEFT / 100);
    }

    /** The person of that number; to be asked for each number once, in order. */
    ScalePerson person(int number) {
        boolean left = number >= scale.members();
        Ethnicity ethnicity = Ethnicity.draw(dice);
        Sex sex = dice.chance(PERCENT_WOMEN) ? Sex.FEMALE : Sex.MALE;
        Member life = !left && dice.chance(PERCENT_ON_PROBATION)
                ? biography.admitted(
                        dice.day(CLOSING_DAY.minusMonths(PROBATION_MONTHS - 1), CLOSING_DAY.minusMonths(1)), true)
                : biography.ofLongStanding(CLOSING_DAY.minusYears(3), true);
        LocalDate recognition = life.admittedOn().plusMonths(PROBATION_MONTHS);
        return new ScalePerson(
                number,
                sex,
                names.full(sex, life.born(), ethnicity),
                life.born(),
                ethnicity.code,
                life.admittedOn(),
                recognition.isAfter(CLOSING_DAY) ? null : recognition,
                seatings(number, life.admittedOn(), left));
    }

    private List<Seating> seatings(int number, LocalDate admittedOn, boolean left) {
        List<Seating> seatings = new ArrayList<>();
        boolean opening = admittedOn.isBefore(OPENING_DAY);
        LocalDate from = opening ? OPENING_DAY : admittedOn;
        Cause start = opening ? Cause.OPENING : Cause.ADMITTED;
        String cell = cell(number);
        // those who make up the fewest of each cell stay in it
        int percent = number < cells.size() * Scale.FEWEST_IN_A_CELL ? 0 : PERCENT_MOVED;
        while (dice.chance(percent) && room(from)) {
            LocalDate moved =
                    dice.day(from.plusDays(SHORTEST_SEATING_DAYS), CLOSING_DAY.minusDays(2 * SHORTEST_SEATING_DAYS));
            String next = cells.get(dice.below(cells.size())).code();
            if (!next.equals(cell)) {
                seatings.add(new Seating(cell, from, moved, start, Cause.MOVED));
                cell = next;
                from = moved;
                start = Cause.MOVED;
            }
            percent = PERCENT_MOVED_AGAIN;
        }
        if (left) {
            LocalDate end = dice.day(from.plusDays(SHORTEST_SEATING_DAYS), CLOSING_DAY);
            seatings.add(new Seating(cell, from, end, start, LEAVING.get(dice.weighted(LEAVING_WEIGHTS))));
        } else {
            seatings.add(new Seating(cell, from, Tree.OPEN, start, null));
        }
        return seatings;
    }

    private static boolean room(LocalDate from) {
        return from.plusDays(4 * SHORTEST_SEATING_DAYS).isBefore(CLOSING_DAY);
    }

    /** Every cell has its fewest members first; of the others, three in ten sit in the tenth of the cells that is large. */
    private String cell(int number) {
        int place = number < cells.size() * Scale.FEWEST_IN_A_CELL
                ? number % cells.size()
                : dice.chance(30) ? 10 * dice.below(cells.size() / 10) : dice.below(cells.size());
        return cells.get(place).code();
    }
}
