package vn.dangbo.evaluation.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.Grade;

/** Who keeps an excellent grade: evaluation rules §4 (HC16) and §5 (HC1, HC2). */
class AllocatorTest {

    /** HD 21-HD/BTCTW as reports read it: of 12 proposed HTXSNV and 36 HTTNV in a TCCSĐ, a fifth of 48 is 9. */
    @Test
    void whoIsRankedLowestIsTrimmedToTheCeiling() {
        var subjects = Problems.many("x", 12, Grade.HTXSNV, "TCCSD");
        subjects.addAll(Problems.many("t", 36, Grade.HTTNV, "TCCSD"));
        subjects.addAll(Problems.many("h", 4, Grade.HTNV, "TCCSD"));
        var problem =
                new AllocationProblem(subjects, List.of(Problems.group("TCCSD", 20, CapBase.GOOD_OR_BETTER, false)));
        var certificate = Allocator.allocate(problem);
        assertEquals(Set.of("x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"), certificate.chosen());
        assertEquals(9, certificate.caps().get("TCCSD"));
        assertTrue(certificate.maximal());
    }

    /** HC1: the collective is trimmed, so its head, ranked best of all, is not chosen; as its head he counts in no group. */
    @Test
    void theHeadFollowsTheCollective() {
        var subjects = new ArrayList<>(List.of(
                Problems.head(Problems.subject("head1", Grade.HTXSNV, 99, "PEERS"), "c1"),
                Problems.head(Problems.subject("head2", Grade.HTXSNV, 90, "PEERS"), "c2"),
                Problems.subject("c1", Grade.HTXSNV, 91, "KIND"),
                Problems.subject("c2", Grade.HTXSNV, 95, "KIND")));
        subjects.addAll(Problems.many("t", 3, Grade.HTTNV, "KIND"));
        var groups = List.of(
                Problems.group("KIND", 20, CapBase.GOOD_OR_BETTER, true),
                Problems.group("PEERS", 20, CapBase.GOOD_OR_BETTER, true));
        var certificate = Allocator.allocate(new AllocationProblem(subjects, groups));
        // Either collective with its head makes two. The best ranked head decides: largest first, then down the
        // ranking.
        assertEquals(Set.of("head1", "c1"), certificate.chosen());
        subjects.set(2, Problems.subject("c1", Grade.HTTNV, 91, "KIND"));
        certificate = Allocator.allocate(new AllocationProblem(subjects, groups));
        assertEquals(Set.of("head2", "c2"), certificate.chosen());
    }

    /** Where groups cross, going down the ranking alone would take one and lose two. */
    @Test
    void aLargerNumberGoesBeforeTheRanking() {
        var subjects = new ArrayList<>(List.of(
                Problems.subject("both", Grade.HTXSNV, 99, "A", "B"),
                Problems.subject("a", Grade.HTXSNV, 91, "A"),
                Problems.subject("b", Grade.HTXSNV, 90, "B")));
        subjects.addAll(Problems.many("ta", 3, Grade.HTTNV, "A"));
        subjects.addAll(Problems.many("tb", 3, Grade.HTTNV, "B"));
        var groups = List.of(
                Problems.group("A", 20, CapBase.GOOD_OR_BETTER, false),
                Problems.group("B", 20, CapBase.GOOD_OR_BETTER, false));
        assertEquals(
                Set.of("a", "b"),
                Allocator.allocate(new AllocationProblem(subjects, groups)).chosen());
    }

    /** §4.1, GOOD_ONLY: the ceiling is the largest x with x ≤ round(r·(T + P − x)), found by trying every x. */
    @Property(tries = 2000)
    void theCapIsOneNumberHoweverManyAreTrimmed(@ForAll long seed) {
        var random = new Random(seed);
        var ceiling = Problems.random(random, 0, 1).groups().get(0).ceiling();
        var numbers = new CapNumbers(random.nextInt(60), random.nextInt(60), 60 + random.nextInt(60));
        long both = numbers.proposed() + numbers.good();
        long cap = numbers.cap(ceiling);
        for (long x = 0; x <= both; x++) {
            assertEquals(x <= cap, ceiling.holds(x, both - x, numbers.evaluated()), "x = " + x);
        }
    }

    @Property(tries = 4000)
    void nothingIsLargerAndOfTheLargestNothingIsBetterRanked(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 13) int count) {
        var random = new Random(seed);
        var problem =
                Problems.random(random, count, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4));
        var certificate = Allocator.allocate(problem);
        assertEquals(tryAll(problem), certificate.chosen());
        assertTrue(certificate.maximal() && certificate.ranked());
        assertEquals(List.of(), CertificateChecker.faults(problem, certificate));
    }

    /** All choices one by one; the first candidate is the highest bit, so the larger number is the better ranked choice. */
    private static Set<String> tryAll(AllocationProblem problem) {
        var contest = new Contest(problem);
        var candidates = contest.candidates();
        Set<String> best = null;
        for (long mask = (1L << candidates.size()) - 1; mask >= 0; mask--) {
            var chosen = new HashSet<String>();
            for (int i = 0; i < candidates.size(); i++) {
                if ((mask >> (candidates.size() - 1 - i) & 1) == 1) {
                    chosen.add(candidates.get(i).id());
                }
            }
            if ((best == null || chosen.size() > best.size()) && admissible(problem, contest, chosen)) {
                best = chosen;
            }
        }
        return best;
    }

    private static boolean admissible(AllocationProblem problem, Contest contest, Set<String> chosen) {
        var bonds = problem.subjects().stream()
                .filter(subject -> chosen.contains(subject.id()))
                .flatMap(subject -> subject.bonds().stream())
                .allMatch(bond -> chosen.contains(bond.on()));
        return bonds
                && problem.groups().stream().allMatch(group -> {
                    var counted =
                            problem.subjects().stream().filter(group::counts).toList();
                    long excellent = counted.stream()
                            .filter(s -> chosen.contains(s.id()))
                            .count();
                    long both = counted.stream()
                            .filter(s -> contest.left(s.id()).atLeast(Grade.HTTNV))
                            .count();
                    return group.ceiling().holds(excellent, both - excellent, counted.size());
                });
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 8, 15", "2, 60, 30, 2", "3, 12, 25, 6"})
    void twoThousandInCrossingGroupsAreProvedWithinSeconds(long seed, int units, int kinds, int peers) {
        var problem = Problems.random(new Random(seed), 2000, units, kinds, peers);
        var started = System.nanoTime();
        var certificate = Allocator.allocate(problem);
        assertTrue(
                certificate.maximal(),
                "bound " + certificate.bound() + " of " + certificate.chosen().size());
        assertEquals(List.of(), CertificateChecker.faults(problem, certificate));
        assertTrue(System.nanoTime() - started < 60_000_000_000L, "too slow");
    }
}
