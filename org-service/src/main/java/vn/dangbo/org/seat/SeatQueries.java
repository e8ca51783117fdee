package vn.dangbo.org.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads seats; every read opens the person tables to the caller's scope and no further. */
@ApplicationScoped
public class SeatQueries {

    private static final String SITTING = """
            where s.organisation_id = :organisation and s.validity @> cast(:asOf as date) and %s
              and (cast(:role as text) is null or s.role = cast(:role as text))
              and (cast(:committeeKind as text) is null or c.kind = cast(:committeeKind as text))
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String LIST = "select " + SeatView.COLUMNS + SeatView.FROM + SITTING + """
              and (lpad(cast(k.position as text), 4, '0') || lpad(cast(r.position as text), 4, '0'), cast(s.id as text))
                  > (:lastOrder, :lastId)
            order by order_key, cast(s.id as text)
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows " + SeatView.FROM + SITTING;

    private static final String OF_HOLDER =
            "select " + SeatView.COLUMNS + SeatView.FROM + """
            where s.holder = :holder and s.validity @> cast(:asOf as date) and %s
            order by s.valid_from, s.id
            """.formatted(Sql.inScope("s.unit_path"));

    private static final String ONE =
            "select " + SeatView.COLUMNS + SeatView.FROM + """
            where s.id = :id and %s
            """.formatted(Sql.inScope("s.unit_path"));

    private static final int ORDER_VALUES = 2;

    @Inject
    Sql sql;

    /** What a list is narrowed to; null where it is not. */
    record Filter(String role, String committeeKind) {}

    /** Who sits in a unit's committees on the day, by committee and role. */
    @Transactional
    Page<SeatView> sitting(UUID organisation, LocalDate asOf, Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var parameters = scoped(scope);
        parameters.put("organisation", organisation);
        parameters.put("asOf", asOf);
        parameters.put("role", filter.role());
        parameters.put("committeeKind", filter.committeeKind());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        var last = page.after(ORDER_VALUES);
        parameters.put("lastOrder", last.get(0));
        parameters.put("lastId", last.get(1));
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, parameters, SeatView::of),
                page,
                row -> List.of(row.orderKey(), row.id().toString()),
                total);
    }

    /** The seats of one person on the day, as far as the scope reaches. */
    @Transactional
    List<SeatView> ofHolder(String holder, LocalDate asOf, Scope scope) {
        sql.open(scope);
        var parameters = scoped(scope);
        parameters.put("holder", holder);
        parameters.put("asOf", asOf);
        return sql.list(OF_HOLDER, parameters, SeatView::of);
    }

    /** @throws ProblemException 404 SEAT_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    SeatView require(UUID id, Scope scope) {
        sql.open(scope);
        var parameters = scoped(scope);
        parameters.put("id", id);
        return sql.first(ONE, parameters, SeatView::of).orElseThrow(() -> ProblemException.notFound("SEAT_NOT_FOUND"));
    }

    private static Map<String, Object> scoped(Scope scope) {
        return new HashMap<>(Map.of("scopeLows", scope.lows(), "scopeHighs", scope.highs()));
    }
}
