package vn.dangbo.evaluation.consistency;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.consistency.Finding.Severity;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.CapRatio;
import vn.dangbo.evaluation.rule.Ceiling;

/** The excellent grades of a population against the ceiling of its rules. */
final class CapCheck {

    /**
     * What the rules of the year allow.
     *
     * @param exception the larger share that a decision may allow; null where there is none
     */
    record Limit(Ceiling ceiling, CapRatio exception) {}

    private final Texts texts;
    private final String population;
    private final Report.Level level;

    CapCheck(Texts texts, String population, Report.Level level) {
        this.texts = texts;
        this.population = population;
        this.level = level;
    }

    /**
     * A finding when there are more than the ceiling allows. What is not printed is taken as favourably as it can be:
     * where only "18 of 33" stands, all the others may be HTTNV.
     */
    Optional<Finding> finding(Counts counts, Limit limit) {
        var excellent = counts.resolve(Counts.EXCELLENT);
        var graded = graded(counts);
        var good = good(counts, graded);
        if (excellent.isEmpty() || good.isEmpty()) {
            return Optional.empty();
        }
        long x = excellent.getAsLong();
        long t = good.getAsLong();
        long e = graded.isPresent() ? graded.getAsLong() : Math.addExact(x, t);
        if (graded.isEmpty() && limit.ceiling().base() == CapBase.EVALUATED
                || limit.ceiling().holds(x, t, e)) {
            return Optional.empty();
        }
        var byDecision = limit.exception() != null
                && limit.ceiling().with(limit.exception()).holds(x, t, e);
        var severity = level == Report.Level.GROUP && !byDecision ? Severity.ERROR : Severity.WARNING;
        var readings = Arrays.stream(CapBase.values())
                .map(base -> base + "=" + limit.ceiling().with(base).allowed(x, t, e))
                .collect(Collectors.joining(", "));
        var admitting = Arrays.stream(CapBase.values())
                .filter(base -> limit.ceiling().with(base).holds(x, t, e))
                .map(base -> base + "=" + limit.ceiling().with(base).allowed(x, t, e))
                .collect(Collectors.joining("|"));
        long allowed = limit.ceiling().allowed(x, t, e);
        return Optional.of(Finding.of(FindingCode.CAP_EXCEEDED, severity, population, Counts.EXCELLENT)
                .printed(x)
                .exact(allowed)
                .alternative(admitting.isEmpty() ? null : admitting)
                .message(texts.of(byDecision ? "CAP_BY_DECISION" : "CAP_EXCEEDED", x, allowed, readings)));
    }

    /** The number graded, or at most all there were. */
    private static OptionalLong graded(Counts counts) {
        var graded = counts.resolve(Counts.GRADED);
        return graded.isPresent() ? graded : counts.resolve(Counts.TOTAL);
    }

    /** Those graded HTTNV, or the most there can be of them. */
    private static OptionalLong good(Counts counts, OptionalLong graded) {
        var good = counts.resolve(Counts.GOOD);
        var excellent = counts.resolve(Counts.EXCELLENT);
        if (good.isPresent() || excellent.isEmpty()) {
            return good;
        }
        var both = counts.resolve(Counts.GOOD_OR_BETTER);
        if (both.isPresent()) {
            return OptionalLong.of(Math.max(0, both.getAsLong() - excellent.getAsLong()));
        }
        long lower = counts.parts().stream()
                .filter(name -> !name.equals(Counts.EXCELLENT))
                .filter(name -> !Counts.gradesOf(name).contains(Counts.GOOD))
                .mapToLong(name -> counts.value(name).orElseThrow())
                .sum();
        return graded.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, graded.getAsLong() - excellent.getAsLong() - lower));
    }
}
