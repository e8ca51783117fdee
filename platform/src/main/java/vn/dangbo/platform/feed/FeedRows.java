package vn.dangbo.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** The rows of the outbox that are for a reader. */
@ApplicationScoped
class FeedRows {

    /**
     * What the reader reaches at the moment of the statement. A scope drawn a moment ago would not do: a unit above may
     * have moved since, and what then seemed to lie outside would be passed over for good.
     */
    private static final String READER = """
            with reader as materialized (
                select r.subtree, g.number, g.path as low,
                       case when r.subtree then left(g.path, -1) || '/' else g.path || '!' end as high
                from unnest(cast(:scopeRoots as bigint[]), cast(:scopeSubtrees as boolean[])) r (number, subtree)
                join organisation g on g.number = r.number)
            """;

    private static final String REACHED = """
            (:everywhere or exists (select 1 from organisation o join reader r
                                        on o.path >= r.low collate "C" and o.path < r.high collate "C"
                                    where o.id = b.organisation_id))""";

    private static final String CONCERNED = "b.%s && array(select number from reader where subtree)";

    /** Of a move only those hear whom it concerns; whoever reads everything has lost and won nothing by it. */
    private static final String FOR_READER =
            """
            b.aggregatetype = :feed
              and (b.tx, b.seq) > (cast(:tx as xid8), :seq)
              and case when b.left_units is not null then %2$s and not %1$s
                       when b.entered_units is not null then not :everywhere and %3$s and %1$s
                       else b.organisation_id is null or %1$s end
            """.formatted(REACHED, CONCERNED.formatted("left_units"), CONCERNED.formatted("entered_units"));

    /** The horizon stands beside the rows, so that both are of one snapshot. */
    private static final String BEHIND = READER + """
            select cast(h.horizon as text) as horizon, cast(e.tx as text) as tx, e.seq, e.type, e.aggregateid,
                   cast(e.payload as text) as payload, e.left_units is not null as gone, e.recorded_at
            from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) h
            left join lateral (
                select b.* from outbox b
                where b.tx < h.horizon and %s
                order by b.tx, b.seq
                limit :limit) e on true
            order by e.tx, e.seq
            """.formatted(FOR_READER);

    private static final String LAST = READER + """
            select cast(b.tx as text) as tx, b.seq from outbox b where %s order by b.tx desc, b.seq desc
            """.formatted(FOR_READER);

    /**
     * Some rows.
     *
     * @param horizon the first position that cannot be read yet
     */
    record Page(List<CloudEvent> events, FeedPosition horizon) {}

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private record Line(FeedPosition horizon, Optional<CloudEvent> event) {}

    /** The next events behind a position that can be read by now. */
    Page behind(String feed, FeedPosition from, int limit, Scope scope) {
        var parameters = parameters(feed, from, scope);
        parameters.put("limit", limit);
        var lines = sql.list(
                BEHIND,
                parameters,
                row -> new Line(
                        new FeedPosition(from.epoch(), row.get("horizon", String.class), 0),
                        row.get("tx") == null ? Optional.empty() : Optional.of(event(feed, from.epoch(), row))));
        return new Page(
                lines.stream().flatMap(line -> line.event().stream()).toList(),
                lines.get(0).horizon());
    }

    /** The last event behind a position, whether or not it can be read yet. */
    Optional<FeedPosition> last(String feed, FeedPosition from, Scope scope) {
        return sql.first(LAST, parameters(feed, from, scope), row -> position(from.epoch(), row));
    }

    private static Map<String, Object> parameters(String feed, FeedPosition from, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("feed", feed);
        parameters.put("tx", from.transaction());
        parameters.put("seq", from.sequence());
        parameters.put("everywhere", scope.isEverywhere());
        parameters.put(
                "scopeRoots", scope.roots().stream().map(Scope.Root::number).toArray(Long[]::new));
        parameters.put(
                "scopeSubtrees", scope.roots().stream().map(Scope.Root::subtree).toArray(Boolean[]::new));
        return parameters;
    }

    private CloudEvent event(String feed, int epoch, Tuple row) {
        boolean gone = row.get("gone", Boolean.class);
        return new CloudEvent(
                "1.0",
                position(epoch, row).toString(),
                "/" + feed,
                row.get("type", String.class),
                row.get("aggregateid", String.class),
                gone ? CloudEvent.DELETE : null,
                row.get("recorded_at", Instant.class).atOffset(ZoneOffset.UTC),
                gone ? null : "application/json",
                gone ? null : data(row));
    }

    private static FeedPosition position(int epoch, Tuple row) {
        return new FeedPosition(
                epoch, row.get("tx", String.class), row.get("seq", Number.class).longValue());
    }

    private JsonNode data(Tuple row) {
        try {
            return json.readTree(row.get("payload", String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox payload of " + row.get("aggregateid") + " is not JSON", e);
        }
    }
}
