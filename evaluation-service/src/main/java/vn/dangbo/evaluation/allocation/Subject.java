package vn.dangbo.evaluation.allocation;

import java.util.List;
import java.util.Set;
import vn.dangbo.evaluation.rule.Grade;

/**
 * Somebody or something that is graded, with what bears on an excellent grade. Who is not graded at all is left out.
 *
 * @param id unique in the problem; breaks ties in the ranking, which is why ties are told
 * @param groups ids of the groups whose ceilings count the subject
 * @param proposed the grade proposed
 * @param head whether it is the head of what is graded beside: some ceilings do not count heads
 * @param bonds whose grade it may not exceed
 * @param exclusion the rule that leaves less than was proposed; null for none
 */
public record Subject(
        String id,
        Set<String> groups,
        Grade proposed,
        Standing standing,
        boolean head,
        List<Bond> bonds,
        Exclusion exclusion) {

    public Subject {
        groups = Set.copyOf(groups);
        bonds = List.copyOf(bonds);
    }

    /**
     * Graded at most as another subject: the head as the collective (HC1), the collective as the organisation (HC2). Whose
     * collective has been decided elsewhere needs no bond, but an {@link Exclusion} where its grade leaves less.
     *
     * @param ruleId the rule that says so
     * @param on id of the other subject of this problem
     */
    public record Bond(String ruleId, String on) {}

    /**
     * The best grade that a rule leaves, whatever the ceilings allow.
     *
     * @param ruleId such as HC5 or HC14
     */
    public record Exclusion(String ruleId, Grade best) {}

    Subject proposed(Grade grade) {
        return new Subject(id, groups, grade, standing, head, bonds, exclusion);
    }

    Subject standing(Standing other) {
        return new Subject(id, groups, proposed, other, head, bonds, exclusion);
    }

    /** As if neither a rule nor anybody else's grade stood in the way. */
    Subject unbound() {
        return new Subject(id, groups, proposed, standing, head, List.of(), null);
    }
}
