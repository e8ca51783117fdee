package vn.dangbo.evaluation.ceiling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The recipe "by hand" of docs/evaluation-caps.md on the JSON of an answer, for problems without bonds and heads. It knows
 * nothing of the product's classes.
 */
final class CertificateByHand {

    private final Map<String, List<String>> groupsOf = new HashMap<>();
    private final Map<String, Number> caps;

    private CertificateByHand(Map<String, Object> problem, Map<String, Number> caps) {
        this.caps = caps;
        for (var subject : maps(problem.get("subjects"))) {
            groupsOf.put((String) subject.get("id"), strings(subject.get("groups")));
        }
    }

    /** The bound that the proofs give, added up. */
    static long bound(Map<String, Object> problem, Map<String, Object> certificate) {
        @SuppressWarnings("unchecked")
        var caps = (Map<String, Number>) certificate.get("caps");
        var hand = new CertificateByHand(problem, caps);
        return maps(certificate.get("parts")).stream()
                .mapToLong(part -> hand.bound(map(part.get("proof")), strings(part.get("subjects")), List.of()))
                .sum();
    }

    /** A case above a leaf: {@code sign · Σ x ≤ right}. */
    private record Case(List<String> subjects, int sign, long right) {}

    private long bound(Map<String, Object> proof, List<String> part, List<Case> cases) {
        if (proof.containsKey("most")) {
            long most = ((Number) proof.get("most")).longValue();
            var named = strings(proof.get("subjects"));
            var atMost = new ArrayList<>(cases);
            atMost.add(new Case(named, 1, most));
            var more = new ArrayList<>(cases);
            more.add(new Case(named, -1, -most - 1));
            return Math.max(bound(map(proof.get("atMost")), part, atMost), bound(map(proof.get("more")), part, more));
        }
        long unit = ((Number) proof.get("unit")).longValue();
        @SuppressWarnings("unchecked")
        var factors = (Map<String, Number>) proof.get("caps");
        @SuppressWarnings("unchecked")
        var ofCases = (List<Number>) proof.get("cases");
        long sum = 0;
        for (var factor : factors.entrySet()) {
            sum += factor.getValue().longValue() * caps.get(factor.getKey()).longValue();
        }
        for (int i = 0; i < cases.size(); i++) {
            sum += ofCases.get(i).longValue() * cases.get(i).right();
        }
        for (var subject : part) {
            long left = unit;
            for (var group : groupsOf.get(subject)) {
                left -= factors.getOrDefault(group, 0).longValue();
            }
            for (int i = 0; i < cases.size(); i++) {
                if (cases.get(i).subjects().contains(subject)) {
                    left -= ofCases.get(i).longValue() * cases.get(i).sign();
                }
            }
            sum += Math.max(0, left);
        }
        return Math.floorDiv(sum, unit);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }
}
