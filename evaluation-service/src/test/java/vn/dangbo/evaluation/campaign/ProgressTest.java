package vn.dangbo.evaluation.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.dangbo.evaluation.campaign.ProgressCount.State;
import vn.dangbo.evaluation.result.SubjectKind;

/** How far a campaign is, and what is forecast. */
class ProgressTest {

    private static final List<String> STEPS = List.of("PREPARE", "SELF_ASSESSED", "REVIEWED", "DECIDED", "LOCKED");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);

    @Example
    void whatIsDueIsOverdueTheDayAfterAndAStepThatIsOffNever() {
        var counts = List.of(
                count("KT01", SubjectKind.MEMBER, "PREPARE", State.REMAINING, 12),
                count("KT01", SubjectKind.MEMBER, "REVIEWED", State.REMAINING, 30),
                count("KT01", SubjectKind.MEMBER, "PREPARE", State.EXCLUDED, 5),
                count("KT01", SubjectKind.LEADER, "PREPARE", State.REMAINING, 2));
        var campaign =
                campaign(Map.of("SELF_ASSESSED", LocalDate.of(2025, 12, 1), "REVIEWED", LocalDate.of(2025, 12, 15)));
        var onTheDay = new Progress(campaign, STEPS, LocalDate.of(2025, 12, 15), 7).view("KT", counts, List.of());
        assertEquals(Map.of("SELF_ASSESSED", 2L), onTheDay.total().overdue());
        var after = new Progress(campaign, STEPS, LocalDate.of(2025, 12, 16), 7).view("KT", counts, List.of());
        assertEquals(Map.of("SELF_ASSESSED", 2L, "REVIEWED", 14L), after.total().overdue());
        assertNull(after.total().forecast());
    }

    /** 40 left at 14 a week: two a day for twenty days. */
    @Example
    void theForecastGoesByThePaceOfTheLastDays() {
        assertFalse(Forecast.of(40, 14, 7, 20).willMiss());
        assertTrue(Forecast.of(41, 14, 7, 20).willMiss());
        assertTrue(Forecast.of(40, 14, 7, 19).willMiss());
        assertTrue(Forecast.of(1, 0, 7, 300).willMiss());
        assertTrue(Forecast.of(1, 500, 7, 0).willMiss());
        assertFalse(Forecast.of(0, 0, 7, -3).willMiss());
    }

    /** Reviews go by the pace of reviews, of the very unit; what the calendar does not name is not forecast. */
    @Example
    void eachStepIsForecastByItsOwnPace() {
        var counts = List.of(
                count("KT01", SubjectKind.MEMBER, "PREPARE", State.REMAINING, 20),
                count("KT01", SubjectKind.MEMBER, "REVIEWED", State.REMAINING, 5),
                count("KT02", SubjectKind.MEMBER, "PREPARE", State.REMAINING, 7));
        var view = new Progress(campaign(Map.of("REVIEWED", DUE)), STEPS, DUE.minusDays(10), 7)
                .view("KT", counts, List.of(new PaceCount("KT01", "REVIEWED", 14)));
        assertEquals(
                new Forecast(27, 14, 7, 10, true), view.total().stepForecasts().get("REVIEWED"));
        assertEquals(
                new Forecast(20, 14, 7, 10, false),
                view.children().get(0).stepForecasts().get("REVIEWED"));
        assertEquals(
                new Forecast(7, 0, 7, 10, true),
                view.children().get(1).stepForecasts().get("REVIEWED"));
        assertEquals(Set.of("REVIEWED"), view.total().stepForecasts().keySet());
    }

    @Property
    void moreTimeNeverMakesAUnitMissWhatItWouldNot(
            @ForAll @IntRange(max = 10_000) int remaining,
            @ForAll @IntRange(max = 10_000) int decided,
            @ForAll @IntRange(min = 1, max = 90) int window,
            @ForAll @IntRange(min = -30, max = 400) int days) {
        if (!Forecast.of(remaining, decided, window, days).willMiss()) {
            assertFalse(Forecast.of(remaining, decided, window, days + 1).willMiss());
        }
    }

    @Property
    void theTotalIsTheUnitItselfAndAllBelowIt(@ForAll("counts") List<ProgressCount> counts) {
        var view = new Progress(campaign(Map.of("REVIEWED", DUE.minusDays(30), "DECIDED", DUE)), STEPS, DUE, 7)
                .view("KT", counts, List.of());
        long below =
                view.children().stream().mapToLong(ProgressView.Line::subjects).sum();
        assertEquals(view.total().subjects(), view.own().subjects() + below);
        long remaining =
                view.children().stream().mapToLong(ProgressView.Line::remaining).sum();
        assertEquals(view.total().remaining(), view.own().remaining() + remaining);
        for (var line : view.children()) {
            assertEquals(
                    line.subjects(),
                    line.decided() + line.excluded() + line.pending() + line.remaining(),
                    line::toString);
            assertEquals(
                    line.subjects(),
                    line.steps().values().stream().mapToLong(Long::longValue).sum());
            assertTrue(line.overdue().values().stream().allMatch(late -> late <= line.remaining()));
        }
    }

    @Provide
    Arbitrary<List<ProgressCount>> counts() {
        return Combinators.combine(
                        Arbitraries.of("KT01", "KT02", "KT03").injectNull(0.2),
                        Arbitraries.of(SubjectKind.class),
                        Arbitraries.of(STEPS),
                        Arbitraries.of(State.class),
                        Arbitraries.longs().between(1, 5000))
                .as(ProgressTest::count)
                .list()
                .ofMaxSize(30);
    }

    private static ProgressCount count(String unit, SubjectKind kind, String step, State state, long subjects) {
        return new ProgressCount(unit, unit, kind, step, state, subjects, 0);
    }

    private static CampaignView campaign(Map<String, LocalDate> calendar) {
        return new CampaignView(
                null,
                null,
                "Đợt",
                2025,
                CampaignPeriod.YEAR,
                "E3-2025",
                1,
                LocalDate.of(2025, 12, 31),
                CampaignStatus.OPEN,
                calendar,
                Map.of(SubjectKind.MEMBER, Map.of("SELF_ASSESSED", FlowMode.OFF)),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                "1.");
    }
}
