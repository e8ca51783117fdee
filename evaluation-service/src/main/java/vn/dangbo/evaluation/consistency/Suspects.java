package vn.dangbo.evaluation.consistency;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Which single count, printed otherwise, would make a population fit altogether: its sums and its percentages. */
final class Suspects {

    private Suspects() {}

    /**
     * What single counts would have to be, by name.
     *
     * @param broken a sum that does not hold
     * @param fits whether counts contradict nothing that is printed
     */
    static Map<String, Long> of(Counts counts, Equation broken, Predicate<Counts> fits) {
        var suspects = new LinkedHashMap<String, Long>();
        if (!broken.complete()) {
            return suspects;
        }
        for (var name : counts.printed().keySet()) {
            broken.repaired(counts, name)
                    .filter(value -> fits.test(counts.with(name, value)))
                    .ifPresent(value -> suspects.put(name, value));
        }
        return suspects;
    }

    /** Whether two numbers differ in one digit alone, as after a slip of the hand. */
    static boolean differInOneDigit(long one, long other) {
        var first = Long.toString(one);
        var second = Long.toString(other);
        if (first.length() != second.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < first.length(); i++) {
            different += first.charAt(i) == second.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}
