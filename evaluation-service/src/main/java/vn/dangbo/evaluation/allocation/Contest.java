package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.evaluation.rule.Grade;

/**
 * A problem as it stands once everything fixed is applied: who is still a candidate for HTXSNV, in ranking order, and what each
 * ceiling comes to.
 */
final class Contest {

    private static final Comparator<Subject> RANKING =
            Comparator.<Subject, Standing>comparing(Subject::standing).thenComparing(Subject::id);

    private final Map<String, Grade> left = new HashMap<>();
    private final Map<String, CapNumbers> numbers = new LinkedHashMap<>();
    private final Map<String, Long> caps = new LinkedHashMap<>();
    private final List<Subject> candidates;

    Contest(AllocationProblem problem) {
        problem.subjects().forEach(subject -> left.put(subject.id(), fixed(subject)));
        while (lowerByBonds(problem)) {
            // A bond to somebody who is bound takes another round; grades only fall, so the rounds end.
        }
        var byGroup = new HashMap<String, List<Subject>>();
        problem.subjects().forEach(subject -> subject.groups()
                .forEach(group ->
                        byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(subject)));
        for (var group : problem.groups()) {
            var counted = CapNumbers.NONE;
            for (var subject : byGroup.getOrDefault(group.id(), List.of())) {
                counted = group.counts(subject) ? counted.with(left.get(subject.id())) : counted;
            }
            numbers.put(group.id(), counted);
            caps.put(group.id(), counted.cap(group.ceiling()));
        }
        candidates = problem.subjects().stream()
                .filter(subject -> left.get(subject.id()) == Grade.HTXSNV)
                .sorted(RANKING)
                .toList();
    }

    private static Grade fixed(Subject subject) {
        return subject.exclusion() == null
                ? subject.proposed()
                : subject.proposed().min(subject.exclusion().best());
    }

    private boolean lowerByBonds(AllocationProblem problem) {
        var lowered = false;
        for (var subject : problem.subjects()) {
            for (var bond : subject.bonds()) {
                var grade = left.get(subject.id()).min(left.get(bond.on()));
                lowered |= left.put(subject.id(), grade) != grade;
            }
        }
        return lowered;
    }

    /** The grade that everything but the ceilings leaves. */
    Grade left(String subject) {
        return left.get(subject);
    }

    /** Best ranked first. */
    List<Subject> candidates() {
        return candidates;
    }

    CapNumbers numbers(String group) {
        return numbers.get(group);
    }

    Map<String, Long> caps() {
        return caps;
    }
}
