package vn.dangbo.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;
import vn.dangbo.platform.access.Scope;

/**
 * SQL text blocks with named parameters, for lists, reports and bulk writes; single rows go through repositories.
 *
 * <p>A text is a constant of the class that fills the record, never assembled from input. A parameter that may be
 * null is wrapped in {@code cast(:x as type)}.
 */
@ApplicationScoped
public class Sql {

    /**
     * The condition that a unit path lies in the caller's scope; the column is a constant of the query. Its parameters
     * come from {@link Scope#lows} and {@link Scope#highs}.
     *
     * <p>The range around all of the scope comes first, as plain comparisons: an index answers them, and they may be
     * judged before row-level security is. The planner knows the parameters (no statement is planned for all of them at
     * once, see {@code prepareThreshold}), so for a single range nothing else is left of the condition.
     */
    public static String inScope(String pathColumn) {
        return """
                (%1$s >= coalesce((cast(:scopeLows as text[]))[1], ':') collate "C"
                 and %1$s < coalesce((cast(:scopeHighs as text[]))[cardinality(cast(:scopeHighs as text[]))], '') collate "C"
                 and (cardinality(cast(:scopeLows as text[])) = 1
                      or exists (select 1
                                 from unnest(cast(:scopeLows as text[]), cast(:scopeHighs as text[])) r (low, high)
                                 where %1$s >= r.low collate "C" and %1$s < r.high collate "C")))""".formatted(pathColumn);
    }

    /**
     * Parameters of a statement with {@link #inScope}.
     *
     * @param others the statement's own; may hold nulls
     * @return a map of its own, to which more can be added
     */
    public static Map<String, Object> scoped(Scope scope, Map<String, ?> others) {
        var all = new HashMap<String, Object>(others);
        all.put("scopeLows", scope.lows());
        all.put("scopeHighs", scope.highs());
        return all;
    }

    private final EntityManager entityManager;
    private final ObjectMapper json;

    @Inject
    public Sql(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Rows of a query, each turned into a record. */
    @Transactional
    public <T> List<T> list(String sql, Map<String, ?> parameters, Function<Tuple, T> record) {
        return query(sql, parameters).getResultList().stream().map(record).toList();
    }

    /** The first row of a query; empty too when {@code record} makes null of it. */
    @Transactional
    public <T> Optional<T> first(String sql, Map<String, ?> parameters, Function<Tuple, T> record) {
        return query(sql, parameters).setMaxResults(1).getResultList().stream()
                .findFirst()
                .map(record);
    }

    /** A statement; gives the number of rows it changed. */
    @Transactional
    public int execute(String sql, Map<String, ?> parameters) {
        var query = entityManager.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    /**
     * One statement for many rows: {@code :rows} is a JSON array that the statement unfolds with
     * {@code jsonb_to_recordset(cast(:rows as jsonb))}.
     */
    @Transactional
    public int write(String sql, List<?> rows) {
        return rows.isEmpty() ? 0 : execute(sql, Map.of("rows", toJson(rows)));
    }

    /**
     * Opens the person tables to this scope until the transaction ends. Row-level security shows nothing to a
     * transaction that has not been opened, whatever it asks.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Scope scope) {
        first(
                """
                select set_config('dangbo.scope_low', :low, true), set_config('dangbo.scope_high', :high, true),
                       set_config('dangbo.scope_lows', :lows, true), set_config('dangbo.scope_highs', :highs, true)
                """,
                Map.of(
                        "low",
                        scope.isEmpty() ? "" : scope.lows()[0],
                        "high",
                        scope.isEmpty() ? "" : scope.highs()[scope.highs().length - 1],
                        "lows",
                        String.join(",", scope.lows()),
                        "highs",
                        String.join(",", scope.highs())),
                Function.identity());
    }

    /** The rows as the JSON text that {@link #write} hands over. */
    public String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    private NativeQuery<Tuple> query(String sql, Map<String, ?> parameters) {
        @SuppressWarnings("unchecked")
        var query = (NativeQuery<Tuple>) entityManager.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
