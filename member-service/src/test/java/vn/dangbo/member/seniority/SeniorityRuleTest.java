package vn.dangbo.member.seniority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

class SeniorityRuleTest {

    private static final LocalDate START = LocalDate.of(1990, 1, 31);
    private static final int DAYS = 1500;
    private static final UUID CELL = new UUID(0, 1);

    /** Counted day by day: a day counts when no deduction names it, however many do. */
    @Property(tries = 300)
    void aDayCountsOnceOrNotAtAll(
            @ForAll long seed, @ForAll @IntRange(max = 6) int parts, @ForAll @IntRange(max = DAYS) int days) {
        var deductions = random(new Random(seed), parts);
        var seniority = new Seniority(START, SeniorityBasis.ADMISSION_DECISION, "x", deductions);
        var asOf = START.plusDays(days);
        long counted = START.datesUntil(asOf)
                .filter(day -> deductions.stream().noneMatch(one -> one.span().contains(day)))
                .count();
        assertEquals(days - counted, seniority.daysDeducted(asOf));
        assertEquals(asOf.minusDays(counted), seniority.countsFrom(asOf));
    }

    @Property(tries = 300)
    void itNeverGrowsShorter(
            @ForAll long seed, @ForAll @IntRange(max = 6) int parts, @ForAll @IntRange(max = DAYS) int days) {
        var seniority = new Seniority(START, SeniorityBasis.ADMISSION_DECISION, "x", random(new Random(seed), parts));
        var before = months(seniority, START.plusDays(days));
        var after = months(seniority, START.plusDays(days + 1L));
        assertTrue(before <= after && after <= before + 1, before + " then " + after);
    }

    /** One who has reached so many months by the day would say so of the day itself; nobody a day before. */
    @Property(tries = 300)
    void aMonthIsFullOnItsDay(
            @ForAll @IntRange(max = 12000) int start, @ForAll @IntRange(min = 1, max = 1100) int months) {
        var first = LocalDate.of(1940, 1, 1).plusDays(start);
        var seniority = new Seniority(first, SeniorityBasis.OTHER, "x", List.of());
        assertEquals(months, months(seniority, first.plusMonths(months)));
        assertFalse(months(seniority, first.plusMonths(months).minusDays(1)) >= months);
    }

    /** Acceptance scenario 8. */
    @Example
    void itRunsFromTheDecisionNotFromTheCeremony() {
        var seniority =
                new Seniority(LocalDate.of(2024, 8, 25), SeniorityBasis.ADMISSION_DECISION, "45-QĐ/TU", List.of());
        assertEquals(new Seniority.Length(0, 11), seniority.on(LocalDate.of(2025, 8, 24)));
        assertEquals(new Seniority.Length(1, 0), seniority.on(LocalDate.of(2025, 8, 25)));
        assertEquals(new Seniority.Length(0, 0), seniority.on(LocalDate.of(2024, 1, 1)));
    }

    /** Acceptance scenario 9: restored there is no gap, readmitted there is. */
    @Example
    void onlyTheReadmittedHaveAGap() {
        var left = LocalDate.of(2010, 3, 1);
        var back = LocalDate.of(2014, 5, 1);
        for (var end : List.of(EndCause.EXPELLED, EndCause.STRUCK_OFF, EndCause.RESIGNED)) {
            assertEquals(List.of(), Deduction.outside(life(left, end, back, StartCause.RESTORED)));
            assertEquals(
                    List.of(new Validity(left, back)),
                    Deduction.outside(life(left, end, back, StartCause.READMITTED)).stream()
                            .map(Deduction::span)
                            .toList());
        }
        // whoever went to another deployment has lived there as a member
        assertEquals(List.of(), Deduction.outside(life(left, EndCause.TRANSFER_OUT, back, StartCause.TRANSFER_IN)));
    }

    private static List<Seating> life(LocalDate left, EndCause end, LocalDate back, StartCause start) {
        return List.of(
                new Seating(CELL, new Validity(LocalDate.of(2000, 1, 1), left), StartCause.ADMITTED, end),
                new Seating(CELL, Validity.since(back), start, null));
    }

    private static List<Deduction> random(Random random, int parts) {
        var found = new ArrayList<Deduction>();
        for (int i = 0; i < parts; i++) {
            var from = START.plusDays(random.nextInt(DAYS + 200) - 100L);
            var to = random.nextInt(5) == 0 ? null : from.plusDays(1 + random.nextInt(300));
            found.add(new Deduction(new Validity(from, to), DeductionGround.LOST_CONTACT, "x"));
        }
        return found;
    }

    private static int months(Seniority seniority, LocalDate asOf) {
        var length = seniority.on(asOf);
        return length.years() * 12 + length.months();
    }
}
