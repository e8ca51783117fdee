package vn.dangbo.org.congress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.CommitteeConflicts;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Congresses of units: recorded once, read by day. */
@ApplicationScoped
public class Congresses {

    private static final String SELECT = """
            select g.id, g.organisation_id, o.code, g.no, g.term_label, g.kind, g.first_day, g.last_day
            from congress g join organisation o on o.id = g.organisation_id
            """;

    private static final String LIST = SELECT + """
            where g.organisation_id = :organisation and g.first_day <= cast(:asOf as date) and %s
            order by g.first_day desc, g.id
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = SELECT + """
            where g.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String INSERT = """
            insert into congress (id, organisation_id, no, term_label, kind, first_day, last_day, recorded_by)
            values (:id, :organisation, :no, :termLabel, :kind, :firstDay, :lastDay, :by)
            """;

    @Inject
    Sql sql;

    /** A congress to be recorded. */
    record Held(String no, String termLabel, String kind, LocalDate firstDay, LocalDate lastDay) {}

    /** The congresses that had begun by the day, the latest first. */
    @Transactional
    List<CongressView> list(UUID organisation, LocalDate asOf, Scope scope) {
        return sql.list(LIST, Sql.scoped(scope, Map.of("organisation", organisation, "asOf", asOf)), CongressView::of);
    }

    /** @throws ProblemException 404 CONGRESS_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    CongressView require(UUID id, Scope scope) {
        return sql.first(ONE, Sql.scoped(scope, Map.of("id", id)), CongressView::of)
                .orElseThrow(() -> ProblemException.notFound("CONGRESS_NOT_FOUND"));
    }

    /**
     * Records a congress of a unit that the caller reaches.
     *
     * @throws ProblemException 400 when the unit was not there, 409 CONGRESS_NO_TAKEN
     */
    @Transactional
    UUID add(Unit unit, Held held, String by) {
        if (!unit.life().contains(held.firstDay()) || !unit.life().contains(held.lastDay())) {
            throw ProblemException.badRequest("firstDay", "ORGANISATION_NOT_ALIVE", unit.code(), held.firstDay());
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        CommitteeConflicts.told(() -> sql.execute(
                INSERT,
                Map.of(
                        "id", id,
                        "organisation", unit.id(),
                        "no", held.no(),
                        "termLabel", held.termLabel(),
                        "kind", held.kind(),
                        "firstDay", held.firstDay(),
                        "lastDay", held.lastDay(),
                        "by", by)));
        return id;
    }
}
