package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dangbo.evaluation.campaign.Impartiality;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.platform.problem.ProblemException;

/** By the account that calls, and the member whose account it is. */
@ApplicationScoped
public class CallersImpartiality implements Impartiality {

    @Inject
    Conflicts conflicts;

    @Inject
    OwnPerson own;

    @Inject
    CallingAuthor calling;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void require(UUID subject, UUID member) {
        if (own.is(member)) {
            throw ProblemException.of(409, "OWN_EVALUATION");
        }
        conflicts.requireNone(subject, calling.author());
    }
}
