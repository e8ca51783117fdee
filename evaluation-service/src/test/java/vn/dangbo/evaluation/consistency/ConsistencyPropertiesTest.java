package vn.dangbo.evaluation.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.dangbo.evaluation.consistency.Finding.Severity;
import vn.dangbo.evaluation.consistency.Report.Level;
import vn.dangbo.evaluation.consistency.Report.Population;
import vn.dangbo.evaluation.consistency.Report.PrintedShare;

/** Never a false alarm on a report that is right; every single corruption that another printed figure contradicts is named. */
class ConsistencyPropertiesTest {

    /** A report that is right, as somebody might print it. */
    record Right(Population population, int decimals, boolean cut) {}

    @Property(tries = 3000)
    void aCorrectReportHasNoError(@ForAll("reports") Right right) {
        var outcome = ConsistencyCheckTest.check(report(right.population()));
        assertEquals(
                List.of(),
                outcome.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .toList());
        assertTrue(outcome.checked() > 0);
    }

    @Property(tries = 3000)
    void aCorruptedCountIsFoundAndNamed(
            @ForAll("reports") Right right, @ForAll("choices") int which, @ForAll("choices") int by) {
        var names = new ArrayList<>(names(right.population()));
        var name = names.get(which % names.size());
        var wrong = with(right.population(), name, changed(value(right.population(), name), by));
        var findings = ConsistencyCheckTest.check(report(wrong)).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.severity() == Severity.ERROR
                                && (name.equals(f.field()) || alternatives(f).contains(name))),
                () -> name + " in " + wrong + ": " + findings);
    }

    @Property(tries = 3000)
    void aCorruptedPercentageIsFoundAndNamed(
            @ForAll("reports") Right right, @ForAll("choices") int which, @ForAll("choices") int by) {
        var shares = new ArrayList<>(right.population().printed());
        int index = which % shares.size();
        var share = shares.get(index);
        var percent = share.percent().add(BigDecimal.valueOf(1 + by % 900, right.decimals()));
        shares.set(index, new PrintedShare(share.grade(), percent, share.of()));
        var wrong = with(right.population(), shares);
        long part = value(wrong, share.grade());
        long base = base(wrong, share.of());
        // What another usual rounding would print as well is contradicted by nothing.
        if (!PrintedPercent.prints(part, base, percent)) {
            var findings = ConsistencyCheckTest.check(report(wrong)).findings();
            assertTrue(
                    findings.stream()
                            .anyMatch(f -> share.grade().equals(f.field())
                                    && f.printed() != null
                                    && percent.compareTo(f.printed()) == 0),
                    () -> share + " as " + percent + ": " + findings);
        }
    }

    private static List<String> alternatives(Finding finding) {
        return finding.alternative() == null
                ? List.of()
                : List.of(finding.alternative().split("\\|")).stream()
                        .map(text -> text.split("=")[0])
                        .toList();
    }

    private static long changed(long value, int by) {
        long other = value + (by % 2 == 0 ? 1 : -1) * (1L + by % 500);
        return other < 0 ? value + 1 : other;
    }

    private static Report report(Population population) {
        return new Report(null, 2019, "E1b-2019", List.of(population), null, null, null, null);
    }

    private static List<String> names(Population population) {
        var names = new ArrayList<>(population.grades().keySet());
        names.addAll(List.of("GRADED", "EXEMPT", "NOT_YET", "TOTAL"));
        return names;
    }

    private static long value(Population p, String name) {
        return switch (name) {
            case "GRADED" -> p.graded();
            case "EXEMPT" -> p.exempt();
            case "NOT_YET" -> p.notYet();
            case "TOTAL" -> p.total();
            default -> p.grades().get(name);
        };
    }

    private static Population with(Population p, String name, long value) {
        var grades = new LinkedHashMap<>(p.grades());
        grades.computeIfPresent(name, (grade, old) -> value);
        return new Population(
                p.code(),
                null,
                p.subjectKind(),
                p.level(),
                name.equals("TOTAL") ? Long.valueOf(value) : p.total(),
                name.equals("GRADED") ? Long.valueOf(value) : p.graded(),
                name.equals("EXEMPT") ? Long.valueOf(value) : p.exempt(),
                name.equals("NOT_YET") ? Long.valueOf(value) : p.notYet(),
                grades,
                p.printed());
    }

    private static Population with(Population p, List<PrintedShare> shares) {
        return new Population(
                p.code(),
                null,
                p.subjectKind(),
                p.level(),
                p.total(),
                p.graded(),
                p.exempt(),
                p.notYet(),
                p.grades(),
                shares);
    }

    private static long base(Population p, String of) {
        return switch (of == null ? "GRADED" : of) {
            case "TOTAL" -> p.total();
            case "GOOD_OR_BETTER" -> p.grades().get("HTXSNV") + p.grades().get("HTTNV");
            default -> p.graded();
        };
    }

    @Provide
    Arbitrary<Integer> choices() {
        return Arbitraries.integers().between(0, 100_000);
    }

    @Provide
    Arbitrary<Right> reports() {
        var counts = Arbitraries.longs().between(0, 4000);
        return Combinators.combine(
                        counts.list().ofSize(5),
                        Arbitraries.longs().between(1, 6000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Level.values()),
                        Arbitraries.of("MEMBER", "ORGANISATION", "COLLECTIVE"))
                .as((list, good, decimals, cut, level, kind) -> right(list, good, decimals, cut, level, kind));
    }

    private static Right right(List<Long> list, long good, int decimals, boolean cut, Level level, String kind) {
        // Within the ceiling: X ≤ (X + T) / 5.
        long excellent = Math.min(list.get(0), good / 4);
        var grades = new LinkedHashMap<String, Long>(
                Map.of("HTXSNV", excellent, "HTTNV", good, "HTNV", list.get(1), "KHTNV", list.get(2)));
        long graded = excellent + good + list.get(1) + list.get(2);
        var population = new Population(
                "P",
                null,
                kind,
                level,
                graded + list.get(3) + list.get(4),
                graded,
                list.get(3),
                list.get(4),
                grades,
                null);
        var shares = new ArrayList<PrintedShare>();
        for (var grade : grades.keySet()) {
            for (var of : grade.equals("HTXSNV") ? new String[] {null, "GOOD_OR_BETTER"} : new String[] {null}) {
                shares.add(new PrintedShare(grade, print(grades.get(grade), base(population, of), decimals, cut), of));
            }
        }
        shares.add(new PrintedShare("EXEMPT", print(population.exempt(), population.total(), decimals, cut), "TOTAL"));
        return new Right(with(population, shares), decimals, cut);
    }

    private static BigDecimal print(long part, long base, int decimals, boolean cut) {
        return BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(base), decimals, cut ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }
}
