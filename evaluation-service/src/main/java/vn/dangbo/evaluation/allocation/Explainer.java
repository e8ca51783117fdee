package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.allocation.Explanation.Bar;
import vn.dangbo.evaluation.allocation.Explanation.Bar.Kind;
import vn.dangbo.evaluation.rule.Grade;

/**
 * Explains to those left out why. A change is only told after the changed problem has been solved anew and the subject was
 * chosen in it.
 */
public final class Explainer {

    private final AllocationProblem problem;
    private final Set<String> chosen;

    /** For an allocation and its problem. */
    public Explainer(AllocationProblem problem, Certificate certificate) {
        this.problem = problem;
        this.chosen = certificate.chosen();
    }

    /**
     * Why this one is left out.
     *
     * @throws IllegalArgumentException for who was not proposed HTXSNV or is chosen
     */
    public Explanation explain(String id) {
        var subject = problem.subjects().stream()
                .filter(s -> s.id().equals(id) && s.proposed() == Grade.HTXSNV && !chosen.contains(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not left out: " + id));
        var full = full(problem, chosen, subject);
        var bars = bars(subject, full);
        var tied = problem.subjects().stream()
                .filter(other -> chosen.contains(other.id()) && other.standing().equals(subject.standing()))
                .filter(other -> full.stream().anyMatch(group -> group.counts(other)))
                .map(Subject::id)
                .collect(Collectors.toSet());
        var rules = bars.stream()
                .filter(bar -> bar.kind() != Kind.CAP)
                .map(Bar::ruleId)
                .collect(Collectors.toCollection(TreeSet::new));
        var changes = changes(subject, rules);
        if (changes.isEmpty() && !subject.bonds().isEmpty()) {
            // Whom the subject is bound to is chosen now and would not be then: that grade has to stand first.
            subject.bonds().forEach(bond -> rules.add(bond.ruleId()));
            changes = changes(subject, rules);
        }
        return new Explanation(id, bars, tied, changes);
    }

    private List<Bar> bars(Subject subject, List<CapGroup> full) {
        var bars = new ArrayList<Bar>();
        if (subject.exclusion() != null && subject.exclusion().best() != Grade.HTXSNV) {
            bars.add(new Bar(Kind.EXCLUDED, subject.exclusion().ruleId(), null));
        }
        for (var bond : subject.bonds()) {
            if (!chosen.contains(bond.on())) {
                bars.add(new Bar(Kind.BOND, bond.ruleId(), bond.on()));
            }
        }
        full.forEach(group -> bars.add(new Bar(Kind.CAP, group.ruleId(), group.id())));
        return bars;
    }

    /** The subject's groups that have no room. */
    private static List<CapGroup> full(AllocationProblem problem, Set<String> chosen, Subject subject) {
        var withoutRoom = CapMeter.of(problem, chosen).stream()
                .filter(meter -> meter.room() <= 0)
                .map(CapMeter::group)
                .collect(Collectors.toCollection(HashSet::new));
        return problem.groups().stream()
                .filter(group -> withoutRoom.contains(group.id()) && group.counts(subject))
                .toList();
    }

    private List<List<Step>> changes(Subject subject, Set<String> rules) {
        var first = new ArrayList<Step>();
        var base = problem;
        var chosenThen = chosen;
        if (!rules.isEmpty()) {
            first.add(new Step.Freed(subject.id(), rules));
            base = after(first);
            chosenThen = Allocator.allocate(base).chosen();
            if (chosenThen.contains(subject.id())) {
                return List.of(List.copyOf(first));
            }
        }
        var nearest = new NearestSteps(base, chosenThen, subject, full(base, chosenThen, subject));
        var all = new ArrayList<List<Step>>();
        nearest.all().stream().filter(Objects::nonNull).forEach(steps -> {
            var whole = new ArrayList<>(first);
            whole.addAll(steps);
            all.add(List.copyOf(whole));
        });
        return List.copyOf(all);
    }

    private AllocationProblem after(List<Step> steps) {
        var changed = problem;
        for (var step : steps) {
            changed = step.in(changed);
        }
        return changed;
    }
}
