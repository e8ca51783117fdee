package vn.dangbo.evaluation.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.allocation.AllocationProblem;
import vn.dangbo.evaluation.allocation.Allocator;
import vn.dangbo.evaluation.allocation.Certificate;
import vn.dangbo.evaluation.allocation.Explainer;
import vn.dangbo.evaluation.allocation.Subject;
import vn.dangbo.evaluation.ceiling.AllocationView.LeftOut;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;

/** Allocates the excellent grades of a campaign among those who stand at them; changes nothing. */
@ApplicationScoped
public class Allocations {

    @Inject
    AllocationQueries queries;

    @Inject
    Ceilings ceilings;

    @Inject
    Barred barred;

    /**
     * The largest admissible choice among those whom the scope reaches, in groups that it reaches wholly.
     *
     * @throws ProblemException 422 ALLOCATION_TOO_LARGE; 400 for one to be explained who is not left out
     */
    @Transactional
    public AllocationView allocate(
            UUID campaign, String ruleSet, RuleSet rules, AllocationRequest request, Scope scope) {
        var kinds = request.subjectKinds() == null || request.subjectKinds().isEmpty()
                ? EnumSet.allOf(SubjectKind.class)
                : EnumSet.copyOf(request.subjectKinds());
        long size = queries.size(campaign, kinds, scope);
        if (size > AllocationRequest.MOST_SUBJECTS) {
            throw ProblemException.of(422, "ALLOCATION_TOO_LARGE", size, AllocationRequest.MOST_SUBJECTS);
        }
        var standing = queries.standing(campaign, rules, kinds, scope);
        var proposed = standing.stream()
                .filter(row ->
                        row.count().grade() == Grade.HTXSNV && !row.count().decided())
                .map(AllocationQueries.Row::id)
                .toList();
        var builder = new AllocationBuilder(
                rules, ceilings.exceptions(campaign), request.points(), barred.fromBest(proposed, rules, scope));
        var problem = builder.problem(standing);
        var certificate = Allocator.allocate(problem);
        var leftOut = leftOut(problem, certificate);
        var asked = asked(request, leftOut);
        return new AllocationView(
                ruleSet,
                certificate.chosen().size() + leftOut.size(),
                new TreeSet<>(certificate.chosen()),
                certificate.bound(),
                certificate.maximal(),
                certificate.ranked(),
                new TreeMap<>(certificate.caps()),
                asked.stream().map(id -> explained(problem, id)).toList(),
                leftOut.size() - asked.size(),
                builder.groupsNotWhole(),
                problem,
                certificate);
    }

    private static List<String> leftOut(AllocationProblem problem, Certificate certificate) {
        return problem.subjects().stream()
                .filter(subject -> subject.proposed() == Grade.HTXSNV)
                .map(Subject::id)
                .filter(id -> !certificate.chosen().contains(id))
                .toList();
    }

    private static List<String> asked(AllocationRequest request, List<String> leftOut) {
        if (request.explain() == null) {
            return leftOut.stream().limit(AllocationRequest.FIRST_EXPLAINED).toList();
        }
        if (request.explain().size() > AllocationRequest.MOST_EXPLAINED) {
            throw ProblemException.badRequest("explain", "FIELD_TOO_MANY", "explain", AllocationRequest.MOST_EXPLAINED);
        }
        var ids = request.explain().stream().map(String::valueOf).toList();
        ids.stream().filter(id -> !leftOut.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.badRequest("explain", "ALLOCATION_NOT_LEFT_OUT", id);
        });
        return ids;
    }

    /** Only those who compete with the subject bear on it, so only they are solved anew. */
    private static LeftOut explained(AllocationProblem whole, String id) {
        var problem = around(whole, id);
        var explanation = new Explainer(problem, Allocator.allocate(problem)).explain(id);
        return new LeftOut(
                id,
                explanation.bars().stream()
                        .map(bar -> new AllocationView.Bar(bar.kind().name(), bar.ruleId(), bar.about()))
                        .toList(),
                explanation.tiedWith(),
                explanation.changes().stream()
                        .map(steps ->
                                steps.stream().map(AllocationBuilder::change).toList())
                        .toList());
    }

    /** The subject with all that shares groups or bonds with it, directly or through others. */
    private static AllocationProblem around(AllocationProblem whole, String id) {
        var byId = whole.subjects().stream().collect(Collectors.toMap(Subject::id, subject -> subject));
        var near = new HashMap<String, Collection<Subject>>();
        for (var subject : whole.subjects()) {
            subject.groups().forEach(group -> near.computeIfAbsent(group, g -> new ArrayList<>())
                    .add(subject));
            subject.bonds().forEach(bond -> {
                near.computeIfAbsent("on " + bond.on(), b -> new ArrayList<>()).add(subject);
                near.computeIfAbsent("on " + subject.id(), b -> new ArrayList<>())
                        .add(byId.get(bond.on()));
            });
        }
        Set<String> reached = new HashSet<>(Set.of(id));
        var todo = new ArrayList<>(List.of(byId.get(id)));
        while (!todo.isEmpty()) {
            var subject = todo.remove(todo.size() - 1);
            var places = new ArrayList<>(subject.groups());
            places.add("on " + subject.id());
            for (var place : places) {
                var others = near.remove(place);
                if (others != null) {
                    others.stream().filter(other -> reached.add(other.id())).forEach(todo::add);
                }
            }
        }
        var subjects = whole.subjects().stream()
                .filter(subject -> reached.contains(subject.id()))
                .toList();
        var groups = subjects.stream().flatMap(s -> s.groups().stream()).collect(Collectors.toSet());
        return new AllocationProblem(
                subjects,
                whole.groups().stream()
                        .filter(group -> groups.contains(group.id()))
                        .toList());
    }
}
