package vn.dangbo.member.elsewhere;

import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Ends a request in which a number belongs to somebody whom the caller does not reach: 409 NUMBER_ELSEWHERE. It is caught
 * when the transaction of the request is gone, so that what is recorded of it ({@link ElsewhereMapper}) stays.
 */
public final class PersonElsewhere extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String door;

    PersonElsewhere(UUID person, String door) {
        super(409, "NUMBER_ELSEWHERE");
        this.person = person;
        this.door = door;
    }

    /** The member, or the candidate who is none yet, whose number it is. */
    UUID person() {
        return person;
    }

    /** By which call it was asked. */
    String door() {
        return door;
    }
}
