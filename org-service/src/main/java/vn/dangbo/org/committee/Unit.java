package vn.dangbo.org.committee;

import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.time.Validity;

/**
 * A unit as its committees see it.
 *
 * @param life from its founding to its end
 * @param states what it was, and when
 */
public record Unit(UUID id, String code, Validity life, List<State> states) {

    /** Kind and subtype of the unit in a span; codes. */
    public record State(String kind, String subtype, Validity validity) {}
}
