package vn.dangbo.org.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Reads offices outside the Party; every read opens the person tables to the caller's scope and no further. */
@ApplicationScoped
public class ExternalOfficeQueries {

    private static final String OF_HOLDER = ExternalOfficeView.SELECT + """
            where x.holder = :holder and x.validity @> cast(:asOf as date) and %s
            order by k.position, x.id
            """.formatted(Sql.inScope("x.unit_path"));

    private static final String OF_UNIT = ExternalOfficeView.SELECT + """
            where x.organisation_id = :organisation and x.validity @> cast(:asOf as date) and %s
            order by k.position, x.id
            """.formatted(Sql.inScope("x.unit_path"));

    private static final String ONE = ExternalOfficeView.SELECT + """
            where x.id = :id and %s
            """.formatted(Sql.inScope("x.unit_path"));

    @Inject
    Sql sql;

    /** What one person holds on the day, as far as the scope reaches. */
    @Transactional
    public List<ExternalOfficeView> ofHolder(String holder, LocalDate asOf, Scope scope) {
        return list(OF_HOLDER, Map.of("holder", holder, "asOf", asOf), scope);
    }

    /** The offices held in a unit's area, agency or enterprise on the day. */
    @Transactional
    List<ExternalOfficeView> ofUnit(UUID organisation, LocalDate asOf, Scope scope) {
        return list(OF_UNIT, Map.of("organisation", organisation, "asOf", asOf), scope);
    }

    /** @throws ProblemException 404 EXTERNAL_OFFICE_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    ExternalOfficeView require(UUID id, Scope scope) {
        return list(ONE, Map.of("id", id), scope).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("EXTERNAL_OFFICE_NOT_FOUND"));
    }

    private List<ExternalOfficeView> list(String query, Map<String, ?> parameters, Scope scope) {
        sql.open(scope);
        return sql.list(query, Sql.scoped(scope, parameters), ExternalOfficeView::of);
    }
}
