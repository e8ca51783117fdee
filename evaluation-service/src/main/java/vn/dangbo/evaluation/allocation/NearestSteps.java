package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The nearest change of each kind by which a subject that only ceilings keep out would be chosen. */
final class NearestSteps {

    private final AllocationProblem problem;
    private final Contest contest;
    private final Subject subject;
    private final List<CapGroup> full;
    /** Those chosen in the subject's place, best ranked first. */
    private final List<Subject> rivals;

    /**
     * @param chosen the allocation of the problem
     * @param full the groups of the subject that have no room
     */
    NearestSteps(AllocationProblem problem, Set<String> chosen, Subject subject, List<CapGroup> full) {
        this.problem = problem;
        this.contest = new Contest(problem);
        this.subject = subject;
        this.full = full;
        this.rivals = contest.candidates().stream()
                .filter(rival -> chosen.contains(rival.id()))
                .filter(rival -> full.stream().anyMatch(group -> group.counts(rival)))
                .toList();
    }

    /** One change of each kind, null where no change of the kind suffices. */
    List<List<Step>> all() {
        return Arrays.asList(oneLess(), outranks(), moreGood(), exception());
    }

    private boolean admits(List<Step> steps) {
        var changed = problem;
        for (var step : steps) {
            changed = step.in(changed);
        }
        return Allocator.allocate(changed).chosen().contains(subject.id());
    }

    /** The lowest ranked of those chosen who would make room by standing back. */
    private List<Step> oneLess() {
        for (int i = rivals.size() - 1; i >= 0; i--) {
            List<Step> steps = List.of(new Step.OneLess(rivals.get(i).id()));
            if (admits(steps)) {
                return steps;
            }
        }
        return null;
    }

    /**
     * The lowest ranked of those chosen whom the subject would have to come before. Whoever would do from further down does from
     * further up: those who are placed before are the same or fewer.
     */
    private List<Step> outranks() {
        var ahead = rivals.stream()
                .filter(rival -> rival.standing().compareTo(subject.standing()) <= 0)
                .toList();
        int enough = 0;
        int tooLow = ahead.size();
        if (tooLow == 0 || !admits(outranks(ahead.get(0)))) {
            return null;
        }
        while (tooLow - enough > 1) {
            int middle = (enough + tooLow) / 2;
            if (admits(outranks(ahead.get(middle)))) {
                enough = middle;
            } else {
                tooLow = middle;
            }
        }
        return outranks(ahead.get(enough));
    }

    private List<Step> outranks(Subject rival) {
        return List.of(new Step.Outranks(subject.id(), rival.id()));
    }

    /** More HTTNV in the full groups; where other groups then stand in the way, in all that could. */
    private List<Step> moreGood() {
        var steps = moreGood(full);
        return steps != null
                ? steps
                : moreGood(problem.groups().stream()
                        .filter(group -> group.counts(subject) && lacking(group) > 0)
                        .toList());
    }

    /** So many more HTTNV in each group that all caps rise by the same number; the next lower number does not do. */
    private List<Step> moreGood(List<CapGroup> groups) {
        long enough = groups.stream().mapToLong(this::lacking).max().orElse(0);
        long tooFew = 0;
        if (enough < 1
                || groups.stream().anyMatch(group -> group.ceiling().ratio().numerator() == 0)
                || !admits(raised(groups, enough))) {
            return null;
        }
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (admits(raised(groups, middle))) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return raised(groups, enough);
    }

    /** How many of a group's candidates its cap leaves out. */
    private long lacking(CapGroup group) {
        return contest.numbers(group.id()).proposed() - contest.caps().get(group.id());
    }

    private List<Step> raised(List<CapGroup> groups, long by) {
        var steps = new ArrayList<Step>();
        for (var group : groups) {
            var numbers = contest.numbers(group.id());
            long before = contest.caps().get(group.id());
            long after = Math.min(before + by, numbers.proposed());
            long tooFew = 0;
            long more = 1;
            while (numbers.withGood(more).cap(group.ceiling()) < after) {
                tooFew = more;
                more *= 2;
            }
            while (more - tooFew > 1) {
                long middle = tooFew + (more - tooFew) / 2;
                if (numbers.withGood(middle).cap(group.ceiling()) < after) {
                    tooFew = middle;
                } else {
                    more = middle;
                }
            }
            steps.add(new Step.MoreGood(
                    group.id(), more, before, numbers.withGood(more).cap(group.ceiling())));
        }
        return steps;
    }

    /** The larger share in all full groups. */
    private List<Step> exception() {
        var steps = new ArrayList<Step>();
        for (var group : full) {
            if (group.exception() == null) {
                return null;
            }
            long after = contest.numbers(group.id()).cap(group.ceiling().with(group.exception()));
            steps.add(new Step.ExceptionDecided(group.id(), contest.caps().get(group.id()), after));
        }
        return !steps.isEmpty() && admits(steps) ? steps : null;
    }
}
