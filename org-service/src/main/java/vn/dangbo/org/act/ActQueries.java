package vn.dangbo.org.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Reads acts for clients: lists, the course of one, what its execution waits for. */
@ApplicationScoped
class ActQueries {

    private static final String STUCK = """
            exists (select 1 from organisation_act_step s
                    where s.act_id = a.id and s.state = 'WAITING' and s.reasons is not null)
            """;

    private static final String FROM = """
            from organisation_act a
            where (cast(:status as text) is null or a.status = :status)
              and (cast(:type as text) is null or a.type = :type)
              and (cast(:organisation as text) is null
                   or exists (select 1 from organisation_act_unit u where u.act_id = a.id and u.code = :organisation))
              and (not :stuckOnly or %s)
              and %s
            """.formatted(STUCK, ActStore.VISIBLE);

    private static final String LIST = "select " + ActStore.COLUMNS + ", " + STUCK + " as stuck " + FROM + """
              and (cast(:after as text) = '' or a.id < cast(nullif(:after, '') as uuid))
            order by a.id desc
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as acts " + FROM;

    private static final String COURSE = """
            select at, by_name, step, status, note from organisation_act_event where act_id = :act order by number
            """;

    private static final String WAITING = """
            select step, attempts, tried_at, cast(reasons as text) as reasons
            from organisation_act_step where act_id = :act and state = 'WAITING' order by position
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    Messages messages;

    @Inject
    ActStore store;

    /** What a list is narrowed to; null where it is not. */
    record Filter(ActStatus status, ActType type, String organisation, boolean stuckOnly) {}

    Page<ActView.Row> list(Filter filter, Scope scope, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("organisation", filter.organisation());
        parameters.put("stuckOnly", filter.stuckOnly());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("acts", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.after(1).get(0));
        parameters.put("fetch", page.fetch());
        var rows = sql.list(LIST, parameters, row -> {
            var act = store.act(row);
            return new ActView.Row(
                    act.id(),
                    act.proposal().type(),
                    act.status(),
                    act.proposal().effectiveOn(),
                    act.proposal().sources(),
                    act.proposal().targets().stream().map(ActOrder.Target::code).toList(),
                    row.get("stuck", Boolean.class));
        });
        return Page.cut(rows, page, row -> List.of(row.id().toString()), total);
    }

    ActView view(Act act, Locale language) {
        return new ActView(
                act.id(),
                act.status(),
                act.proposal(),
                act.opinion(),
                act.decision(),
                act.executedAt(),
                waiting(act.id(), language),
                sql.list(
                        COURSE,
                        Map.of("act", act.id()),
                        row -> new ActView.Event(
                                row.get("at", Instant.class),
                                row.get("by_name", String.class),
                                row.get("step", String.class),
                                ActStatus.valueOf(row.get("status", String.class)),
                                row.get("note", String.class))));
    }

    private List<ActView.Step> waiting(UUID act, Locale language) {
        return sql.list(
                WAITING,
                Map.of("act", act),
                row -> new ActView.Step(
                        row.get("step", String.class),
                        row.get("attempts", Integer.class),
                        row.get("tried_at", Instant.class),
                        reasons(row.get("reasons", String.class), language)));
    }

    private List<ActView.ReasonView> reasons(String text, Locale language) {
        if (text == null) {
            return List.of();
        }
        try {
            return json.readValue(text, new TypeReference<List<ActPlan.Reason>>() {}).stream()
                    .map(reason -> ActView.ReasonView.of(reason, messages, language))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reasons cannot be read", e);
        }
    }
}
