package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Whether a cell has the official members without whom its meetings are not valid (Điều lệ Đảng, Articles 21.2, 24.1). */
@ApplicationScoped
public class CellStrength {

    private static final String MINIMUM = "CELL_MINIMUM_OFFICIAL";

    private static final String OFFICIAL = """
            select count(*) as official,
                   count(*) filter (where not exists (select 1 from member_overlay x
                                                      where x.member_id = m.id and x.type = 'SUSPENDED'
                                                        and x.validity @> cast(:asOf as date))) as voting
            from seating s join member m on m.id = s.member_id
            where s.cell_id = :cell and s.validity @> cast(:asOf as date) and %s <= cast(:asOf as date)
            """.formatted(Standing.OFFICIAL_ON);

    /** Living cells under the same committee, the smallest first. */
    private static final String NEIGHBOURS = """
            select o.code
            from organisation_closure mine
            join organisation_closure other
              on other.ancestor_id = mine.ancestor_id and other.depth = 1 and other.validity @> cast(:asOf as date)
            join organisation o on o.id = other.descendant_id
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:asOf as date)
            where mine.descendant_id = :cell and mine.depth = 1 and mine.validity @> cast(:asOf as date)
              and other.descendant_id <> :cell and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')
            order by (select count(*) from seating s where s.cell_id = o.id and s.validity @> cast(:asOf as date)), o.code
            limit 5
            """;

    @Inject
    Sql sql;

    @Inject
    Terms terms;

    private record Strength(int official, int voting) {}

    /**
     * The official members of a cell that may hold a vote, without those who are suspended.
     *
     * @throws ProblemException 409 CELL_UNDER_MINIMUM, naming cells of the same committee that it could be merged with
     */
    public int require(MemberCase.Unit cell, LocalDate on) {
        var strength = official(cell.id(), on);
        int minimum = terms.number(MINIMUM, on);
        if (strength.official() < minimum) {
            throw ProblemException.of(
                    409,
                    "CELL_UNDER_MINIMUM",
                    cell.code(),
                    strength.official(),
                    minimum,
                    String.join(", ", neighbours(cell, on)));
        }
        return strength.voting();
    }

    private Strength official(UUID cell, LocalDate on) {
        sql.open(Scope.everywhere());
        return sql.first(
                        OFFICIAL,
                        Map.of("cell", cell, "asOf", on),
                        row -> new Strength(
                                row.get("official", Long.class).intValue(),
                                row.get("voting", Long.class).intValue()))
                .orElseThrow();
    }

    private List<String> neighbours(MemberCase.Unit cell, LocalDate on) {
        return sql.list(NEIGHBOURS, Map.of("cell", cell.id(), "asOf", on), row -> row.get("code", String.class));
    }
}
