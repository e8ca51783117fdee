package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.dangbo.evaluation.rule.Grade;

/** One thing that would have to be otherwise. Each says exactly what, so that the problem can be solved again with it. */
public sealed interface Step {

    /** The problem with this changed. */
    AllocationProblem in(AllocationProblem problem);

    /**
     * No rule but the ceilings stands against the subject: its collective is graded HTXSNV first, the rule that excludes it is
     * set aside by whoever may.
     *
     * @param rules ids of the rules that stood against it
     */
    record Freed(String subject, Set<String> rules) implements Step {
        @Override
        public AllocationProblem in(AllocationProblem problem) {
            return replace(problem, subject, Subject::unbound);
        }
    }

    /** One of those chosen is proposed for HTTNV instead. */
    record OneLess(String chosen) implements Step {
        @Override
        public AllocationProblem in(AllocationProblem problem) {
            return replace(problem, chosen, subject -> subject.proposed(Grade.HTTNV));
        }
    }

    /** The subject ranks as well as this one of those chosen, and is preferred to it. */
    record Outranks(String subject, String chosen) implements Step {
        @Override
        public AllocationProblem in(AllocationProblem problem) {
            var better = problem.subjects().stream()
                    .filter(other -> other.id().equals(chosen))
                    .findFirst()
                    .orElseThrow();
            return replace(problem, subject, s -> s.standing(better.standing().preferred()));
        }
    }

    /**
     * More of a group are graded HTTNV, which raises its cap.
     *
     * @param more how many more, the fewest that raise the cap so far
     */
    record MoreGood(String group, long more, long capBefore, long capAfter) implements Step {
        @Override
        public AllocationProblem in(AllocationProblem problem) {
            var subjects = new ArrayList<>(problem.subjects());
            for (long i = 0; i < more; i++) {
                var id = "+" + group + "#" + i;
                subjects.add(
                        new Subject(id, Set.of(group), Grade.HTTNV, new Standing(null, 0, 0), false, List.of(), null));
            }
            return new AllocationProblem(subjects, problem.groups());
        }
    }

    /** The competent level decides on the larger share for a group. */
    record ExceptionDecided(String group, long capBefore, long capAfter) implements Step {
        @Override
        public AllocationProblem in(AllocationProblem problem) {
            var groups = problem.groups().stream()
                    .map(g -> g.id().equals(group)
                            ? new CapGroup(g.id(), g.ruleId(), g.ceiling().with(g.exception()), null, g.excludeHeads())
                            : g)
                    .toList();
            return new AllocationProblem(problem.subjects(), groups);
        }
    }

    private static AllocationProblem replace(AllocationProblem problem, String id, UnaryOperator<Subject> change) {
        var subjects = problem.subjects().stream()
                .map(subject -> subject.id().equals(id) ? change.apply(subject) : subject)
                .toList();
        return new AllocationProblem(subjects, problem.groups());
    }
}
