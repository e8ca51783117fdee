package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dangbo.evaluation.allocation.Certificate.Leaf;
import vn.dangbo.evaluation.allocation.Certificate.Split;
import vn.dangbo.evaluation.rule.Grade;

/**
 * Checks a certificate against its problem. It reads the problem for itself and shares nothing with the search that made the
 * certificate but the plain data, so an error of the search cannot hide here.
 */
public final class CertificateChecker {

    private final AllocationProblem problem;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Grade> allowed = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private CertificateChecker(AllocationProblem problem) {
        this.problem = problem;
        problem.subjects().forEach(subject -> subjects.put(subject.id(), subject));
        problem.subjects().forEach(subject -> allowed.put(subject.id(), allowed(subject, new HashSet<>())));
    }

    /** What is wrong with the certificate, in English for the log; empty when everything holds. */
    public static List<String> faults(AllocationProblem problem, Certificate certificate) {
        var checker = new CertificateChecker(problem);
        checker.checkChoice(certificate.chosen());
        problem.groups().forEach(group -> checker.checkCap(group, certificate));
        checker.checkBound(certificate);
        return checker.faults;
    }

    /** What proposal, exclusion and the others' proposals leave; the ceilings are not asked. */
    private Grade allowed(Subject subject, Set<String> asked) {
        var grade = subject.proposed();
        if (subject.exclusion() != null) {
            grade = grade.min(subject.exclusion().best());
        }
        for (var bond : subject.bonds()) {
            if (asked.add(bond.on())) {
                grade = grade.min(allowed(subjects.get(bond.on()), asked));
            }
        }
        return grade;
    }

    private void fault(boolean wrong, String what) {
        if (wrong) {
            faults.add(what);
        }
    }

    private void checkChoice(Set<String> chosen) {
        for (var id : chosen) {
            fault(allowed.get(id) != Grade.HTXSNV, "no candidate: " + id);
            if (subjects.containsKey(id)) {
                subjects.get(id)
                        .bonds()
                        .forEach(bond -> fault(!chosen.contains(bond.on()), id + " is above " + bond.on()));
            }
        }
    }

    /** The ceiling as the rules have it, on the grades that result; and that the cap named is the most it allows. */
    private void checkCap(CapGroup group, Certificate certificate) {
        long excellent = 0;
        long candidates = 0;
        long good = 0;
        long evaluated = 0;
        for (var subject : problem.subjects()) {
            if (counts(group, subject)) {
                evaluated++;
                candidates += allowed.get(subject.id()) == Grade.HTXSNV ? 1 : 0;
                good += allowed.get(subject.id()) == Grade.HTTNV ? 1 : 0;
                excellent += certificate.chosen().contains(subject.id()) ? 1 : 0;
            }
        }
        long both = good + candidates;
        fault(!group.ceiling().holds(excellent, both - excellent, evaluated), "ceiling broken: " + group.id());
        Long cap = certificate.caps().get(group.id());
        fault(cap == null || cap < 0, "no cap: " + group.id());
        for (long more = cap == null ? 0 : cap + 1; more <= candidates; more++) {
            fault(group.ceiling().holds(more, both - more, evaluated), "cap too low: " + group.id());
        }
        fault(cap != null && !group.ceiling().holds(cap, both - cap, evaluated), "cap too high: " + group.id());
    }

    private static boolean counts(CapGroup group, Subject subject) {
        return subject.groups().contains(group.id()) && !(subject.head() && group.excludeHeads());
    }

    private void checkBound(Certificate certificate) {
        var open = new HashSet<String>();
        allowed.forEach((id, grade) -> {
            if (grade == Grade.HTXSNV) {
                open.add(id);
            }
        });
        long total = 0;
        for (var part : certificate.parts()) {
            part.subjects().forEach(id -> fault(!open.remove(id), "in no part or in two: " + id));
            long proved = bound(part.proof(), part.subjects(), List.of(), certificate.caps());
            fault(proved > part.bound(), "bound not proved: " + proved + " for " + part.bound());
            total += part.bound();
        }
        fault(!open.isEmpty(), "in no part: " + open);
        fault(total != certificate.bound(), "the bounds add up to " + total);
        fault(certificate.chosen().size() > certificate.bound(), "more chosen than the bound");
    }

    /** A case that holds below it: {@code Σ sign·x ≤ right} over these subjects. */
    private record Case(Set<String> subjects, long sign, long right) {}

    private long bound(Certificate.Proof proof, Set<String> part, List<Case> cases, Map<String, Long> caps) {
        if (proof instanceof Leaf leaf) {
            return bound(leaf, part, cases, caps);
        }
        var split = (Split) proof;
        var atMost = new ArrayList<>(cases);
        atMost.add(new Case(split.subjects(), 1, split.most()));
        var more = new ArrayList<>(cases);
        more.add(new Case(split.subjects(), -1, -split.most() - 1));
        return Math.max(bound(split.atMost(), part, atMost, caps), bound(split.more(), part, more, caps));
    }

    private long bound(Leaf leaf, Set<String> part, List<Case> cases, Map<String, Long> caps) {
        var lacking = new HashMap<String, Long>();
        part.forEach(id -> lacking.put(id, leaf.unit()));
        long sum = 0;
        for (var group : problem.groups()) {
            long factor = factor(leaf.caps().getOrDefault(group.id(), 0L));
            sum = Math.addExact(sum, Math.multiplyExact(factor, caps.getOrDefault(group.id(), 0L)));
            for (var id : factor == 0 ? Set.<String>of() : part) {
                lacking.merge(id, counts(group, subjects.get(id)) ? -factor : 0, Math::addExact);
            }
        }
        for (var bond : leaf.bonds()) {
            var named = subjects.get(bond.subject()).bonds().stream().anyMatch(b -> b.on().equals(bond.on()));
            fault(!named || !part.contains(bond.subject()) || !part.contains(bond.on()), "no bond: " + bond);
            lacking.merge(bond.subject(), -factor(bond.factor()), Math::addExact);
            lacking.merge(bond.on(), factor(bond.factor()), Math::addExact);
        }
        fault(leaf.unit() < 1 || leaf.cases().size() != cases.size(), "leaf does not fit its place");
        for (int i = 0; i < Math.min(cases.size(), leaf.cases().size()); i++) {
            long factor = factor(leaf.cases().get(i));
            var given = cases.get(i);
            sum = Math.addExact(sum, Math.multiplyExact(factor, given.right()));
            given.subjects().forEach(id -> lacking.merge(id, -given.sign() * factor, Math::addExact));
            fault(!part.containsAll(given.subjects()), "case beyond its part");
        }
        for (long rest : lacking.values()) {
            sum = Math.addExact(sum, Math.max(0, rest));
        }
        return Math.floorDiv(sum, Math.max(1, leaf.unit()));
    }

    private long factor(long factor) {
        fault(factor < 0, "negative multiplier");
        return factor;
    }
}
