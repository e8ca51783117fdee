package vn.dangbo.evaluation.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.consistency.Finding.Severity;

/** The sums between the printed counts of a population, and which single count would explain a wrong one. */
final class SumCheck {

    private final Texts texts;
    private final String population;
    private final Counts counts;
    private final List<Equation> broken;
    private final List<Map<String, Long>> suspects;

    /** @param fits whether counts contradict nothing that is printed of the population */
    SumCheck(Texts texts, String population, Counts counts, Predicate<Counts> fits) {
        this.texts = texts;
        this.population = population;
        this.counts = counts;
        this.broken = Equation.of(counts).stream().filter(e -> !e.holds(counts)).toList();
        this.suspects = broken.stream().map(e -> Suspects.of(counts, e, fits)).toList();
    }

    /** Whether one count alone, printed otherwise, explains everything: then it is at fault, and nothing else is. */
    boolean explainsEverything() {
        return suspects.stream().anyMatch(found -> found.size() == 1);
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var slips = new LinkedHashMap<String, Long>();
        for (int i = 0; i < broken.size(); i++) {
            findings.add(finding(broken.get(i), suspects.get(i)));
            suspects.get(i).forEach((name, value) -> {
                if (Suspects.differInOneDigit(counts.value(name).orElseThrow(), value)) {
                    slips.put(name, value);
                }
            });
        }
        slips.forEach((name, value) -> findings.add(slip(name, value)));
        return findings;
    }

    private Finding finding(Equation equation, Map<String, Long> found) {
        var single = found.size() == 1 ? found.keySet().iterator().next() : null;
        var field = single == null ? equation.whole() : single;
        long sum = equation.sum(counts);
        var parts = equation.parts().stream()
                .map(name -> name + " " + counts.value(name).orElseThrow())
                .collect(Collectors.joining(" + "));
        return Finding.of(equation.code(), Severity.ERROR, population, field)
                .printed(counts.value(field).orElseThrow())
                .exact(single == null ? Long.valueOf(sum) : found.get(single))
                .alternative(found.isEmpty() ? null : alternatives(found))
                .message(texts.of(
                        equation.complete() ? "SUM_MISMATCH" : "SUM_TOO_LARGE",
                        parts,
                        sum,
                        equation.whole(),
                        counts.value(equation.whole()).orElseThrow()));
    }

    private static String alternatives(Map<String, Long> found) {
        return found.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("|"));
    }

    private Finding slip(String name, long value) {
        return Finding.of(FindingCode.COUNT_TYPO_SUSPECT, Severity.WARNING, population, name)
                .printed(counts.value(name).orElseThrow())
                .exact(value)
                .alternative(name + "=" + value)
                .message(texts.of("COUNT_TYPO_SUSPECT", name, counts.value(name).orElseThrow(), value));
    }
}
