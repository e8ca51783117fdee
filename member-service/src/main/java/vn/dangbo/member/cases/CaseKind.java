package vn.dangbo.member.cases;

import java.util.Set;

/**
 * A kind of case.
 *
 * @param code as in the code list {@code case-kinds}
 * @param states the states, in the order of the way
 * @param closed the states in which nothing more is to be done
 * @param facts what is known of such a case
 */
public record CaseKind<S extends Enum<S>, F>(String code, Class<S> states, Set<S> closed, Class<F> facts) {}
