package vn.dangbo.evaluation.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.records.RecordEntry;
import vn.dangbo.evaluation.resolution.TargetRequest.Level;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Period;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Targets of resolutions, as far as the caller's scope reaches. What a target said before is kept. */
@ApplicationScoped
public class Targets {

    private static final String LATEST = """
             and r.revision = (select max(l.revision) from resolution_target_revision l where l.target_id = t.id)
            """;

    private static final String LIST =
            "select " + TargetView.COLUMNS + TargetView.FROM + LATEST + """
            where t.id > cast(:after as uuid) and %s
            order by t.id
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    private static final String COUNT = """
            select count(*) as rows from resolution_target t join organisation o on o.id = t.organisation_id where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE =
            "select " + TargetView.COLUMNS + TargetView.FROM + LATEST + """
            where t.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String RECORDED =
            "select " + TargetView.COLUMNS + TargetView.FROM + LATEST + """
            where t.organisation_id = :organisation and t.metric = :metric and t.filters = :filters
              and t.period_from = cast(:from as date) and t.period_to = cast(:to as date) and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String HISTORY =
            "select " + TargetView.COLUMNS + TargetView.FROM + """
            where t.id = :id and %s
            order by r.revision
            """.formatted(Sql.inScope("o.path"));

    private static final String INSERT = """
            insert into resolution_target (id, organisation_id, metric, filters, period_type, period_from, period_to)
            select r.id, r."organisationId", r.metric, r.filters, r."periodType", r."from", r."to"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, "organisationId" uuid, metric text, filters text, "periodType" text, "from" date, "to" date)
            on conflict do nothing
            """;

    private static final String REVISION = """
            insert into resolution_target_revision (target_id, revision, value, direction, source, recorded_by)
            select r.id, r.revision, r.value, r.direction, r.source, r."by"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, revision int, value numeric, direction text, source text, "by" text)
            """;

    private static final String VERSION = """
            update resolution_target set version = version + 1 where id = :id and version = :version
            """;

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    TargetFigures figures;

    @Inject
    Clock clock;

    private record Row(
            UUID id,
            UUID organisationId,
            String metric,
            String filters,
            String periodType,
            LocalDate from,
            LocalDate to) {}

    private record RevisionRow(UUID id, int revision, BigDecimal value, String direction, String source, String by) {}

    /** The latest revision of each, with what was achieved. */
    @Transactional
    Page<TargetView> list(Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        var rows = sql.list(LIST, parameters, TargetView::of).stream()
                .map(target -> target.achieved(figures.observed(target, scope)))
                .toList();
        return Page.cut(rows, page, row -> List.of(row.id().toString()), total);
    }

    /** @throws ProblemException 404 TARGET_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    TargetView require(UUID id, Scope scope) {
        var target = sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), TargetView::of)
                .orElseThrow(() -> ProblemException.notFound("TARGET_NOT_FOUND", id));
        return target.achieved(figures.observed(target, scope));
    }

    /** All revisions, each with what was achieved of it. */
    @Transactional
    List<TargetView> history(UUID id, Scope scope) {
        return sql.list(HISTORY, Sql.scoped(scope, Map.of("id", id)), TargetView::of).stream()
                .map(target -> target.achieved(figures.observed(target, scope)))
                .toList();
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit, 409 TARGET_EXISTS */
    @Transactional
    public UUID set(TargetRequest request, Scope scope, String by) {
        return check(request, scope).write(by);
    }

    /** @throws ProblemException 400 for a bad field, 404 for an unknown unit */
    RecordEntry check(TargetRequest request, Scope scope) {
        var metric = Fields.required("metric", request.metric());
        var filters = request.filters() == null
                ? List.<String>of()
                : request.filters().stream().distinct().sorted().toList();
        figures.filters(metric, filters);
        request.checkPeriod();
        var level = Fields.required("level", request.level()).checked();
        var unit = organisations.require(
                Fields.required("organisation", request.organisation()), scope, VietnamTime.today(clock));
        // What cannot be asked for can never be measured.
        figures.observed(unit, metric, filters, new Period(request.from(), request.to()), scope);
        var row = new Row(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                unit.id(),
                metric,
                String.join("&", filters),
                request.periodType().name(),
                request.from(),
                request.to());
        return new Entry(row, level, unit.code());
    }

    private final class Entry implements RecordEntry {

        private final Row target;
        private final Level level;
        private final String unit;

        Entry(Row target, Level level, String unit) {
            this.target = target;
            this.level = level;
            this.unit = unit;
        }

        @Override
        public boolean isRecorded(Scope scope) {
            var parameters = Sql.scoped(
                    scope,
                    Map.of(
                            "organisation", target.organisationId(),
                            "metric", target.metric(),
                            "filters", target.filters(),
                            "from", target.from(),
                            "to", target.to()));
            var said = sql.first(RECORDED, parameters, TargetView::of);
            if (said.isPresent() && !says(said.get())) {
                throw exists();
            }
            return said.isPresent();
        }

        private boolean says(TargetView said) {
            return said.value().compareTo(level.value()) == 0
                    && said.direction().equals(level.direction())
                    && said.source().equals(level.source());
        }

        @Override
        public UUID write(String by) {
            if (sql.write(INSERT, List.of(target)) == 0) {
                throw exists();
            }
            revise(target.id(), 1, level, by);
            return target.id();
        }

        private ProblemException exists() {
            return ProblemException.of(409, "TARGET_EXISTS", target.metric(), unit);
        }
    }

    /**
     * Sets the level anew; what it was stays in the history.
     *
     * @throws ProblemException 400 for a bad field, 404, 412
     */
    @Transactional
    public UUID revise(UUID id, Level level, String ifMatch, Scope scope, String by) {
        var recorded = require(id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        var checked = Fields.required("body", level).checked();
        int done = sql.execute(VERSION, Map.of("id", id, "version", recorded.version()));
        if (done == 0) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
        revise(id, recorded.revision() + 1, checked, by);
        return id;
    }

    private void revise(UUID id, int revision, Level level, String by) {
        sql.write(
                REVISION, List.of(new RevisionRow(id, revision, level.value(), level.direction(), level.source(), by)));
    }
}
