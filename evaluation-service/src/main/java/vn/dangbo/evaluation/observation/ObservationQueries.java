package vn.dangbo.evaluation.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.observation.ObservationRequest.Subject;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads declared figures, as far as the caller's scope reaches. */
@ApplicationScoped
public class ObservationQueries {

    private static final String LATEST = """
             and r.revision = (select max(l.revision) from observation_revision l where l.observation_id = b.id)
            """;

    private static final String FILTER = """
            where (cast(:metric as text) is null or b.metric = cast(:metric as text))
              and (cast(:status as text) is null or r.status = cast(:status as text))
              and (cast(:organisation as uuid) is null
                   or exists (select 1 from organisation_closure c
                              where c.ancestor_id = cast(:organisation as uuid) and c.descendant_id = b.organisation_id
                                and c.validity @> b.period_to))
              and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String LIST = ObservationView.COLUMNS + LATEST + FILTER + """
              and b.id > cast(:after as uuid)
            order by b.id
            limit :fetch
            """;

    private static final String COUNT = """
            select count(*) as rows
            from observation b
            join organisation o on o.id = b.organisation_id
            join observation_revision r on r.observation_id = b.id
            """ + LATEST + FILTER;

    private static final String ONE = ObservationView.COLUMNS + LATEST + """
            where b.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String SAME = ObservationView.COLUMNS + LATEST + """
            where b.metric = :metric and coalesce(b.item, '') = :item and b.organisation_id = :organisation
              and b.coverage = :coverage and b.period_from = cast(:from as date) and b.period_to = cast(:to as date)
              and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String UNITS = """
            select o.code, o.id from organisation o where o.code = any(cast(:codes as text[])) and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String HISTORY = ObservationView.COLUMNS.replace(
                    "select b.id,",
                    "select s.id as position, s.step, s.done_at, s.done_by, s.done_by_account, s.reason, b.id,")
            + """
            join observation_step s on s.observation_id = r.observation_id and s.revision = r.revision
            where b.id = :id and %s
            order by s.id
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** What a list is narrowed to; null where it is not. */
    record Filter(String metric, UUID organisation, ObservationStatus status) {}

    /** The latest revision of each. */
    Page<ObservationView> list(Filter filter, Scope scope, PageRequest page) {
        var parameters = Sql.scoped(scope, Map.of());
        parameters.put("metric", filter.metric());
        parameters.put(
                "organisation",
                filter.organisation() == null ? null : filter.organisation().toString());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, ObservationView::of),
                page,
                row -> List.of(row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 OBSERVATION_NOT_FOUND when it is absent or outside the scope */
    public ObservationView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), ObservationView::of)
                .orElseThrow(() -> ProblemException.notFound("OBSERVATION_NOT_FOUND", id));
    }

    /** All that was done to one, in order. */
    List<ObservationStepView> history(UUID id, Scope scope) {
        return sql.list(HISTORY, Sql.scoped(scope, Map.of("id", id)), ObservationStepView::of);
    }

    /** The figure of exactly this, its latest revision. */
    public Optional<ObservationView> find(UUID organisation, Subject subject, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of());
        parameters.put("organisation", organisation);
        parameters.put("metric", subject.metric().name());
        parameters.put("item", subject.item() == null ? "" : subject.item());
        parameters.put("coverage", subject.coverage().name());
        parameters.put("from", subject.from());
        parameters.put("to", subject.to());
        return sql.first(SAME, parameters, ObservationView::of);
    }

    /** The ids of those units that are in the scope, by code. */
    public Map<String, UUID> units(List<String> codes, Scope scope) {
        var parameters = Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new)));
        return sql
                .list(UNITS, parameters, row -> Map.entry(row.get("code", String.class), row.get("id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
