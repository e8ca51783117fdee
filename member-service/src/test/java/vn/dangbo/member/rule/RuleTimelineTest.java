package vn.dangbo.member.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.dangbo.platform.problem.ProblemException;

class RuleTimelineTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 30;

    /** Whatever is added in whatever order: the days before stay, the day itself says the new value, and no day says two. */
    @Property
    void aValueChangesNothingBeforeItsDay(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = DAYS - 1) Integer> days,
            @ForAll @IntRange(min = -1, max = DAYS - 1) int endedOn) {
        List<RuleValue> values = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (i == days.size() / 2 && endedOn >= 0 && !values.isEmpty()) {
                values = ended(values, FIRST.plusDays(endedOn));
            }
            var from = FIRST.plusDays(days.get(i));
            var before = values;
            var after = RuleTimeline.with(before, new RuleValue(i + 1, from, null, "Điều " + i, null));
            for (int day = 0; day < days.get(i); day++) {
                assertEquals(on(before, day), on(after, day), () -> before + " then " + after);
            }
            assertEquals(Optional.of(i + 1), on(after, days.get(i)), after::toString);
            values = after;
        }
    }

    private static List<RuleValue> ended(List<RuleValue> values, LocalDate on) {
        boolean there = values.stream()
                .anyMatch(value -> value.validTo() == null || value.validTo().isAfter(on));
        // A rule that held on no day would be gone.
        boolean before = values.stream().anyMatch(value -> value.validFrom().isBefore(on));
        if (!there || !before) {
            assertThrows(ProblemException.class, () -> RuleTimeline.ended(values, on));
            return values;
        }
        var after = RuleTimeline.ended(values, on);
        assertTrue(after.stream()
                .noneMatch(value -> value.validTo() == null || value.validTo().isAfter(on)));
        return after;
    }

    private static Optional<Integer> on(List<RuleValue> values, int day) {
        var found = values.stream()
                .filter(value -> value.holdsOn(FIRST.plusDays(day)))
                .toList();
        assertTrue(found.size() < 2, () -> "two on a day: " + values);
        return found.stream().findFirst().map(RuleValue::value);
    }

    /** A correction of one era leaves the next as it is. */
    @Test
    void aValueEndsWhereTheNextBegins() {
        var eras = List.of(
                new RuleValue(60, FIRST, FIRST.plusDays(10), "a", null),
                new RuleValue(30, FIRST.plusDays(10), null, "b", null));
        var after = RuleTimeline.with(eras, new RuleValue(45, FIRST.plusDays(5), null, "c", null));
        assertEquals(List.of(60, 45, 30), after.stream().map(RuleValue::value).toList());
        assertEquals(FIRST.plusDays(10), after.get(1).validTo());
    }
}
