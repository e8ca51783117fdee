package vn.dangbo.org.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.org.code.IdentifierReference;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Like;
import vn.dangbo.platform.sql.Sql;

/** Reads units as of a day. */
@ApplicationScoped
public class OrganisationQueries {

    private static final String FILTER = """
            where (cast(:parent as uuid) is null or e.parent_id = cast(:parent as uuid))
              and (cast(:code as text) is null or o.code = cast(:code as text))
              and (cast(:kind as text) is null or v.kind = cast(:kind as text))
              and (cast(:sectorGroup as text) is null
                   or v.sector in (select sector from sector_group_member
                                   where scheme = 'PRESS' and group_code = cast(:sectorGroup as text)))
              and (cast(:q as text) is null or v.search_key like cast(:q as text))
              and (cast(:scheme as text) is null
                   or o.id = (select x.organisation_id from external_identifier x
                              where x.scheme = cast(:scheme as text) and x.value = cast(:value as text)
                                and x.validity @> cast(:asOf as date)))
              and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String LIST = "select " + OrganisationView.COLUMNS + OrganisationView.FROM + FILTER + """
              and o.code collate "C" > :after
            order by o.code collate "C"
            limit :fetch
            """;

    private static final String COUNT = "select count(*) as rows " + OrganisationView.FROM + FILTER;

    private static final String ONE =
            "select " + OrganisationView.COLUMNS + OrganisationView.FROM + " where o.id = :id";

    private static final String ANCESTORS = "select " + OrganisationView.COLUMNS + OrganisationView.FROM + """
            join organisation_closure up on up.ancestor_id = o.id and up.descendant_id = :id and up.depth > 0
                 and up.valid_from <= cast(:asOf as date) and (up.valid_to is null or up.valid_to > cast(:asOf as date))
            order by up.depth desc
            """;

    private static final String SUBTREE =
            "select " + OrganisationView.COLUMNS + OrganisationView.FROM + """
            join organisation_closure down on down.descendant_id = o.id and down.ancestor_id = :id and down.depth <= :depth
                 and down.valid_from <= cast(:asOf as date) and (down.valid_to is null or down.valid_to > cast(:asOf as date))
            where %s
            order by down.depth, o.code collate "C"
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /** What a list is narrowed to; null where it is not. */
    record Filter(
            UUID parent, String code, String kind, String sectorGroup, String q, IdentifierReference identifier) {}

    Page<OrganisationView> list(Filter filter, LocalDate asOf, Scope scope, PageRequest page) {
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "parent", filter.parent() == null ? null : filter.parent().toString());
        parameters.put("code", filter.code());
        parameters.put("kind", filter.kind());
        parameters.put("sectorGroup", filter.sectorGroup());
        parameters.put("q", Like.containing(filter.q()));
        parameters.put(
                "scheme",
                filter.identifier() == null ? null : filter.identifier().scheme());
        parameters.put(
                "value",
                filter.identifier() == null ? null : filter.identifier().value());
        parameters.put("asOf", asOf);
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first(COUNT, parameters, row -> row.get("rows", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.after(1).get(0));
        parameters.put("fetch", page.fetch());
        return Page.cut(sql.list(LIST, parameters, OrganisationView::of), page, row -> List.of(row.code()), total);
    }

    /** The unit on the day; empty when it is not alive then. */
    Optional<OrganisationView> one(UUID id, LocalDate asOf) {
        return sql.first(ONE, Map.of("id", id, "asOf", asOf), OrganisationView::of);
    }

    /**
     * The units above, from the root down. They are not limited by the scope: whoever reaches a unit may know under
     * whom it stands.
     */
    List<OrganisationView> ancestors(UUID id, LocalDate asOf) {
        return sql.list(ANCESTORS, Map.of("id", id, "asOf", asOf), OrganisationView::of);
    }

    /** The unit and what stands below it within the scope, higher ranks first, at most {@code fetch}. */
    List<OrganisationView> subtree(UUID id, int depth, LocalDate asOf, Scope scope, int fetch) {
        return sql.list(
                SUBTREE,
                Sql.scoped(scope, Map.of("id", id, "depth", depth, "asOf", asOf, "fetch", fetch)),
                OrganisationView::of);
    }
}
