package vn.dangbo.evaluation.collective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;

/** Reads the register of collectives. They are no persons: a scope is all that limits who sees them. */
@ApplicationScoped
public class CollectiveQueries {

    private static final String SELECT = """
            select c.code, v.name, v.type, t.party, v.level, o.code as organisation, v.valid_from, v.valid_to
            from collective c
            join collective_version v on v.collective_id = c.id
            join collective_type t on t.code = v.type
            join organisation o on o.id = v.organisation_id
            where %s
            """.formatted(Sql.inScope("o.path"));

    private static final String FILTER = """
              and v.validity @> cast(:asOf as date)
              and (cast(:type as text) is null or v.type = cast(:type as text))
              and (cast(:organisation as uuid) is null
                   or v.organisation_id = any(array(select d.descendant_id from organisation_closure d
                                                    where d.ancestor_id = cast(:organisation as uuid)
                                                      and d.validity @> cast(:asOf as date))))
            """;

    private static final String LIST = SELECT + FILTER + """
              and c.code collate "C" > :after
            order by c.code collate "C"
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows from (" + SELECT + FILTER + ") found";

    private static final String VERSIONS = SELECT + " and c.code = :code order by v.valid_from";

    @Inject
    Sql sql;

    /**
     * What the list is narrowed to; null where it is not.
     *
     * @param organisation the unit on the day, with all below it
     */
    record Filter(UUID organisation, String type, LocalDate asOf) {}

    /** The collectives of a day, in the order of their codes. */
    @Transactional
    Page<CollectiveView> list(Filter filter, Scope scope, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "organisation",
                filter.organisation() == null ? null : filter.organisation().toString());
        parameters.put("type", filter.type());
        parameters.put("asOf", filter.asOf());
        Long total = page.counted()
                ? sql.first(COUNT, Sql.scoped(scope, parameters), row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.after(1).get(0));
        parameters.put("fetch", page.fetch());
        return Page.cut(
                sql.list(LIST, Sql.scoped(scope, parameters), CollectiveView::of),
                page,
                row -> List.of(row.code()),
                total);
    }

    /** All that a collective was, oldest first; what stood outside the scope is left out. */
    @Transactional
    List<CollectiveView> versions(String code, Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("code", code);
        return sql.list(VERSIONS, Sql.scoped(scope, parameters), CollectiveView::of);
    }
}
