package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Parameters;

/** Reads the subjects of a campaign; every read opens the person tables to the caller's scope and no further. */
@ApplicationScoped
public class SubjectQueries {

    private static final String FILTER = """
            where a.campaign_id = :campaign
              and (cast(:kind as text) is null or a.subject_kind = cast(:kind as text))
              and (cast(:path as text) is null
                   or a.unit_path >= cast(:path as text) and a.unit_path < left(cast(:path as text), -1) || '/')
              and (cast(:step as text) is null or a.step = cast(:step as text))
              and (cast(:reason as text) is null or a.not_evaluated_reason = cast(:reason as text))
              and (cast(:since as text) is null or a.since = cast(:since as text))
              and %s
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String LIST = SubjectView.SELECT + FILTER + """
              and (a.unit_path, a.id) > (:lastPath collate "C", cast(:lastId as uuid))
            order by a.unit_path, a.id
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows from assessment a " + FILTER;

    private static final String ONE = SubjectView.SELECT + """
            where a.campaign_id = :campaign and a.id = :id and %s
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String TOTALS = """
            select a.subject_kind, coalesce(a.not_evaluated_reason, '') as reason, a.pending,
                   a.withdrawn_reason is not null as withdrawn,
                   a.id in (select t.evaluation_id from evaluation_appeal_standing t where t.under_review) as under_review,
                   count(*) as subjects
            from assessment a
            where a.campaign_id = :campaign and %s
            group by 1, 2, 3, 4, 5
            """.formatted(Sql.inScope("a.unit_path"));

    private static final String GUESTS = """
            select campaign_guests(:campaign, cast(:scopeLows as text[]), cast(:scopeHighs as text[])) as guests
            """;

    private static final int ORDER_VALUES = 2;

    @Inject
    Sql sql;

    /** What a list is narrowed to; null where it is not. {@code path} is a unit's on today's tree. */
    record Filter(SubjectKind kind, String path, String step, String reason, String since) {}

    private record Count(
            SubjectKind kind, String reason, boolean pending, boolean withdrawn, boolean underReview, long subjects) {}

    @Transactional
    Page<SubjectView> list(UUID campaign, Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        parameters.put("path", filter.path());
        parameters.put("step", filter.step());
        parameters.put("reason", filter.reason());
        parameters.put("since", filter.since());
        Long total = page.counted()
                ? sql.first(COUNT, Sql.scoped(scope, parameters), row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        var last = page.after(ORDER_VALUES);
        parameters.put("lastPath", last.get(0));
        parameters.put("lastId", lastId(last.get(1)).toString());
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, Sql.scoped(scope, parameters), SubjectView::of),
                page,
                row -> List.of(row.unitPath(), row.id().toString()),
                total);
    }

    /** @throws ProblemException 404 CAMPAIGN_SUBJECT_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    SubjectView require(UUID campaign, UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(ONE, Sql.scoped(scope, Map.of("campaign", campaign, "id", id)), SubjectView::of)
                .orElseThrow(() -> ProblemException.notFound("CAMPAIGN_SUBJECT_NOT_FOUND", id));
    }

    /** How many there are, with the guests beside them. */
    @Transactional
    SubjectTotals totals(UUID campaign, Scope scope) {
        sql.open(scope);
        var parameters = Sql.scoped(scope, Map.of("campaign", campaign));
        var counts = sql.list(
                TOTALS,
                parameters,
                row -> new Count(
                        SubjectKind.valueOf(row.get("subject_kind", String.class)),
                        row.get("reason", String.class),
                        row.get("pending", Boolean.class),
                        row.get("withdrawn", Boolean.class),
                        row.get("under_review", Boolean.class),
                        row.get("subjects", Long.class)));
        long guests = sql.first(GUESTS, parameters, row -> row.get("guests", Long.class))
                .orElseThrow();
        return new SubjectTotals(ofKinds(counts), guests);
    }

    private static List<SubjectTotals.OfKind> ofKinds(List<Count> counts) {
        var kinds = new ArrayList<SubjectTotals.OfKind>();
        counts.stream()
                .collect(Collectors.groupingBy(Count::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, rows) -> {
                    var here = rows.stream().filter(count -> !count.withdrawn()).toList();
                    var excluded = here.stream()
                            .filter(count -> !count.reason().isEmpty())
                            .collect(Collectors.toMap(Count::reason, Count::subjects, Long::sum, TreeMap::new));
                    long enumerated = sum(here.stream());
                    long without =
                            sum(here.stream().filter(count -> !count.reason().isEmpty()));
                    long pending = sum(here.stream().filter(Count::pending));
                    long underReview = sum(here.stream()
                            .filter(count ->
                                    count.underReview() && count.reason().isEmpty()));
                    long withdrawn = sum(rows.stream().filter(Count::withdrawn));
                    kinds.add(new SubjectTotals.OfKind(
                            kind,
                            enumerated,
                            enumerated - without,
                            excluded,
                            without - pending,
                            pending,
                            underReview,
                            withdrawn));
                });
        return kinds;
    }

    private static long sum(Stream<Count> counts) {
        return counts.mapToLong(Count::subjects).sum();
    }

    private static UUID lastId(String text) {
        return text.isEmpty()
                ? new UUID(0, 0)
                : Parameters.id(text).orElseThrow(() -> ProblemException.badRequest("cursor", "CURSOR_INVALID"));
    }
}
