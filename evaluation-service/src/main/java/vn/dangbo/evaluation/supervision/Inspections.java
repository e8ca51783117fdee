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
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Records of inspection and supervision, as far as the caller's scope reaches. */
@ApplicationScoped
public class Inspections {

    private static final int MAXIMUM_REASON = 1000;

    private static final String LIST = InspectionView.SELECT + """
            where i.id > cast(:after as uuid) and %s
            order by i.id
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    private static final String COUNT = """
            select count(*) as rows from inspection i join organisation o on o.id = i.organisation_id where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = InspectionView.SELECT + """
            where i.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

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

    private static final String WITHDRAW = """
            update inspection set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason, version = version + 1
            where id = :id and version = :version and withdrawn_at is null
            """;

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

    Page<InspectionView> list(Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, InspectionView::of),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 INSPECTION_NOT_FOUND when it is absent or outside the scope */
    InspectionView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), InspectionView::of)
                .orElseThrow(() -> ProblemException.notFound("INSPECTION_NOT_FOUND", id));
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    @Transactional
    public UUID record(InspectionRequest request, Scope scope, String by) {
        var today = VietnamTime.today(clock);
        request.check(codes, today);
        var unit = organisations.require(Fields.required("organisation", request.organisation()), scope, today);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        sql.write(
                INSERT,
                List.of(new Row(
                        id,
                        unit.id(),
                        request.type(),
                        Fields.text("decisionNo", request.decisionNo(), InspectionRequest.MAXIMUM_NUMBER_LENGTH),
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

    /**
     * Takes back what was recorded by mistake: it is kept, and counted no more.
     *
     * @throws ProblemException 400 without a reason, 404, 409 INSPECTION_WITHDRAWN, 412
     */
    @Transactional
    public UUID withdraw(UUID id, String reason, String ifMatch, Scope scope, String by) {
        var recorded = require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var why = Fields.text("reason", Fields.required("reason", reason), MAXIMUM_REASON);
        int done = sql.execute(WITHDRAW, Map.of("id", id, "version", recorded.version(), "by", by, "reason", why));
        if (done == 0) {
            throw ProblemException.of(409, "INSPECTION_WITHDRAWN");
        }
        return id;
    }
}
