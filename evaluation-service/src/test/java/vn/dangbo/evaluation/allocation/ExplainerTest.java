package vn.dangbo.evaluation.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.allocation.Explanation.Bar;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.Grade;

/** Why somebody is left out, and what would have him chosen. */
class ExplainerTest {

    /** §4: 12 proposed and 36 HTTNV allow 9 of 48; the tenth needs 50, which is two more HTTNV. */
    private static AllocationProblem unit() {
        var subjects = Problems.many("x", 12, Grade.HTXSNV, "TCCSD");
        subjects.addAll(Problems.many("t", 36, Grade.HTTNV, "TCCSD"));
        return new AllocationProblem(subjects, List.of(Problems.group("TCCSD", 20, CapBase.GOOD_OR_BETTER, false)));
    }

    private static Explanation explain(AllocationProblem problem, String id) {
        return new Explainer(problem, Allocator.allocate(problem)).explain(id);
    }

    @Test
    void theNextInLineNeedsOnePlace() {
        var explanation = explain(unit(), "x9");
        assertEquals(List.of(new Bar(Bar.Kind.CAP, "HC16", "TCCSD")), explanation.bars());
        assertEquals(
                List.of(
                        List.of(new Step.OneLess("x8")),
                        List.of(new Step.Outranks("x9", "x8")),
                        List.of(new Step.MoreGood("TCCSD", 2, 9, 10)),
                        List.of(new Step.ExceptionDecided("TCCSD", 9, 12))),
                explanation.changes());
    }

    /** The last of three waiting: one standing back helps the first of them, so it is not told. */
    @Test
    void theLastInLineNeedsMore() {
        assertEquals(
                List.of(
                        List.of(new Step.Outranks("x11", "x8")),
                        List.of(new Step.MoreGood("TCCSD", 12, 9, 12)),
                        List.of(new Step.ExceptionDecided("TCCSD", 9, 12))),
                explain(unit(), "x11").changes());
    }

    /** HC1: the collective first. */
    @Test
    void theHeadNeedsTheCollective() {
        var problem = new AllocationProblem(
                List.of(
                        Problems.head(Problems.subject("head", Grade.HTXSNV, 99, "PEERS"), "c"),
                        Problems.subject("c", Grade.HTTNV, 91, "KIND")),
                List.of(
                        Problems.group("KIND", 20, CapBase.GOOD_OR_BETTER, true),
                        Problems.group("PEERS", 20, CapBase.GOOD_OR_BETTER, true)));
        var explanation = explain(problem, "head");
        assertTrue(explanation.bars().contains(new Bar(Bar.Kind.BOND, "HC1", "c")));
        assertEquals(List.of(List.of(new Step.Freed("head", Set.of("HC1")))), explanation.changes());
    }

    @Test
    void equalsAreNamedBecausePeopleMustDecide() {
        var subjects = new ArrayList<>(List.of(
                Problems.subject("one", Grade.HTXSNV, 95, "G"), Problems.subject("two", Grade.HTXSNV, 95, "G")));
        subjects.addAll(Problems.many("t", 3, Grade.HTTNV, "G"));
        var problem = new AllocationProblem(subjects, List.of(Problems.group("G", 20, CapBase.GOOD_OR_BETTER, false)));
        assertEquals(Set.of("one"), explain(problem, "two").tiedWith());
        assertThrows(IllegalArgumentException.class, () -> explain(problem, "one"));
    }

    @Property(tries = 400)
    void whateverIsToldHasTheSubjectChosen(@ForAll long seed) {
        var random = new Random(seed);
        var problem = Problems.random(random, 5 + random.nextInt(14), 2, 1 + random.nextInt(3));
        var certificate = Allocator.allocate(problem);
        var explainer = new Explainer(problem, certificate);
        for (var subject : problem.subjects()) {
            if (subject.proposed() == Grade.HTXSNV && !certificate.chosen().contains(subject.id())) {
                var explanation = explainer.explain(subject.id());
                assertFalse(explanation.bars().isEmpty());
                // Enough HTTNV raise every ceiling, so there is always a way.
                assertFalse(explanation.changes().isEmpty());
                for (var steps : explanation.changes()) {
                    var changed = problem;
                    for (var step : steps) {
                        changed = step.in(changed);
                    }
                    var then = Allocator.allocate(changed);
                    assertTrue(then.chosen().contains(subject.id()), () -> subject.id() + " by " + steps);
                    assertEquals(List.of(), CertificateChecker.faults(changed, then));
                }
            }
        }
    }

    @Test
    void theMeterShowsThreeReadings() {
        var problem = unit();
        var meters = CapMeter.of(problem, Allocator.allocate(problem).chosen());
        assertEquals(
                List.of(new CapMeter(
                        "TCCSD",
                        9,
                        9,
                        12,
                        0,
                        Map.of(CapBase.GOOD_ONLY, 8L, CapBase.GOOD_OR_BETTER, 9L, CapBase.EVALUATED, 9L))),
                meters);
    }
}
