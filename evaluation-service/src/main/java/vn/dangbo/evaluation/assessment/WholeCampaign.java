package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/**
 * What a decision rests on is counted over all of the campaign, whatever part of it the account reaches: a share of a part
 * would be another number. Numbers alone go out.
 */
@ApplicationScoped
public class WholeCampaign {

    @Inject
    Sql sql;

    /** What is counted with the wide scope; afterwards the transaction is open to the caller's again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T counted(Scope callers, Function<Scope, T> count) {
        var everywhere = Scope.everywhere();
        sql.open(everywhere);
        var counted = count.apply(everywhere);
        sql.open(callers);
        return counted;
    }
}
