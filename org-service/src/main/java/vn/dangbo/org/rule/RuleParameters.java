package vn.dangbo.org.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.sql.Sql;

/** The numbers of rules. */
@ApplicationScoped
public class RuleParameters {

    private static final String ON_A_DAY = """
            select code, value, unit, valid_from, valid_to, legal_basis, vi, en, to_check
            from rule_parameter
            where validity @> cast(:asOf as date)
            order by code collate "C"
            """;

    @Inject
    Sql sql;

    /** Those that hold on the day, by code. */
    public List<RuleParameter> on(LocalDate asOf) {
        return sql.list(ON_A_DAY, Map.of("asOf", asOf), RuleParameters::parameter);
    }

    /** What an act that takes effect on the day must keep to. */
    public Thresholds thresholds(LocalDate effectiveOn) {
        return Thresholds.of(on(effectiveOn));
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
