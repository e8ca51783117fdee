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
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Meetings of cells, as far as the caller's scope reaches. */
@ApplicationScoped
public class Meetings {

    private static final int MAXIMUM_REASON = 1000;

    private static final String LIST = MeetingView.SELECT + """
            where m.id > cast(:after as uuid) and %s
            order by m.id
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    private static final String COUNT = """
            select count(*) as rows from meeting m join organisation o on o.id = m.organisation_id where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = MeetingView.SELECT + """
            where m.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String IS_CELL = """
            select v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') as cell
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:on as date)
            where o.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String INSERT = """
            insert into meeting (id, organisation_id, kind, held_on, present, absent, topic, recorded_by)
            select r.id, r."organisationId", r.kind, r."heldOn", r.present, r.absent, r.topic, r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, kind text, "heldOn" date, present int, absent int, topic text, "by" text)
            on conflict do nothing
            """;

    private static final String WITHDRAW = """
            update meeting set withdrawn_at = now(), withdrawn_by = :by, withdrawn_reason = :reason, version = version + 1
            where id = :id and version = :version and withdrawn_at is null
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

    Page<MeetingView> list(Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, MeetingView::of),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 MEETING_NOT_FOUND when it is absent or outside the scope */
    MeetingView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), MeetingView::of)
                .orElseThrow(() -> ProblemException.notFound("MEETING_NOT_FOUND", id));
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 MEETING_EXISTS */
    @Transactional
    public UUID record(MeetingRequest request, Scope scope, String by) {
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
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int done = sql.write(
                INSERT,
                List.of(new Row(
                        id,
                        unit.id(),
                        checked.kind(),
                        checked.heldOn(),
                        checked.present(),
                        checked.absent(),
                        checked.topic(),
                        by)));
        if (done == 0) {
            throw ProblemException.of(409, "MEETING_EXISTS", unit.code(), checked.heldOn());
        }
        return id;
    }

    /**
     * Takes back what was recorded by mistake: it is kept, and counted no more.
     *
     * @throws ProblemException 400 without a reason, 404, 409 MEETING_WITHDRAWN, 412
     */
    @Transactional
    public UUID withdraw(UUID id, String reason, String ifMatch, Scope scope, String by) {
        var recorded = require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var why = Fields.text("reason", Fields.required("reason", reason), MAXIMUM_REASON);
        int done = sql.execute(WITHDRAW, Map.of("id", id, "version", recorded.version(), "by", by, "reason", why));
        if (done == 0) {
            throw ProblemException.of(409, "MEETING_WITHDRAWN");
        }
        return id;
    }
}
