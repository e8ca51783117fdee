package vn.dangbo.evaluation.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Records meetings of cells, as far as the caller's scope reaches. */
@ApplicationScoped
public class Meetings {

    private static final String IS_CELL = """
            select v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') as cell
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:on as date)
            where o.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String RECORDED = """
            select m.present = :present and m.absent = :absent and m.topic is not distinct from cast(:topic as text) as same
            from meeting m
            join organisation o on o.id = m.organisation_id
            where m.organisation_id = :id and m.kind = :kind and m.held_on = :on and m.withdrawn_at is null and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String INSERT = """
            insert into meeting (id, organisation_id, kind, held_on, present, absent, topic, recorded_by)
            select r.id, r."organisationId", r.kind, r."heldOn", r.present, r.absent, r.topic, r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, kind text, "heldOn" date, present int, absent int, topic text, "by" text)
            on conflict do nothing
            """;

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    MeetingCodes codes;

    @Inject
    Clock clock;

    private record Row(
            UUID id,
            UUID organisationId,
            String kind,
            LocalDate heldOn,
            int present,
            int absent,
            String topic,
            String by) {}

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 MEETING_EXISTS */
    @Transactional
    public UUID record(MeetingRequest request, Scope scope, String by) {
        return check(request, scope).write(by);
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    RecordEntry check(MeetingRequest request, Scope scope) {
        var checked = request.checked(codes, VietnamTime.today(clock));
        var unit = organisations.require(checked.organisation(), scope, checked.heldOn());
        boolean cell = sql.first(
                        IS_CELL,
                        Sql.scoped(scope, Map.of("id", unit.id(), "on", checked.heldOn())),
                        row -> row.get("cell", Boolean.class))
                .orElse(false);
        if (!cell) {
            throw ProblemException.badRequest("organisation", "MEETING_NOT_OF_CELL", unit.code(), checked.heldOn());
        }
        return new Entry(checked, unit);
    }

    private final class Entry implements RecordEntry {

        private final MeetingRequest request;
        private final OrganisationRef cell;

        Entry(MeetingRequest request, OrganisationRef cell) {
            this.request = request;
            this.cell = cell;
        }

        @Override
        public boolean isRecorded(Scope scope) {
            var parameters = Sql.scoped(
                    scope,
                    Map.of(
                            "id", cell.id(),
                            "kind", request.kind(),
                            "on", request.heldOn(),
                            "present", request.present(),
                            "absent", request.absent()));
            parameters.put("topic", request.topic());
            var same = sql.first(RECORDED, parameters, row -> row.get("same", Boolean.class));
            if (same.isPresent() && !same.get()) {
                throw exists();
            }
            return same.isPresent();
        }

        @Override
        public UUID write(String by) {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var row = new Row(
                    id,
                    cell.id(),
                    request.kind(),
                    request.heldOn(),
                    request.present(),
                    request.absent(),
                    request.topic(),
                    by);
            if (sql.write(INSERT, List.of(row)) == 0) {
                throw exists();
            }
            return id;
        }

        private ProblemException exists() {
            return ProblemException.of(409, "MEETING_EXISTS", cell.code(), request.heldOn());
        }
    }
}
