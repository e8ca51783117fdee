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
import vn.dangbo.evaluation.supervision.PetitionRequest.Progress;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Petitions and their way, as far as the caller's scope reaches. */
@ApplicationScoped
public class Petitions {

    private static final String LIST = PetitionView.SELECT + """
            where p.id > cast(:after as uuid) and %s
            order by p.id
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    private static final String COUNT = """
            select count(*) as rows from petition p join organisation o on o.id = p.organisation_id where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = PetitionView.SELECT + """
            where p.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

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

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    SupervisionCodes codes;

    @Inject
    Clock clock;

    private record Row(UUID id, UUID organisationId, String kind, LocalDate receivedOn, String registerNo, String by) {}

    Page<PetitionView> list(Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, PetitionView::of),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 PETITION_NOT_FOUND when it is absent or outside the scope */
    PetitionView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), PetitionView::of)
                .orElseThrow(() -> ProblemException.notFound("PETITION_NOT_FOUND", id));
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    @Transactional
    public UUID receive(PetitionRequest request, Scope scope, String by) {
        var today = VietnamTime.today(clock);
        var kind = Fields.code("kind", Fields.required("kind", request.kind()), codes.kinds());
        var received = Fields.day("receivedOn", Fields.required("receivedOn", request.receivedOn()));
        notToCome("receivedOn", received, today);
        var number = Fields.text("registerNo", request.registerNo(), PetitionRequest.MAXIMUM_NUMBER_LENGTH);
        var unit = organisations.require(Fields.required("organisation", request.organisation()), scope, today);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.write(INSERT, List.of(new Row(id, unit.id(), kind, received, number, by)));
        return id;
    }

    /**
     * Takes a petition a step further.
     *
     * @throws ProblemException 400 for a bad day, 404, 409 for a step that it is not at, 412
     */
    @Transactional
    public UUID progress(UUID id, Progress progress, String ifMatch, Scope scope, String by) {
        var recorded = require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var step = Fields.required("step", progress.step());
        var status = step.after(recorded.status());
        var on = Fields.day("on", Fields.required("on", progress.on()));
        notToCome("on", on, VietnamTime.today(clock));
        if (on.isBefore(recorded.statusOn())) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", recorded.statusOn());
        }
        int done = sql.execute(STATUS, Map.of("id", id, "version", recorded.version(), "status", status.name()));
        if (done == 0) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
        sql.execute(DONE, Map.of("id", id, "step", step.name(), "on", on, "by", by));
        return id;
    }

    private static void notToCome(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw ProblemException.badRequest(field, "DAY_TO_COME", day);
        }
    }
}
