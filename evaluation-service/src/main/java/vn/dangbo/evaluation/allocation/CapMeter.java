package vn.dangbo.evaluation.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.rule.CapBase;

/**
 * How far a group's ceiling is used.
 *
 * @param cap the most that may be graded HTXSNV
 * @param used how many are
 * @param proposed how many candidates there are: proposed HTXSNV and left it by all other rules
 * @param room how many more there may be; negative when the ceiling is broken
 * @param readings the cap under each of the three bases, whichever the rules choose
 */
public record CapMeter(String group, long cap, long used, long proposed, long room, Map<CapBase, Long> readings) {

    /** One for each group of a problem, in its order. */
    public static List<CapMeter> of(AllocationProblem problem, Set<String> chosen) {
        var contest = new Contest(problem);
        return problem.groups().stream()
                .map(group -> {
                    long used = problem.subjects().stream()
                            .filter(subject -> chosen.contains(subject.id()) && group.counts(subject))
                            .count();
                    var numbers = contest.numbers(group.id());
                    long cap = contest.caps().get(group.id());
                    var readings = Stream.of(CapBase.values())
                            .collect(Collectors.toMap(
                                    base -> base,
                                    base -> numbers.cap(group.ceiling().with(base))));
                    return new CapMeter(group.id(), cap, used, numbers.proposed(), cap - used, readings);
                })
                .toList();
    }
}
