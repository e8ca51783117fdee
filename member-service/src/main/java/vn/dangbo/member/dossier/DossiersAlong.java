package vn.dangbo.member.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.RecordVersion;

/** Dossiers that go along with a member: out, the sections that the caller may read; in, whatever has come. */
@ApplicationScoped
public class DossiersAlong {

    @Inject
    Dossiers dossiers;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    /**
     * The sections of a member in which something is recorded and which the caller may read there.
     *
     * @param place path of the member's unit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DossierPart> of(UUID member, String place, Scope scope) {
        return Stream.of(Section.values())
                .filter(section -> caller.scope(section.reading()).covers(place))
                .map(section -> dossiers.read(member, section, null, scope))
                .filter(view -> view.content() != null)
                .map(view -> new DossierPart(view.section(), json.valueToTree(view.content())))
                .toList();
    }

    /**
     * Records a section that has come along; what was recorded before is kept in its history.
     *
     * @throws ProblemException 422 HAND_OVER_SCHEMA; 400 naming the field
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID member, DossierPart part, String reason, Scope scope) {
        try {
            var content = json.treeToValue(part.content(), part.section().content());
            int version = dossiers.read(member, part.section(), null, scope).version();
            dossiers.write(
                    member, part.section(), new SectionRequest<>(content, reason), RecordVersion.tag(version), scope);
        } catch (JsonProcessingException e) {
            throw ProblemException.of(422, "HAND_OVER_SCHEMA");
        }
    }
}
