package vn.dangbo.evaluation.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.allocation.Certificate.Leaf;
import vn.dangbo.evaluation.allocation.Certificate.Split;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.Grade;

/** A certificate that has been tampered with is refused, whatever was changed. */
class CertificateCheckerTest {

    /** Three pairs of groups that cross in a triangle: shares allow one and a half, whole persons one. */
    private static AllocationProblem triangle() {
        var subjects = new ArrayList<>(List.of(
                Problems.subject("ab", Grade.HTXSNV, 95, "A", "B"),
                Problems.subject("bc", Grade.HTXSNV, 94, "B", "C"),
                Problems.subject("ca", Grade.HTXSNV, 93, "C", "A")));
        for (var group : List.of("A", "B", "C")) {
            subjects.addAll(Problems.many(group.toLowerCase(Locale.ROOT), 3, Grade.HTTNV, group));
        }
        var groups = List.of("A", "B", "C").stream()
                .map(group -> Problems.group(group, 20, CapBase.GOOD_OR_BETTER, false))
                .toList();
        return new AllocationProblem(subjects, groups);
    }

    private static Certificate with(Certificate certificate, Certificate.Proof proof, long bound) {
        var part = certificate.parts().get(0);
        return new Certificate(
                certificate.chosen(),
                certificate.caps(),
                bound,
                true,
                List.of(new Certificate.Part(part.subjects(), bound, proof)));
    }

    @Test
    void aProofBySharesIsRoundedDown() {
        var problem = triangle();
        var certificate = Allocator.allocate(problem);
        assertEquals(1, certificate.bound());
        assertEquals(List.of(), CertificateChecker.faults(problem, certificate));
        // By hand: (A + B + C)/2 gives x(ab) + x(bc) + x(ca) ≤ 3/2.
        var halves = new Leaf(2, Map.of("A", 1L, "B", 1L, "C", 1L), List.of(), List.of());
        assertEquals(List.of(), CertificateChecker.faults(problem, with(certificate, halves, 1)));
        var changed = new Leaf(2, Map.of("A", 1L, "B", 1L), List.of(), List.of());
        assertFalse(CertificateChecker.faults(problem, with(certificate, changed, 1))
                .isEmpty());
    }

    @Test
    void casesTogetherProveWhatOneSumDoesNot() {
        var problem = triangle();
        var certificate = Allocator.allocate(problem);
        var ab = Set.of("ab");
        // Without "ab": C bounds the other two. With it: A and B are full, and −x(ab) ≤ −1 gives one back.
        var without = new Leaf(1, Map.of("C", 1L), List.of(), List.of(1L));
        var with = new Leaf(1, Map.of("A", 1L, "B", 1L), List.of(), List.of(1L));
        assertEquals(
                List.of(), CertificateChecker.faults(problem, with(certificate, new Split(ab, 0, without, with), 1)));
        var none = new Leaf(1, Map.of(), List.of(), List.of(0L));
        assertFalse(CertificateChecker.faults(problem, with(certificate, new Split(ab, 0, without, none), 1))
                .isEmpty());
        assertFalse(CertificateChecker.faults(problem, with(certificate, without, 1))
                .isEmpty());
    }

    /** A ceiling of others, subtracted, would lower any bound. */
    @Test
    void aNegativeMultiplierProvesNothing() {
        var subjects = Problems.many("x", 2, Grade.HTXSNV, "G");
        subjects.addAll(Problems.many("t", 3, Grade.HTTNV, "G"));
        subjects.addAll(Problems.many("d", 5, Grade.HTTNV, "D"));
        var problem = new AllocationProblem(
                subjects,
                List.of(
                        Problems.group("G", 20, CapBase.GOOD_OR_BETTER, false),
                        Problems.group("D", 20, CapBase.GOOD_OR_BETTER, false)));
        var certificate = Allocator.allocate(problem);
        var subtracted = new Leaf(1, Map.of("D", -1L), List.of(), List.of());
        assertEquals(
                List.of("negative multiplier"), CertificateChecker.faults(problem, with(certificate, subtracted, 1)));
    }

    @Property(tries = 1500)
    void tamperedCertificatesAreRefused(@ForAll long seed) {
        var random = new Random(seed);
        var problem = Problems.random(random, 12 + random.nextInt(30), 3, 2, 3);
        var certificate = Allocator.allocate(problem);
        assertEquals(List.of(), CertificateChecker.faults(problem, certificate));
        var left = new Contest(problem)
                .candidates().stream()
                        .map(Subject::id)
                        .filter(id -> !certificate.chosen().contains(id))
                        .toList();
        Assume.that(!left.isEmpty() && !certificate.chosen().isEmpty());
        for (var tampered : tamperings(problem, certificate, left.get(random.nextInt(left.size())))) {
            assertFalse(CertificateChecker.faults(problem, tampered).isEmpty(), () -> "accepted: " + tampered);
        }
    }

    private static List<Certificate> tamperings(AllocationProblem problem, Certificate c, String leftOut) {
        var all = new ArrayList<Certificate>();
        var more = new HashSet<>(c.chosen());
        more.add(leftOut);
        all.add(new Certificate(more, c.caps(), c.bound(), c.ranked(), c.parts()));
        all.add(new Certificate(more, c.caps(), c.bound() + 1, c.ranked(), c.parts()));
        all.add(new Certificate(c.chosen(), c.caps(), c.bound() - 1, c.ranked(), c.parts()));
        all.add(new Certificate(
                c.chosen(),
                c.caps(),
                c.bound(),
                c.ranked(),
                c.parts().subList(1, c.parts().size())));
        var contest = new Contest(problem);
        c.caps().forEach((group, cap) -> {
            if (cap < contest.numbers(group).proposed()) {
                for (long change : new long[] {1, -1}) {
                    var caps = new HashMap<>(c.caps());
                    caps.put(group, cap + change);
                    all.add(new Certificate(c.chosen(), caps, c.bound(), c.ranked(), c.parts()));
                }
            }
        });
        for (int i = 0; i < c.parts().size(); i++) {
            var part = c.parts().get(i);
            var parts = new ArrayList<>(c.parts());
            parts.set(i, new Certificate.Part(part.subjects(), part.bound() - 1, part.proof()));
            all.add(new Certificate(c.chosen(), c.caps(), c.bound() - 1, c.ranked(), parts));
            if (part.proof() instanceof Leaf leaf && !leaf.caps().isEmpty()) {
                var negative = new HashMap<>(leaf.caps());
                negative.replaceAll((group, factor) -> -factor);
                parts = new ArrayList<>(c.parts());
                parts.set(
                        i,
                        new Certificate.Part(
                                part.subjects(),
                                part.bound(),
                                new Leaf(leaf.unit(), negative, leaf.bonds(), leaf.cases())));
                all.add(new Certificate(c.chosen(), c.caps(), c.bound(), c.ranked(), parts));
            }
        }
        return all;
    }

    /** With its multipliers taken away a sum proves no more than that each candidate is one. */
    @Property(tries = 1000)
    void multipliersAreWhatProves(@ForAll long seed) {
        var problem = Problems.random(new Random(seed), 25, 2, 3);
        var certificate = Allocator.allocate(problem);
        for (var part : certificate.parts()) {
            if (part.proof() instanceof Leaf leaf
                    && part.bound() < part.subjects().size()) {
                var bare = new Leaf(leaf.unit(), Map.of(), leaf.bonds(), leaf.cases());
                var parts = new ArrayList<>(certificate.parts());
                parts.set(parts.indexOf(part), new Certificate.Part(part.subjects(), part.bound(), bare));
                var tampered =
                        new Certificate(certificate.chosen(), certificate.caps(), certificate.bound(), true, parts);
                assertTrue(CertificateChecker.faults(problem, tampered).stream()
                        .anyMatch(fault -> fault.startsWith("bound not proved")));
            }
        }
    }
}
