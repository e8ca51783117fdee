package vn.dangbo.platform.hierarchy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Period;
import vn.dangbo.platform.web.Parameters;

/** Finds units of this service's (copy of the) tree. */
@ApplicationScoped
public class Organisations {

    /**
     * The cells and units below an ancestor on a day, as an array: {@code unit = any(array(…))} takes milliseconds
     * where a join with the closure takes most of a second, so no query writes the join.
     *
     * <p>Parameters: {@code :organisation} (uuid), {@code :asOf} (date).
     */
    public static final String DESCENDANTS = """
            array(select c.descendant_id from organisation_closure c
                  where c.ancestor_id = :organisation
                    and c.valid_from <= cast(:asOf as date) and (c.valid_to is null or c.valid_to > cast(:asOf as date)))""";

    private static final String FIND = """
            select o.id, o.code, o.path, v.name
            from organisation o
            join lateral (select name from organisation_version v where v.organisation_id = o.id
                          -- the name on the day, else the one nearest to it
                          order by v.validity @> cast(:asOf as date) desc, v.valid_from desc limit 1) v on true
            where (o.code = :ref or o.id = cast(:id as uuid)) and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String BEYOND = """
            select exists (select 1 from organisation o
                           where o.id = any(array(select c.descendant_id from organisation_closure c
                                                  where c.ancestor_id = :organisation
                                                    and c.validity && daterange(cast(:first as date), cast(:last as date), '[]')))
                             and not %s) as beyond
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    /**
     * A unit by UUID or code, inside the scope.
     *
     * @throws ProblemException 404 ORGANISATION_NOT_FOUND when it is absent or outside the scope
     */
    public OrganisationRef require(String reference, Scope scope, LocalDate asOf) {
        return sql.first(
                        FIND,
                        Sql.scoped(scope, Map.of("ref", reference, "id", uuid(reference), "asOf", asOf)),
                        row -> new OrganisationRef(
                                row.get("id", UUID.class),
                                row.get("code", String.class),
                                row.get("name", String.class),
                                row.get("path", String.class)))
                .orElseThrow(() -> ProblemException.notFound("ORGANISATION_NOT_FOUND", reference));
    }

    /** Whether units that stood below one on some day of a period lie outside the scope, by where they stand today. */
    public boolean reachBeyond(UUID organisation, Period period, Scope scope) {
        return !scope.isEverywhere()
                && sql.first(
                                BEYOND,
                                Sql.scoped(
                                        scope,
                                        Map.of(
                                                "organisation",
                                                organisation,
                                                "first",
                                                period.from(),
                                                "last",
                                                period.to())),
                                row -> row.get("beyond", Boolean.class))
                        .orElseThrow();
    }

    /** The text when it is a UUID, else one that nothing has. */
    private static String uuid(String text) {
        return Parameters.id(text).orElse(new UUID(0, 0)).toString();
    }
}
