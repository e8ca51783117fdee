package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;

/** Shows what has come along with a member. */
@ApplicationScoped
class ArrivalReading {

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    ArrivalEffects effects;

    @Inject
    ReadAudit audit;

    /** @throws ProblemException 404 CASE_NOT_FOUND where the caller may read no records */
    @Transactional
    ArrivalContent content(UUID id) {
        var one = book.find(Arrival.KIND, id, caller.scope(Permission.MEMBER_RECORD_READ))
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
        var content = ArrivalContent.of(effects.content(one));
        audit.granted(ReadAudit.Entry.read(
                one.memberId(), FieldClass.SENSITIVE, "hand-over " + one.facts().serial()));
        return content;
    }
}
