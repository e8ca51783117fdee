package vn.dangbo.evaluation.allocation;

import vn.dangbo.evaluation.rule.CapRatio;
import vn.dangbo.evaluation.rule.Ceiling;

/**
 * A group with a ceiling on excellent grades (HC16): a grassroots unit, the subjects of one kind that one committee decides, a
 * group of similar posts. Groups may lie within each other or cross.
 *
 * @param ruleId the rule that sets the ceiling
 * @param ceiling what holds, an exception that has been decided included
 * @param exception the larger share that the competent level may still decide; null for none
 * @param excludeHeads whether heads count neither in the number nor in its base
 */
public record CapGroup(String id, String ruleId, Ceiling ceiling, CapRatio exception, boolean excludeHeads) {

    /** Whether this ceiling counts the subject. */
    boolean counts(Subject subject) {
        return subject.groups().contains(id) && !(excludeHeads && subject.head());
    }
}
