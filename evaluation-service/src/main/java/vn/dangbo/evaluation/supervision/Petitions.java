package vn.dangbo.evaluation.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.records.Records;
import vn.dangbo.evaluation.supervision.PetitionRequest.Progress;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Records petitions and their way, as far as the caller's scope reaches. */
@ApplicationScoped
public class Petitions {

    private static final String INSERT = """
            insert into petition (id, organisation_id, kind, received_on, register_no, status, recorded_by)
            select r.id, r."organisationId", r.kind, r."receivedOn", r."registerNo", 'RECEIVED', r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, kind text, "receivedOn" date, "registerNo" text, "by" text)
            """;

    private static final String STATUS = """
            update petition set status = :status, version = version + 1 where id = :id and version = :version
            """;

    private static final String DONE = """
            insert into petition_step (petition_id, step, done_on, done_by) values (:id, :step, :on, :by)
            """;

    /** The register's petition of that number, with the steps taken on it. */
    private static final String RECORDED = """
            select coalesce((select string_agg(s.step || ' ' || s.done_on, ',' order by s.id)
                             from petition_step s where s.petition_id = p.id), '') as steps
            from petition p
            join organisation o on o.id = p.organisation_id
            where p.organisation_id = :organisation and p.kind = :kind and p.received_on = :receivedOn
              and p.register_no = :registerNo and %s
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    Records records;

    @Inject
    Organisations organisations;

    @Inject
    SupervisionCodes codes;

    @Inject
    Clock clock;

    private record Row(UUID id, UUID organisationId, String kind, LocalDate receivedOn, String registerNo, String by) {}

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    @Transactional
    public UUID receive(PetitionRequest request, Scope scope, String by) {
        return check(request, List.of(), scope).write(by);
    }

    /**
     * Checks a petition with the steps that have been taken on it, in their order.
     *
     * @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 for a step out of order
     */
    RecordEntry check(PetitionRequest request, List<Progress> steps, Scope scope) {
        var today = VietnamTime.today(clock);
        var kind = Fields.code("kind", Fields.required("kind", request.kind()), codes.kinds());
        var received = Fields.day("receivedOn", Fields.required("receivedOn", request.receivedOn()));
        Fields.past("receivedOn", received, today);
        var number = Fields.text("registerNo", request.registerNo(), PetitionRequest.MAXIMUM_NUMBER_LENGTH);
        var unit = organisations.require(Fields.required("organisation", request.organisation()), scope, today);
        var status = PetitionStatus.RECEIVED;
        var on = received;
        for (var step : steps) {
            status = step.step().after(status);
            on = checkedDay(step.on(), on, today);
        }
        return new Entry(new Row(null, unit.id(), kind, received, number, null), steps);
    }

    private static LocalDate checkedDay(LocalDate day, LocalDate last, LocalDate today) {
        var on = Fields.day("on", Fields.required("on", day));
        Fields.past("on", on, today);
        if (on.isBefore(last)) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", last);
        }
        return on;
    }

    /** A petition of the register: its unit, kind, day and number say which it is. */
    private final class Entry implements RecordEntry {

        private final Row petition;
        private final List<Progress> steps;

        Entry(Row petition, List<Progress> steps) {
            this.petition = petition;
            this.steps = steps;
        }

        @Override
        public boolean isRecorded(Scope scope) {
            if (petition.registerNo() == null) {
                return false;
            }
            var said = sql.first(
                    RECORDED,
                    Sql.scoped(
                            scope,
                            Map.of(
                                    "organisation", petition.organisationId(),
                                    "kind", petition.kind(),
                                    "receivedOn", petition.receivedOn(),
                                    "registerNo", petition.registerNo())),
                    row -> row.get("steps", String.class));
            if (said.isPresent() && !said.get().equals(steps())) {
                throw ProblemException.of(409, "PETITION_EXISTS", petition.registerNo());
            }
            return said.isPresent();
        }

        private String steps() {
            return steps.stream().map(step -> step.step() + " " + step.on()).collect(Collectors.joining(","));
        }

        @Override
        public UUID write(String by) {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            sql.write(
                    INSERT,
                    List.of(new Row(
                            id,
                            petition.organisationId(),
                            petition.kind(),
                            petition.receivedOn(),
                            petition.registerNo(),
                            by)));
            int version = 1;
            for (var step : steps) {
                take(id, version++, step, by);
            }
            return id;
        }
    }

    /**
     * Takes a petition a step further.
     *
     * @throws ProblemException 400 for a bad day, 404, 409 for a step that it is not at, 412
     */
    @Transactional
    public UUID progress(UUID id, Progress progress, String ifMatch, Scope scope, String by) {
        var recorded = records.require(PetitionView.KIND, id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        Fields.required("step", progress.step()).after(recorded.status());
        checkedDay(progress.on(), recorded.statusOn(), VietnamTime.today(clock));
        take(id, recorded.version(), progress, by);
        return id;
    }

    private void take(UUID id, int version, Progress progress, String by) {
        var status = progress.step().to();
        if (sql.execute(STATUS, Map.of("id", id, "version", version, "status", status.name())) == 0) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
        sql.execute(DONE, Map.of("id", id, "step", progress.step().name(), "on", progress.on(), "by", by));
    }
}
