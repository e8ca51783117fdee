package vn.dangbo.org.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.CommitteeConflicts;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.Units;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.RecordVersion;

/** Records who holds which office outside the Party. */
@ApplicationScoped
public class ExternalOffices {

    @Inject
    Sql sql;

    @Inject
    Units units;

    @Inject
    ExternalOfficeQueries queries;

    @Inject
    ExternalOfficeWriter writer;

    /** An office that somebody takes up. */
    public record Taken(UUID memberId, String holderRef, String office, Validity validity) {}

    /** @throws ProblemException 404 for an unknown unit, 409 OFFICE_HELD_TWICE */
    @Transactional
    public UUID add(String organisation, Taken taken, Scope scope, Recording recording) {
        var unit = units.require(organisation, scope);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.open(scope);
        var row = ExternalOfficeWriter.Row.of(
                id, unit.id(), taken.memberId(), taken.holderRef(), taken.office(), taken.validity(), recording);
        CommitteeConflicts.told(() -> writer.insert(List.of(row)));
        return id;
    }

    /**
     * Ends an office.
     *
     * @param on first day on which it is held no more
     * @throws ProblemException 404, 412; 400 for a day before it began; 409 when it has ended already
     */
    @Transactional
    public UUID end(UUID id, LocalDate on, String ifMatch, Scope scope, Recording recording) {
        var recorded = queries.require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        if (recorded.validTo() != null) {
            throw ProblemException.of(409, "EXTERNAL_OFFICE_ENDED", recorded.validTo());
        }
        if (!on.isAfter(recorded.validFrom())) {
            throw ProblemException.badRequest("on", "SEAT_ENDS_BEFORE_START", recorded.validFrom());
        }
        writer.update(List.of(ExternalOfficeWriter.Row.of(
                id,
                recorded.organisationId(),
                recorded.memberId(),
                recorded.holderRef(),
                recorded.office(),
                new Validity(recorded.validFrom(), on),
                recording)));
        return id;
    }
}
