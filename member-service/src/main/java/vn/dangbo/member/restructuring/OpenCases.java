package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Cases of members that are open where an act changes something: they go on, and whoever decides should know. */
@ApplicationScoped
class OpenCases {

    private static final String OPEN = """
            select o.code, c.kind, count(*) as cases
            from member_case c
            join organisation o on o.id in (c.place_id, c.other_id)
            where not c.closed and o.code = any(:codes) and %s
            group by o.code, c.kind
            order by o.code, c.kind
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * Open cases of a kind.
     *
     * @param organisation code of the one where they stand, or that has a part in them
     */
    record Open(String organisation, String kind, long open) {}

    /** Open cases at these organisations, by kind; a transfer counts at both ends. */
    @Transactional
    List<Open> at(Collection<String> codes, Scope scope) {
        sql.open(scope);
        return sql.list(
                OPEN,
                Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new))),
                row -> new Open(
                        row.get("code", String.class),
                        row.get("kind", String.class),
                        row.get("cases", Number.class).longValue()));
    }
}
