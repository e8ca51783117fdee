package vn.dangbo.evaluation.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.dangbo.evaluation.consistency.CapCheck.Limit;
import vn.dangbo.evaluation.consistency.Finding.Severity;
import vn.dangbo.platform.labels.Messages;

/**
 * Finds what contradicts itself in a published report. A correct report, its percentages rounded or cut off to none, one or
 * two decimals, has no finding of severity ERROR.
 */
public final class ConsistencyCheck {

    /**
     * What was found.
     *
     * @param checked how many statements of the report were compared: sums, percentages, ceilings, ratios, flows
     */
    public record Outcome(List<Finding> findings, int checked) {}

    private final Texts texts;
    /** The ceiling on excellent grades for a kind of subject, under the report's rules. */
    private final Function<String, Optional<Limit>> limits;

    private final List<Finding> findings = new ArrayList<>();
    private int checked;

    private ConsistencyCheck(Texts texts, Function<String, Optional<Limit>> limits) {
        this.texts = texts;
        this.limits = limits;
    }

    /**
     * Checks a report whose form is valid.
     *
     * @param limits the ceiling on excellent grades for a kind of subject; none where the rules have none
     */
    static Outcome of(Report report, Function<String, Optional<Limit>> limits, Messages messages, Locale locale) {
        var check = new ConsistencyCheck(new Texts(messages, locale), limits);
        list(report.populations()).forEach(population -> check.population(population, previous(report, population)));
        list(report.ratios()).forEach(r -> check.ratio(r.code(), r.numerator(), r.denominator(), r.printedPercent()));
        list(report.targets()).forEach(t -> check.ratio(t.code(), t.actual(), t.target(), t.printedPercent()));
        list(report.flows()).forEach(check::flow);
        return new Outcome(List.copyOf(check.findings), check.checked);
    }

    private static <T> List<T> list(List<T> items) {
        return items == null ? List.of() : items;
    }

    private static Counts previous(Report report, Report.Population population) {
        return list(report.previous()).stream()
                .filter(previous -> previous.code().equals(population.code()))
                .findFirst()
                .map(previous -> Counts.of(previous.grades(), previous.graded(), null, null, previous.total()))
                .orElseGet(() -> Counts.of(Map.of(), null, null, null, null));
    }

    private void population(Report.Population population, Counts previous) {
        var counts = Counts.of(
                population.grades(), population.graded(), population.exempt(), population.notYet(), population.total());
        var shares = list(population.printed());
        var sums = new SumCheck(
                texts,
                population.code(),
                counts,
                other -> Equation.of(other).stream().allMatch(e -> e.holds(other)) && ShareCheck.fits(other, shares));
        findings.addAll(sums.findings());
        if (!sums.explainsEverything()) {
            findings.addAll(new ShareCheck(texts, population.code(), counts, previous).findings(shares));
        }
        checked += Equation.of(counts).size() + shares.size();
        if (counts.hasGrades() && counts.resolve(Counts.GRADED).isEmpty()) {
            findings.add(Finding.of(FindingCode.DENOMINATOR_UNKNOWN, Severity.WARNING, population.code(), Counts.GRADED)
                    .message(texts.of("DENOMINATOR_UNKNOWN")));
        }
        var limit = population.subjectKind() == null ? Optional.<Limit>empty() : limits.apply(population.subjectKind());
        if (limit.isPresent() && counts.resolve(Counts.EXCELLENT).isPresent()) {
            checked++;
            new CapCheck(texts, population.code(), population.level())
                    .finding(counts, limit.get())
                    .ifPresent(findings::add);
        }
    }

    private void ratio(String code, Long numerator, Long denominator, BigDecimal printed) {
        checked++;
        if (numerator == null || denominator == null) {
            findings.add(Finding.of(FindingCode.DENOMINATOR_UNKNOWN, Severity.WARNING, code, "printedPercent")
                    .printed(printed)
                    .message(texts.of("COMPONENTS_UNKNOWN")));
        } else if (!PrintedPercent.prints(numerator, denominator, printed)) {
            var exact = PrintedPercent.exact(numerator, denominator);
            findings.add(Finding.of(FindingCode.PCT_MISMATCH, Severity.ERROR, code, "printedPercent")
                    .printed(printed)
                    .exact(exact)
                    .message(texts.of(
                            "PCT_MISMATCH", printed, numerator + "/" + denominator, exact == null ? "–" : exact)));
        }
    }

    private void flow(Report.Flow flow) {
        checked++;
        long computed = flow.opening() + sum(flow.in()) - sum(flow.out());
        long difference = flow.closing() - computed;
        if (difference != 0) {
            var text = (difference > 0 ? "+" : "−") + Math.abs(difference);
            findings.add(Finding.of(FindingCode.DELTA_UNEXPLAINED, Severity.INFO, flow.code(), "closing")
                    .printed(flow.closing())
                    .exact(computed)
                    .alternative(text)
                    .message(texts.of("DELTA_UNEXPLAINED", flow.closing(), computed, text)));
        }
    }

    private static long sum(Map<String, Long> parts) {
        return parts == null
                ? 0
                : parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
