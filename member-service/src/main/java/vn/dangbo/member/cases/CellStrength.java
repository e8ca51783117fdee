package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * The votes of cells: whether a cell has the official members without whom its meetings are not valid (Điều lệ Đảng,
 * Articles 21.2, 24.1), and how many of them may vote.
 */
@ApplicationScoped
public class CellStrength {

    private static final String MINIMUM = "CELL_MINIMUM_OFFICIAL";

    /** Who is exempt or a guest elsewhere leaves the base unless present, so it lies between two numbers. */
    private static final String STRENGTH = """
            select count(*) as official,
                   count(*) filter (where not suspended) as most,
                   count(*) filter (where not suspended and not excused) as least
            from (select exists (select 1 from member_overlay x
                                 where x.member_id = m.id and x.type = 'SUSPENDED'
                                   and x.validity @> cast(:asOf as date)) as suspended,
                         exists (select 1 from member_overlay x
                                 where x.member_id = m.id and x.type = 'EXEMPT' and x.validity @> cast(:asOf as date))
                         or exists (select 1 from temporary_seating t
                                    where t.member_id = m.id and t.validity @> cast(:asOf as date)) as excused
                  from seating s join member m on m.id = s.member_id
                  where s.cell_id = :cell and s.validity @> cast(:asOf as date) and %s <= cast(:asOf as date)) cell
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

    /**
     * The official members who sit in a cell; its guests are not among them.
     *
     * @param least how many may vote when nobody comes who is exempt or a guest elsewhere
     * @param most how many may vote when all of those come; who is suspended never may
     */
    private record Strength(int official, int least, int most) {}

    /**
     * A cell's vote, when the cell can hold one, as many may vote as it has, and it carries by the rule of its day.
     * Source: Điều lệ Đảng, Articles 4, 5, 8 and 21.2; Quy định 294-QĐ/TW 2025, point 7 (who is exempt or away).
     *
     * @param share code of the share of those who may vote that must agree
     * @throws ProblemException 409 CELL_UNDER_MINIMUM, naming cells of the same committee that it could be merged with;
     *     VOTE_NOT_OF_CELL; otherwise as {@link Terms#carried}
     */
    public Vote carried(MemberCase.Unit cell, String share, Vote told, LocalDate on) {
        var vote = Vote.checked("vote", told);
        var strength = strength(cell.id(), on);
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
        if (vote.eligible() < strength.least() || vote.eligible() > strength.most()) {
            throw ProblemException.of(
                    409, "VOTE_NOT_OF_CELL", vote.eligible(), cell.code(), strength.least(), strength.most());
        }
        return terms.carried(share, vote, on);
    }

    private Strength strength(UUID cell, LocalDate on) {
        sql.open(Scope.everywhere());
        return sql.first(
                        STRENGTH,
                        Map.of("cell", cell, "asOf", on),
                        row -> new Strength(number(row, "official"), number(row, "least"), number(row, "most")))
                .orElseThrow();
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }

    private List<String> neighbours(MemberCase.Unit cell, LocalDate on) {
        return sql.list(NEIGHBOURS, Map.of("cell", cell.id(), "asOf", on), row -> row.get("code", String.class));
    }
}
