package vn.dangbo.member.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.rights.OwnRights;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/**
 * Evidence that members hand in for their own rectification: read by them and by whoever handles the request, added as long as it is
 * open. What the office adds to the request is the office's. Source: Luật 91/2025/QH15, Article 13.
 */
@ApplicationScoped
class OwnEvidence {

    private static final String INSERT = """
            insert into attachment (id, owner_type, owner_id, title, classification, reference_no, own, recorded_by)
            select :id, 'RIGHTS_REQUEST', :request, :title, 'NONE', cast(:referenceNo as text), true, :by
            where (select count(*) from attachment where owner_type = 'RIGHTS_REQUEST' and owner_id = :request and own) < :most
            """;

    @Inject
    Sql sql;

    @Inject
    OwnRights rights;

    @Inject
    Attachments attachments;

    @Inject
    AttachmentFiles files;

    @Inject
    AttachmentConfig config;

    @Inject
    CaseDesk desk;

    /** The caller's papers of an own request, earliest first. */
    @Transactional
    List<AttachmentView> of(UUID request) {
        rights.require(request);
        return attachments.listed(AttachmentOwner.RIGHTS_REQUEST, request, Scope.everywhere()).stream()
                .filter(AttachmentView::own)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 ATTACHMENT_NOT_FOUND
     */
    @Transactional
    AttachmentView one(UUID request, UUID id) {
        return of(request).stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_NOT_FOUND", id));
    }

    /**
     * Records a paper, without content yet. The request is held meanwhile, so two at once are counted one after the other.
     *
     * @throws ProblemException 404; 409 EVIDENCE_NOT_ASKED, REQUEST_SETTLED, EVIDENCE_ENOUGH; 400 naming the field
     */
    @Transactional
    UUID record(UUID request, EvidenceRequest wanted) {
        rights.requireOpen(request);
        var facts = new HashMap<String, Object>();
        facts.put("title", Fields.text("title", Fields.required("title", wanted.title()), Attachments.TEXT));
        facts.put("referenceNo", Fields.text("referenceNo", wanted.referenceNo(), Attachments.TEXT));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        facts.put("id", id);
        facts.put("request", request);
        facts.put("by", desk.name());
        facts.put("most", config.maximumOwnPapers());
        sql.open(Scope.everywhere());
        if (sql.execute(INSERT, facts) == 0) {
            throw ProblemException.of(409, "EVIDENCE_ENOUGH", config.maximumOwnPapers());
        }
        return id;
    }

    /**
     * Takes a content in, under the rules of all papers. A request that is settled while it is on its way has it still.
     *
     * @throws ProblemException as {@link #record} and {@link AttachmentFiles#handIn}; 409 EVIDENCE_CONTENTS_ENOUGH: each content
     *     is kept, so there is an end to them
     */
    void handIn(UUID request, UUID id, InputStream body, String fileName, String ifMatch) {
        rights.requireOpen(request);
        var paper = one(request, id);
        if (paper.contents().size() >= config.maximumOwnContents()) {
            throw ProblemException.of(409, "EVIDENCE_CONTENTS_ENOUGH", config.maximumOwnContents());
        }
        files.take(paper, Scope.everywhere(), body, fileName, ifMatch);
    }

    /** A content as it was handed in, audited as read by the person concerned. */
    AttachmentFiles.Outgoing handOut(UUID request, UUID id, Integer number) {
        var member = rights.require(request);
        return files.give(one(request, id), Scope.everywhere(), member, number);
    }
}
