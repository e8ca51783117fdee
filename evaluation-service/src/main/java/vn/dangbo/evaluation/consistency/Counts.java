package vn.dangbo.evaluation.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The counts printed for one population, by name: the four grades, sums of grades such as {@code HTXSNV+HTTNV}, GRADED,
 * EXEMPT, NOT_YET, TOTAL. Immutable.
 */
final class Counts {

    static final String GRADED = "GRADED";
    static final String EXEMPT = "EXEMPT";
    static final String NOT_YET = "NOT_YET";
    static final String TOTAL = "TOTAL";
    static final String EXCELLENT = "HTXSNV";
    static final String GOOD = "HTTNV";
    /** Another name of HTXSNV+HTTNV. */
    static final String GOOD_OR_BETTER = "GOOD_OR_BETTER";
    /** The four levels, best first. */
    static final List<String> GRADES = List.of(EXCELLENT, GOOD, "HTNV", "KHTNV");

    private static final List<String> GOOD_AND_BETTER = List.of(EXCELLENT, GOOD);

    private final Map<String, Long> values;

    private Counts(Map<String, Long> values) {
        this.values = values;
    }

    /** The counts of a population; {@code grades} has known names only. */
    static Counts of(Map<String, Long> grades, Long graded, Long exempt, Long notYet, Long total) {
        var values = new LinkedHashMap<String, Long>();
        if (grades != null) {
            grades.forEach((name, count) -> put(values, name(name), count));
        }
        put(values, GRADED, graded);
        put(values, EXEMPT, exempt);
        put(values, NOT_YET, notYet);
        put(values, TOTAL, total);
        return new Counts(values);
    }

    private static void put(Map<String, Long> values, String name, Long count) {
        if (count != null) {
            values.put(name, count);
        }
    }

    /** The grades that a name stands for, best first; none for a name that is no sum of grades. */
    static Set<String> gradesOf(String name) {
        if (name.equals(GOOD_OR_BETTER)) {
            return new LinkedHashSet<>(GOOD_AND_BETTER);
        }
        var parts = Arrays.asList(name.split("\\+", -1));
        var grades = new LinkedHashSet<>(GRADES);
        grades.retainAll(parts);
        return grades.size() == parts.size() ? grades : Set.of();
    }

    /** The one spelling of a name. */
    static String name(String name) {
        var grades = gradesOf(name);
        return grades.isEmpty() ? name : String.join("+", grades);
    }

    /** All that is printed, by name. */
    Map<String, Long> printed() {
        return values;
    }

    Optional<Long> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The same with one count printed differently. */
    Counts with(String name, long value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Counts(changed);
    }

    /** What a name stands for: printed, or the sum or difference of what is printed. */
    OptionalLong resolve(String name) {
        var own = values.get(name(name));
        if (own != null) {
            return OptionalLong.of(own);
        }
        var grades = gradesOf(name);
        if (!grades.isEmpty()) {
            return grades.stream().allMatch(values::containsKey)
                    ? OptionalLong.of(grades.stream().mapToLong(values::get).sum())
                    : OptionalLong.empty();
        }
        return name.equals(GRADED) ? derivedGraded() : OptionalLong.empty();
    }

    /** The number graded, though it is not printed: all grades are, or those that are fill the total already. */
    private OptionalLong derivedGraded() {
        var sum = sumOfGrades();
        long known = parts().stream().mapToLong(values::get).sum();
        return sum.isEmpty() && Long.valueOf(known).equals(values.get(TOTAL)) ? OptionalLong.of(known) : sum;
    }

    /** The sum of all grades, as far as each of them is printed, alone or in a sum. */
    OptionalLong sumOfGrades() {
        var missing = new LinkedHashSet<>(GRADES);
        long sum = 0;
        for (var part : parts()) {
            missing.removeAll(gradesOf(part));
            sum += values.get(part);
        }
        return missing.isEmpty() ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    /**
     * Names of counts that overlap nowhere and cover as much as can be: each grade printed alone, and sums of grades of
     * which none is.
     */
    List<String> parts() {
        var parts = new ArrayList<String>();
        var covered = new LinkedHashSet<String>();
        for (var grade : GRADES) {
            if (values.containsKey(grade)) {
                parts.add(grade);
                covered.add(grade);
            }
        }
        for (var name : values.keySet()) {
            var grades = gradesOf(name);
            if (grades.size() > 1 && grades.stream().noneMatch(covered::contains)) {
                parts.add(name);
                covered.addAll(grades);
            }
        }
        return parts;
    }

    /** Sums of grades that are printed besides their parts. */
    List<String> sums() {
        return values.keySet().stream()
                .filter(name -> gradesOf(name).size() > 1)
                .filter(name -> gradesOf(name).stream().allMatch(values::containsKey))
                .toList();
    }

    /** Whether any grade is printed. */
    boolean hasGrades() {
        return values.keySet().stream().anyMatch(name -> !gradesOf(name).isEmpty());
    }
}
