package vn.dangbo.platform.sql;

import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Tells which guarantee of the database a write would have broken. */
public final class Constraints {

    private Constraints() {}

    /** Name of the constraint behind a failed write; empty when it failed for another reason. */
    public static Optional<String> violated(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.ofNullable(refused.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }
}
