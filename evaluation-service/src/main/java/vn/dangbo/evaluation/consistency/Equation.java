package vn.dangbo.evaluation.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Printed counts that must add up to another printed count.
 *
 * @param parts names of the addends
 * @param whole name of the sum
 * @param complete whether the parts are all there are; else they must not be more than the whole
 */
record Equation(FindingCode code, List<String> parts, String whole, boolean complete) {

    /** All that must hold between the counts of a population. */
    static List<Equation> of(Counts counts) {
        var equations = new ArrayList<Equation>();
        for (var sum : counts.sums()) {
            equations.add(new Equation(FindingCode.SUM_MISMATCH, List.copyOf(Counts.gradesOf(sum)), sum, true));
        }
        var grades = counts.parts();
        var isComplete = counts.sumOfGrades().isPresent();
        if (counts.value(Counts.GRADED).isPresent() && !grades.isEmpty()) {
            equations.add(new Equation(FindingCode.SUM_MISMATCH, grades, Counts.GRADED, isComplete));
        }
        if (counts.value(Counts.TOTAL).isPresent()) {
            equations.addAll(population(counts, grades, isComplete));
        }
        return equations;
    }

    private static List<Equation> population(Counts counts, List<String> grades, boolean gradesComplete) {
        var hasGraded = counts.value(Counts.GRADED).isPresent();
        var parts = new ArrayList<>(hasGraded ? List.of(Counts.GRADED) : grades);
        var rest = List.of(Counts.EXEMPT, Counts.NOT_YET).stream()
                .filter(name -> counts.value(name).isPresent())
                .toList();
        parts.addAll(rest);
        // Who is neither graded nor excused nor awaited is often not printed at all.
        var isComplete = rest.size() == 2 && (hasGraded || gradesComplete);
        return parts.isEmpty()
                ? List.of()
                : List.of(new Equation(FindingCode.POPULATION_MISMATCH, List.copyOf(parts), Counts.TOTAL, isComplete));
    }

    long sum(Counts counts) {
        return parts.stream()
                .mapToLong(name -> counts.value(name).orElseThrow())
                .sum();
    }

    boolean holds(Counts counts) {
        var sum = sum(counts);
        long expected = counts.value(whole).orElseThrow();
        return complete ? sum == expected : sum <= expected;
    }

    /** What one count would have to be for the sum to hold exactly; nothing for a count that is not in it. */
    Optional<Long> repaired(Counts counts, String name) {
        long expected = counts.value(whole).orElseThrow();
        var missing = expected - sum(counts);
        if (name.equals(whole)) {
            return Optional.of(expected - missing);
        }
        return parts.contains(name)
                ? counts.value(name).map(value -> value + missing).filter(value -> value >= 0)
                : Optional.empty();
    }
}
