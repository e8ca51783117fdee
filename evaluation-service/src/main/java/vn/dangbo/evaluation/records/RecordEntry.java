package vn.dangbo.evaluation.records;

import java.util.UUID;
import vn.dangbo.platform.access.Scope;

/** What was asked to be recorded, checked, with everything it takes to write it. */
public interface RecordEntry {

    /**
     * Whether it is on record, just so.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 409 {@code …_EXISTS} when something else is on record in its place
     */
    boolean isRecorded(Scope scope);

    /**
     * Writes it.
     *
     * @return its id
     * @throws vn.dangbo.platform.problem.ProblemException 409 {@code …_EXISTS} when it is on record
     */
    UUID write(String by);
}
