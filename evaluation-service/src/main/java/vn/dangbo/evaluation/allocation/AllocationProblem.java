package vn.dangbo.evaluation.allocation;

import java.util.HashSet;
import java.util.List;

/**
 * Who is proposed for which grade, and the ceilings that hold.
 *
 * @param subjects all that are graded and counted by a ceiling, or bound to one that is
 * @param groups the ceilings
 */
public record AllocationProblem(List<Subject> subjects, List<CapGroup> groups) {

    /**
     * @throws IllegalArgumentException when an id stands twice, or a group or the other end of a bond is not there
     */
    public AllocationProblem {
        subjects = List.copyOf(subjects);
        groups = List.copyOf(groups);
        var ids = new HashSet<String>();
        var groupIds = new HashSet<String>();
        subjects.forEach(subject -> require(ids.add(subject.id()), "subject twice: " + subject.id()));
        groups.forEach(group -> require(groupIds.add(group.id()), "group twice: " + group.id()));
        for (var subject : subjects) {
            require(groupIds.containsAll(subject.groups()), "unknown group of " + subject.id());
            for (var bond : subject.bonds()) {
                require(ids.contains(bond.on()), "bond to nobody of " + subject.id());
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
