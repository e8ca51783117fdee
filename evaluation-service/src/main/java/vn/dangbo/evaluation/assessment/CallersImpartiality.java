package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.campaign.Impartiality;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.problem.ProblemException;

/** By the account that calls, and the member whose account it is. */
@ApplicationScoped
public class CallersImpartiality implements Impartiality {

    @Inject
    Conflicts conflicts;

    @Inject
    Caller caller;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(UUID subject, UUID member) {
        if (member != null && member.equals(caller.memberId())) {
            throw ProblemException.of(409, "OWN_EVALUATION");
        }
        conflicts.requireNone(subject, new Author(caller.name(), caller.subject(), caller.memberId()));
    }
}
