package vn.dangbo.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Invented people who hold seats: numbers by town, and who held a seat before. */
final class Holders {

    private static final int RE_ELECTED_PERCENT = 60;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private final Dice dice = new Dice("holders");

    /** Somebody who holds no seat yet. */
    String next(String town) {
        return String.format(Locale.ROOT, "%s-%04d", town, numbers.merge(town, 1, Integer::sum));
    }

    /** Who holds a seat of the unit in the next term: the same person as before, or somebody new. */
    String of(Unit unit, String role, int ordinal) {
        String seat = unit.code() + role + ordinal;
        if (!before.containsKey(seat) || !dice.chance(RE_ELECTED_PERCENT)) {
            before.put(seat, next(unit.town()));
        }
        return before.get(seat);
    }
}
