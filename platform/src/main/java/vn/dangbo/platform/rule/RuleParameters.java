package vn.dangbo.platform.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.sql.Sql;

/** The numbers of rules of this service, from its table {@code rule_parameter}. */
@ApplicationScoped
public class RuleParameters {

    private static final String ON_A_DAY = """
            select code, value, unit, valid_from, valid_to, legal_basis, vi, en, to_check
            from rule_parameter
            where validity @> cast(:asOf as date)
            order by code collate "C"
            """;

    private static final String ONE = """
            select value from rule_parameter where code = :code and validity @> cast(:asOf as date)
            """;

    @Inject
    Sql sql;

    /** Those that hold on the day, by code. */
    public List<RuleParameter> on(LocalDate asOf) {
        return sql.list(ON_A_DAY, Map.of("asOf", asOf), RuleParameters::parameter);
    }

    /** The number that holds on the day; empty when there is no such rule on it. */
    public Optional<Integer> value(String code, LocalDate asOf) {
        return sql.first(ONE, Map.of("code", code, "asOf", asOf), row -> row.get("value", Integer.class));
    }

    private static RuleParameter parameter(Tuple row) {
        return new RuleParameter(
                row.get("code", String.class),
                row.get("value", Integer.class),
                row.get("unit", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("legal_basis", String.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                row.get("to_check", String.class));
    }
}
