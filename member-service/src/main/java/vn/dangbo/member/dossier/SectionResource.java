package vn.dangbo.member.dossier;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.Parameters;

/** What the resources of sections have in common; they add the names of operations and their permissions. */
abstract class SectionResource {

    @Inject
    Caller caller;

    @Inject
    Dossiers dossiers;

    @Inject
    ReadAudit audit;

    /** A section, audited before it is shown. */
    protected <T> RestResponse<SectionView<T>> read(Section section, SectionRead asked) {
        return answer(member(asked.id), section, asked.moment(), caller.scope(section.reading()));
    }

    /** Writes a section, and shows what it says by now. */
    protected <T> RestResponse<SectionView<T>> write(Section section, SectionWrite asked, SectionRequest<T> said) {
        var scope = caller.scope(section.writing());
        var member = member(asked.id);
        dossiers.write(member, section, Fields.required("body", said), asked.ifMatch, scope);
        return answer(member, section, null, scope);
    }

    private <T> RestResponse<SectionView<T>> answer(UUID member, Section section, Instant knownAt, Scope scope) {
        @SuppressWarnings("unchecked") // the section says of which type its content is
        var view = (SectionView<T>) dossiers.read(member, section, knownAt, scope);
        audit.granted(ReadAudit.Entry.read(member, section.fieldClass(), "dossier/" + section.path()));
        return Items.found(view, view.version());
    }

    private static UUID member(String id) {
        return Parameters.id(id).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }
}
