package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cuts the candidates of a contest into parts that do not bear on each other. */
final class Parts {

    private final Contest contest;
    private final Map<String, CapGroup> groups = new HashMap<>();
    private final Map<String, String> leader = new HashMap<>();

    private Parts(AllocationProblem problem, Contest contest) {
        this.contest = contest;
        problem.groups().forEach(group -> groups.put(group.id(), group));
    }

    /** The parts, each of them with the ceilings that can be reached in it. */
    static List<Part> of(AllocationProblem problem, Contest contest) {
        return new Parts(problem, contest).cut();
    }

    private List<Part> cut() {
        for (var subject : contest.candidates()) {
            caps(subject).forEach(group -> unite("s" + subject.id(), "g" + group));
            subject.bonds().forEach(bond -> unite("s" + subject.id(), "s" + bond.on()));
        }
        var parts = new LinkedHashMap<String, List<Subject>>();
        for (var subject : contest.candidates()) {
            parts.computeIfAbsent(find("s" + subject.id()), p -> new ArrayList<>())
                    .add(subject);
        }
        return parts.values().stream().map(this::part).toList();
    }

    /** The groups that count the subject and have more candidates than they allow; the others never stand in the way. */
    private Set<String> caps(Subject subject) {
        var caps = new TreeSet<String>();
        for (var group : subject.groups()) {
            if (groups.get(group).counts(subject)
                    && contest.caps().get(group) < contest.numbers(group).proposed()) {
                caps.add(group);
            }
        }
        return caps;
    }

    private Part part(List<Subject> subjects) {
        var bound = new HashSet<String>();
        subjects.forEach(subject -> subject.bonds().forEach(bond -> {
            bound.add(subject.id());
            bound.add(bond.on());
        }));
        var groupIndex = new LinkedHashMap<String, Integer>();
        var bundleIndex = new LinkedHashMap<Object, Integer>();
        var bundles = new ArrayList<List<Subject>>();
        var ranked = new int[subjects.size()];
        for (int i = 0; i < ranked.length; i++) {
            var subject = subjects.get(i);
            var groupsOf = caps(subject);
            groupsOf.forEach(group -> groupIndex.putIfAbsent(group, groupIndex.size()));
            Object key = bound.contains(subject.id()) ? subject.id() : groupsOf;
            ranked[i] = bundleIndex.computeIfAbsent(key, k -> bundleIndex.size());
            if (ranked[i] == bundles.size()) {
                bundles.add(new ArrayList<>());
            }
            bundles.get(ranked[i]).add(subject);
        }
        var groupsOf = bundles.stream()
                .map(bundle ->
                        caps(bundle.get(0)).stream().mapToInt(groupIndex::get).toArray())
                .toArray(int[][]::new);
        var bonds = bundles.stream()
                .map(bundle -> bundle.get(0).bonds().stream()
                        .mapToInt(bond -> bundleIndex.get(bond.on()))
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        var ids = List.copyOf(groupIndex.keySet());
        var caps = ids.stream().mapToLong(contest.caps()::get).toArray();
        return new Part(ranked, bundles, ids, caps, groupsOf, bonds);
    }

    private String find(String id) {
        var of = leader.getOrDefault(id, id);
        while (!of.equals(leader.getOrDefault(of, of))) {
            of = leader.get(of);
        }
        leader.put(id, of);
        return of;
    }

    private void unite(String one, String other) {
        leader.put(find(one), find(other));
    }
}
