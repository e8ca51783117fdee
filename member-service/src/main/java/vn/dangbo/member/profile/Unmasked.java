package vn.dangbo.member.profile;

import vn.dangbo.platform.problem.ProblemException;

/** A value that is read masked must not be written back as it was read. */
final class Unmasked {

    private Unmasked() {}

    /**
     * The value.
     *
     * @throws ProblemException 400 VALUE_MASKED when it is one that an answer has shown masked
     */
    static String checked(String field, String value) {
        if (value != null && value.startsWith("***")) {
            throw ProblemException.badRequest(field, "VALUE_MASKED", field);
        }
        return value;
    }
}
