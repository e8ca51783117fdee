package vn.dangbo.member.cases;

import java.util.Set;

/**
 * A kind of case.
 *
 * @param code as in the code list {@code case-kinds}
 * @param states the states, in the order of the way
 * @param closed the states in which nothing more is to be done
 * @param facts what is known of such a case
 * @param sealed names of those of its texts that stand encrypted, as the database's {@code open_texts} names them
 */
public record CaseKind<S extends Enum<S>, F>(
        String code, Class<S> states, Set<S> closed, Class<F> facts, Set<String> sealed) {

    /** A kind of which nothing is sealed. */
    public CaseKind(String code, Class<S> states, Set<S> closed, Class<F> facts) {
        this(code, states, closed, facts, Set.of());
    }
}
