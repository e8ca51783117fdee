package vn.dangbo.evaluation.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.consistency.CapCheck.Limit;
import vn.dangbo.evaluation.consistency.Report.Level;
import vn.dangbo.evaluation.consistency.Report.Population;
import vn.dangbo.evaluation.consistency.Report.PrintedShare;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.BuiltInRuleSets;
import vn.dangbo.platform.labels.Messages;

/** The published reports of the source documents; each finding as figures.yaml and the domain document (§10) have it. */
class ConsistencyCheckTest {

    /** Figure B2, B3: Dĩ An 2019, percentages of 2018 beside counts of 2019. */
    @Test
    void organisationsOfDiAn() {
        assertEquals(
                List.of(
                        "PCT_ALT_DENOMINATOR INFO HTXSNV 20 25.00 9/45",
                        "PCT_MISMATCH ERROR HTTNV 68.52 73.47 37/54",
                        "PCT_MISMATCH ERROR HTNV 12.96 8.16 7/54"),
                findings(List.of(diAn()), List.of()));
    }

    /** Domain document §14.3: with last year's report, the percentages are found to be its own. */
    @Test
    void organisationsOfDiAnWithTheYearBefore() {
        var previous = new Report.Previous("TCCSD", 54L, null, Map.of("HTXSNV", 9L, "HTTNV", 37L, "HTNV", 7L));
        assertEquals(
                List.of(
                        "PCT_ALT_DENOMINATOR INFO HTXSNV 20 25.00 9/45",
                        "PCT_MISMATCH ERROR HTTNV 68.52 73.47 37/54",
                        "PCT_STALE WARNING HTTNV 68.52 - 37/54",
                        "PCT_MISMATCH ERROR HTNV 12.96 8.16 7/54",
                        "PCT_STALE WARNING HTNV 12.96 - 7/54"),
                findings(List.of(diAn()), List.of(previous)));
    }

    private static Population diAn() {
        return population(
                "TCCSD",
                SubjectKind.ORGANISATION,
                49L,
                49L,
                Map.of("HTXSNV", 9L, "HTTNV", 36L, "HTNV", 4L, "KHTNV", 0L),
                share("HTXSNV", "20", "HTTNV"),
                share("HTTNV", "68.52", null),
                share("HTNV", "12.96", null));
    }

    /** Figure B4: a sum of groups beyond the ceiling is a warning, and the widest reading would allow it. */
    @Test
    void cellsOfDiAn() {
        assertEquals(
                List.of("CAP_EXCEEDED WARNING HTXSNV 27 24 EVALUATED=27"),
                findings(
                        List.of(population(
                                "CELLS",
                                SubjectKind.ORGANISATION,
                                138L,
                                138L,
                                Map.of("HTXSNV", 27L, "HTTNV", 94L, "HTNV", 17L, "KHTNV", 0L))),
                        List.of()));
    }

    /** Figures B5, B5p, B6: 15.76 is off by three hundredths; 32 of 4,238 is 0.755 %, printed 0.76 rightly. */
    @Test
    void membersOfDiAn() {
        var report = check(
                List.of(population(
                        "MEMBERS",
                        SubjectKind.MEMBER,
                        4928L,
                        4238L,
                        Map.of("HTXSNV", 669L, "HTTNV", 3220L, "HTNV", 317L, "KHTNV", 32L),
                        share("HTXSNV", "15.76", null),
                        share("KHTNV", "0.76", null))),
                List.of());
        assertEquals(List.of("PCT_MISMATCH ERROR HTXSNV 15.76 15.79 -"), lines(report));
        assertTrue(report.findings().get(0).message().contains("4243–4246"), report::toString);
    }

    /** Figures B7, B8: beyond the ceiling whichever base is taken, and however the rest was graded. */
    @Test
    void collectivesAndLeadersOfDiAn() {
        assertEquals(
                List.of(
                        "CAP_EXCEEDED WARNING HTXSNV 18 6 -",
                        "CAP_EXCEEDED WARNING HTXSNV 27 11 -",
                        "CAP_EXCEEDED WARNING HTXSNV 14 7 -",
                        "CAP_EXCEEDED ERROR HTXSNV 45 23 -",
                        "CAP_EXCEEDED WARNING HTXSNV 16 8 -"),
                findings(
                        List.of(
                                part("TOWN", SubjectKind.COLLECTIVE, 18, 33, Level.AGGREGATE),
                                part("WARDS", SubjectKind.COLLECTIVE, 27, 56, null),
                                part("GRASSROOTS", SubjectKind.COLLECTIVE, 14, 35, Level.AGGREGATE),
                                part("LEADERS_TOWN", SubjectKind.LEADER, 45, 119, Level.GROUP),
                                part("LEADERS_WARD", SubjectKind.LEADER, 16, 44, Level.AGGREGATE)),
                        List.of()));
    }

    /** Figures D8, D9: 43 organisations fit; of the members it is not said how many were graded. */
    @Test
    void myHao() {
        assertEquals(
                List.of("DENOMINATOR_UNKNOWN WARNING GRADED - - -"),
                findings(
                        List.of(
                                population(
                                        "TCCSD",
                                        SubjectKind.ORGANISATION,
                                        43L,
                                        null,
                                        Map.of("HTXSNV", 8L, "HTTNV", 35L, "HTNV", 0L)),
                                population("MEMBERS", SubjectKind.MEMBER, 5699L, null, Map.of("HTTNV+HTXSNV", 4215L))),
                        List.of()));
    }

    /** Figures A2, A3, A4, A8: 7 of 6 is not 118 %; 88.9, 190, 141.5 and 158.6 are right, cut off or rounded. */
    @Test
    void document000() {
        var report = new Report(
                "000",
                2025,
                null,
                null,
                null,
                List.of(new Report.Ratio("A3", 161L, 181L, new BigDecimal("88.9"))),
                List.of(
                        new Report.Target("A2", 7L, 6L, new BigDecimal("118")),
                        new Report.Target("A4", 952L, 500L, new BigDecimal("190")),
                        new Report.Target("A8o", 692L, 489L, new BigDecimal("141.5")),
                        new Report.Target("A8m", 2311L, 1457L, new BigDecimal("158.6"))),
                null);
        var outcome = check(report);
        assertEquals(5, outcome.checked());
        assertEquals(List.of("PCT_MISMATCH ERROR printedPercent 118 116.67 -"), lines(outcome));
        assertEquals("A2", outcome.findings().get(0).population());
    }

    /** Figure E8r: 1,564 and 379 admitted are not 1,985; 42 came otherwise. */
    @Test
    void kienTuong() {
        var report = new Report(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Report.Flow("E8r", 1564L, Map.of("ADMITTED", 379L), null, 1985L)));
        assertEquals(List.of("DELTA_UNEXPLAINED INFO closing 1985 1943 +42"), lines(check(report)));
    }

    /** One digit of one count: 317 printed as 377 breaks the sum and its own percentage, and nothing else would mend both. */
    @Test
    void aSlipOfTheHandIsNamed() {
        assertEquals(
                List.of("SUM_MISMATCH ERROR HTNV 377 317 HTNV=317", "COUNT_TYPO_SUSPECT WARNING HTNV 377 317 HTNV=317"),
                findings(
                        List.of(population(
                                "MEMBERS",
                                SubjectKind.MEMBER,
                                4928L,
                                4238L,
                                Map.of("HTXSNV", 669L, "HTTNV", 3220L, "HTNV", 377L, "KHTNV", 32L),
                                share("HTXSNV", "15.79", null),
                                share("HTTNV", "75.98", null),
                                share("HTNV", "7.48", null),
                                share("KHTNV", "0.76", null))),
                        List.of()));
    }

    @Test
    void aPopulationIsTheSumOfItsParts() {
        var wrong = new Population(
                "MEMBERS",
                null,
                "MEMBER",
                null,
                100L,
                80L,
                10L,
                5L,
                Map.of("HTXSNV", 5L, "HTTNV", 75L, "HTNV", 0L, "KHTNV", 0L),
                List.of(share("EXEMPT", "10", null)));
        assertEquals(
                List.of("POPULATION_MISMATCH ERROR TOTAL 100 95 NOT_YET=10|TOTAL=95"),
                // 10 of 95 would be 10.5 %, cut off to 10: either may be meant
                lines(check(List.of(wrong), List.of())));
    }

    private static Population part(String code, SubjectKind kind, long excellent, long graded, Level level) {
        return new Population(
                code, null, kind.name(), level, null, graded, null, null, Map.of("HTXSNV", excellent), null);
    }

    private static Population population(
            String code, SubjectKind kind, Long total, Long graded, Map<String, Long> grades, PrintedShare... printed) {
        return new Population(code, null, kind.name(), null, total, graded, null, null, grades, List.of(printed));
    }

    private static PrintedShare share(String grade, String percent, String of) {
        return new PrintedShare(grade, new BigDecimal(percent), of);
    }

    private static List<String> findings(List<Population> populations, List<Report.Previous> previous) {
        return lines(check(populations, previous));
    }

    private static ConsistencyCheck.Outcome check(List<Population> populations, List<Report.Previous> previous) {
        return check(new Report("t", 2019, "E1b-2019", populations, previous, null, null, null));
    }

    static ConsistencyCheck.Outcome check(Report report) {
        ReportRules.check(report);
        return ConsistencyCheck.of(
                report,
                kind -> report.ruleSet() == null
                        ? Optional.empty()
                        : BuiltInRuleSets.read(report.ruleSet())
                                .cap(SubjectKind.valueOf(kind))
                                .map(cap -> new Limit(cap.ceiling(), cap.exception())),
                new Messages(),
                Locale.forLanguageTag("vi"));
    }

    private static List<String> lines(ConsistencyCheck.Outcome outcome) {
        return outcome.findings().stream()
                .map(f -> "%s %s %s %s %s %s"
                        .formatted(
                                f.code(),
                                f.severity(),
                                f.field(),
                                text(f.printed()),
                                text(f.exact()),
                                f.alternative() == null ? "-" : f.alternative()))
                .toList();
    }

    private static String text(BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
