package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.evaluation.rule.RuleSet.Authority;
import vn.dangbo.platform.sql.Sql;

/**
 * Who decides on a subject, told by its place in the tree on the day of the decision and never by a fixed tier: since
 * 1 July 2025 there is no district (Luật 72/2025/QH15).
 */
@ApplicationScoped
public class DecidingUnits {

    /** The cell or unit itself has depth 0. */
    private static final String ABOVE = """
            select o.code, o.path
            from organisation_closure c
            join organisation o on o.id = c.ancestor_id
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            where c.descendant_id = :organisation and c.validity @> cast(:day as date)
              and case :wanted
                      when 'GRASSROOTS' then v.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
                      when 'PARENT' then c.depth = 1
                      when 'CENTRAL_AFFILIATED' then v.kind = 'CENTRAL_AFFILIATED'
                      else v.kind in ('UPPER_GRASSROOTS', 'CENTRAL_AFFILIATED')
                  end
            order by c.depth
            """;

    @Inject
    Sql sql;

    /** The unit that decides: its code, and its place on today's tree. */
    record Unit(String code, String path) {}

    /** The unit that decides on the subject on the day; empty where the tree has none. */
    Optional<Unit> of(Assessment subject, Authority authority, LocalDate day) {
        return sql.first(
                ABOVE,
                Map.of("organisation", subject.organisation(), "day", day, "wanted", wanted(subject, authority)),
                row -> new Unit(row.get("code", String.class), row.get("path", String.class)));
    }

    /**
     * The rule: members by the grassroots; organisations and their committees by the parent; other bodies by the nearest
     * unit above the grassroots, because the committee of the ward is beside them; leaders likewise, and those whom the
     * province manages by the province.
     */
    static String wanted(Assessment subject, Authority authority) {
        return switch (authority) {
            case GRASSROOTS -> "GRASSROOTS";
            case DIRECT_SUPERIOR ->
                subject.collective() == null || Boolean.TRUE.equals(subject.partyCollective())
                        ? "PARENT"
                        : "ABOVE_GRASSROOTS";
            case MANAGING_LEVEL -> "TINH".equals(subject.managementLevel()) ? "CENTRAL_AFFILIATED" : "ABOVE_GRASSROOTS";
        };
    }
}
