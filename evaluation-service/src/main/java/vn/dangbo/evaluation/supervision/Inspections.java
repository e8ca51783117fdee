package vn.dangbo.evaluation.supervision;

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
import vn.dangbo.platform.web.Fields;

/** Records inspection and supervision, as far as the caller's scope reaches. */
@ApplicationScoped
public class Inspections {

    private static final String INSERT = """
            insert into inspection (id, organisation_id, type, decision_no, started_on, concluded_on, recorded_by)
            select r.id, r."organisationId", r.type, r."decisionNo", r."startedOn", r."concludedOn", r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, type text, "decisionNo" text, "startedOn" date, "concludedOn" date,
                      "by" text)
            """;

    private static final String SUBJECTS = """
            insert into inspection_subject (inspection_id, subject, conclusion, turns)
            select r.id, r.subject, r.conclusion, r.turns
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, subject text, conclusion text, turns int)
            """;

    /** The very same inspection: the type, the decision, the days, and each number of those inspected. */
    private static final String RECORDED = """
            select i.id
            from inspection i
            join organisation o on o.id = i.organisation_id
            where i.organisation_id = :organisation and i.type = :type
              and i.decision_no is not distinct from cast(:decisionNo as text)
              and i.started_on = :startedOn and i.concluded_on = :concludedOn and i.withdrawn_at is null
              and (select jsonb_agg(jsonb_build_array(s.subject, s.conclusion, s.turns) order by s.subject, s.conclusion)
                   from inspection_subject s where s.inspection_id = i.id)
                = (select jsonb_agg(jsonb_build_array(r.subject, r.conclusion, r.turns) order by r.subject, r.conclusion)
                   from jsonb_to_recordset(cast(:subjects as jsonb)) as r(subject text, conclusion text, turns int))
              and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    SupervisionCodes codes;

    @Inject
    Clock clock;

    private record Row(
            UUID id,
            UUID organisationId,
            String type,
            String decisionNo,
            LocalDate startedOn,
            LocalDate concludedOn,
            String by) {}

    private record SubjectRow(UUID id, InspectionSubject subject, String conclusion, int turns) {}

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    @Transactional
    public UUID record(InspectionRequest request, Scope scope, String by) {
        return check(request, scope).write(by);
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    RecordEntry check(InspectionRequest request, Scope scope) {
        var today = VietnamTime.today(clock);
        request.check(codes, today);
        var unit = organisations.require(Fields.required("organisation", request.organisation()), scope, today);
        return new Entry(request, unit);
    }

    private final class Entry implements RecordEntry {

        private final InspectionRequest request;
        private final OrganisationRef unit;
        private final String decisionNo;

        Entry(InspectionRequest request, OrganisationRef unit) {
            this.request = request;
            this.unit = unit;
            this.decisionNo = Fields.text("decisionNo", request.decisionNo(), InspectionRequest.MAXIMUM_NUMBER_LENGTH);
        }

        @Override
        public boolean isRecorded(Scope scope) {
            var parameters = Sql.scoped(
                    scope,
                    Map.of(
                            "organisation", unit.id(),
                            "type", request.type(),
                            "startedOn", request.startedOn(),
                            "concludedOn", request.concludedOn(),
                            "subjects", sql.toJson(request.subjects())));
            parameters.put("decisionNo", decisionNo);
            return sql.first(RECORDED, parameters, row -> row).isPresent();
        }

        @Override
        public UUID write(String by) {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            sql.write(
                    INSERT,
                    List.of(new Row(
                            id,
                            unit.id(),
                            request.type(),
                            decisionNo,
                            request.startedOn(),
                            request.concludedOn(),
                            by)));
            sql.write(
                    SUBJECTS,
                    request.subjects().stream()
                            .map(s -> new SubjectRow(id, s.subject(), s.conclusion(), s.turns()))
                            .toList());
            return id;
        }
    }
}
