package vn.dangbo.evaluation.allocation;

import java.util.HashSet;
import java.util.List;

/**
 * Finds the largest admissible set of excellent grades, of the largest ones the best by ranking, and proves that none is larger
 * (HC16 with HC1 and HC2; rule set: {@code whenExceeded: RANK_AND_TRIM}).
 */
public final class Allocator {

    private Allocator() {}

    /** The allocation of a problem; the same problem gives the same answer. */
    public static Certificate allocate(AllocationProblem problem) {
        var contest = new Contest(problem);
        var choices = Parts.of(problem, contest).stream().map(PartChoice::new).toList();
        var chosen = new HashSet<String>();
        choices.forEach(choice -> choice.chosen().forEach(subject -> chosen.add(subject.id())));
        List<Certificate.Part> parts =
                choices.stream().map(PartChoice::certified).toList();
        long bound = parts.stream().mapToLong(Certificate.Part::bound).sum();
        boolean ranked = choices.stream().allMatch(PartChoice::ranked);
        return new Certificate(chosen, contest.caps(), bound, ranked, parts);
    }
}
