package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Parameters;

/**
 * Cells as a case may name them: anywhere in the deployment, because a member may come from one end of it and go to the
 * other. That a cell is there is no secret; who sits in it is.
 */
@ApplicationScoped
public class CellsOnADay {

    private static final String FIND = """
            select o.id, o.code, o.path
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            where (o.code = :ref or o.id = cast(:id as uuid)) and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
            """;

    private static final String KIND = """
            select kind from organisation_version where organisation_id = :id and validity @> cast(:day as date)
            """;

    private static final String ENDED = "select ended_on from organisation where id = :id and ended_on is not null";

    private static final String COMMON = """
            select distinct v.kind
            from organisation_closure a
            join organisation_closure b on b.ancestor_id = a.ancestor_id and b.descendant_id = :other
                                       and b.validity @> cast(:day as date)
            join organisation_version v on v.organisation_id = a.ancestor_id and v.validity @> cast(:day as date)
            where a.descendant_id = :one and a.validity @> cast(:day as date)
            """;

    @Inject
    Sql sql;

    /**
     * A cell that is one on the day.
     *
     * @param field of the body that names it
     * @throws ProblemException 400 CELL_NOT_ALIVE
     */
    public MemberCase.Unit require(String field, String reference, LocalDate day) {
        return sql.first(
                        FIND,
                        Map.of(
                                "ref",
                                reference,
                                "id",
                                Parameters.id(reference).orElse(new UUID(0, 0)).toString(),
                                "day",
                                day),
                        row -> new MemberCase.Unit(
                                row.get("id", UUID.class),
                                row.get("code", String.class),
                                row.get("path", String.class)))
                .orElseThrow(() -> ProblemException.badRequest(field, "CELL_NOT_ALIVE", reference, day));
    }

    /** The code of a cell that is on record. */
    public String code(UUID cell) {
        return sql.first(
                        "select code from organisation where id = :id",
                        Map.of("id", cell),
                        row -> row.get("code", String.class))
                .orElseThrow();
    }

    /** What a unit is on the day; null when it is not alive. */
    public String kind(UUID unit, LocalDate day) {
        return sql.first(KIND, Map.of("id", unit, "day", day), row -> row.get("kind", String.class))
                .orElse(null);
    }

    /** The day from which a cell is no more; empty as long as it lives. */
    public Optional<LocalDate> endedOn(UUID cell) {
        return sql.first(ENDED, Map.of("id", cell), row -> row.get("ended_on", LocalDate.class));
    }

    /** The kinds of the committees that stand above both cells on the day, or are both. */
    public List<String> commonKinds(UUID one, UUID other, LocalDate day) {
        return sql.list(COMMON, Map.of("one", one, "other", other, "day", day), row -> row.get("kind", String.class));
    }
}
