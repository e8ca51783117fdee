package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** Reads the rules of committees and seats from their tables. */
@ApplicationScoped
public class CommitteeRuleBook {

    private static final String CELL_COMMITTEE_MINIMUM = """
            select value, valid_from, valid_to from rule_parameter where code = 'CHI_UY_MINIMUM_OFFICIAL_MEMBERS'
            """;

    @Inject
    Sql sql;

    /** The rules as they are now recorded; they hold by their dates. */
    @Transactional
    public CommitteeRules rules() {
        var kindsOf = sql.list(
                "select committee_kind, organisation_kind, valid_from, valid_to from committee_kind_of",
                Map.of(),
                row -> new CommitteeRules.KindOf(
                        row.get("committee_kind", String.class),
                        row.get("organisation_kind", String.class),
                        validity(row)));
        Map<String, Set<String>> roles = sql
                .list(
                        "select committee_kind, role from seat_role_in",
                        Map.of(),
                        row -> Map.entry(row.get("committee_kind", String.class), row.get("role", String.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        var endReasons = new LinkedHashMap<String, Boolean>();
        sql.list("select code, needs_decision from seat_end_reason order by position", Map.of(), row -> row)
                .forEach(
                        row -> endReasons.put(row.get("code", String.class), row.get("needs_decision", Boolean.class)));
        return new CommitteeRules(
                kindsOf,
                roles,
                Set.copyOf(codes("select code from committee_kind where leads")),
                Set.copyOf(codes("select code from seat_role where single")),
                codes("select code from seat_start_mode order by position"),
                endReasons,
                codes("select code from external_office_code order by position"),
                sql.list(
                        CELL_COMMITTEE_MINIMUM,
                        Map.of(),
                        row -> new CommitteeRules.Minimum(row.get("value", Integer.class), validity(row))));
    }

    private List<String> codes(String query) {
        return sql.list(query, Map.of(), row -> row.get("code", String.class));
    }

    private static Validity validity(Tuple row) {
        return new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class));
    }
}
