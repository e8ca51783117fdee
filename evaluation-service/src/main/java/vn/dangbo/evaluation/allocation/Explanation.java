package vn.dangbo.evaluation.allocation;

import java.util.List;
import java.util.Set;

/**
 * Why a subject proposed for HTXSNV is left out, and what would have to be otherwise.
 *
 * @param bars all that stands in the way now, at least one
 * @param tiedWith those chosen beside the subject that nothing but the id ranks before it: people must decide
 * @param changes the nearest change of each kind that would have the subject chosen; each of them by itself suffices
 */
public record Explanation(String subject, List<Bar> bars, Set<String> tiedWith, List<List<Step>> changes) {

    /**
     * Something in the way.
     *
     * @param ruleId the rule behind it
     * @param about BOND: the subject not to be exceeded; CAP: the group; null for EXCLUDED
     */
    public record Bar(Kind kind, String ruleId, String about) {

        /** What is in the way. */
        public enum Kind {
            /** A rule leaves less, whatever the ceilings allow. */
            EXCLUDED,
            /** Whom the subject may not exceed is not graded HTXSNV. */
            BOND,
            /** The group has as many as its ceiling allows. */
            CAP
        }
    }
}
