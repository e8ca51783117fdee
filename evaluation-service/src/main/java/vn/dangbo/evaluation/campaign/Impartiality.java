package vn.dangbo.evaluation.campaign;

import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;

/** Keeps whoever is concerned from deciding who takes part. */
public interface Impartiality {

    /**
     * Lets the caller through who is not the subject and has declared no interest in the case.
     *
     * @param member whom the subject is; null for units and collectives
     * @throws ProblemException 409 OWN_EVALUATION, CONFLICT_DECLARED
     */
    void require(UUID subject, UUID member);
}
