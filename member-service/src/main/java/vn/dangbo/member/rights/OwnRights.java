package vn.dangbo.member.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;

/** The caller's own requests with what they ask for and how they were answered, to be taken along. */
@ApplicationScoped
public class OwnRights {

    /** Kind of these cases. */
    public static final String KIND = Rights.KIND.code();

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    RightsDetails details;

    @Inject
    RightsCourse course;

    /**
     * Stops whoever asks for a request that is not the caller's own.
     *
     * @return the member whose it is
     * @throws vn.dangbo.platform.problem.ProblemException 404 CASE_NOT_FOUND, OWN_RECORD_NOT_FOUND
     */
    @Transactional
    public UUID require(UUID id) {
        return course.own(id).memberId();
    }

    /**
     * Stops whoever would add evidence to something else than an own rectification that is not settled yet; it is held until the
     * transaction ends.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 404 as {@link #require}; 409 EVIDENCE_NOT_ASKED, REQUEST_SETTLED
     */
    @Transactional
    public void requireOpen(UUID id) {
        var one = course.holdOwn(id);
        if (one.facts().kind() != RightsKind.RECTIFICATION) {
            throw ProblemException.of(
                    409, "EVIDENCE_NOT_ASKED", one.facts().kind().name());
        }
        if (Rights.KIND.closed().contains(one.state())) {
            throw ProblemException.of(409, "REQUEST_SETTLED", one.state().name());
        }
    }

    /**
     * What they say.
     *
     * @param own ids of the caller's own, found by the caller's member
     */
    @Transactional
    public List<OwnRightsRequest> of(List<UUID> own) {
        var everywhere = Scope.everywhere();
        return own.stream()
                .map(id -> book.find(Rights.KIND, id, everywhere))
                .flatMap(Optional::stream)
                .map(one -> OwnRightsRequest.of(
                        RightsView.of(one, desk.today(), details.of(one.id(), everywhere), null),
                        book.course(one.id(), everywhere)))
                .toList();
    }
}
