package vn.dangbo.org.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.time.VietnamTime;

/** Finds units with what they were over time. */
@ApplicationScoped
public class Units {

    private static final String UNITS = """
            select o.id, o.code, o.established_on, o.ended_on, v.kind, v.subtype, v.valid_from, v.valid_to
            from organisation o
            join organisation_version v on v.organisation_id = o.id
            where o.code = any(:codes) and %s
            order by v.valid_from
            """.formatted(Sql.inScope("o.path"));

    private final Sql sql;
    private final Organisations organisations;
    private final Clock clock;

    @Inject
    public Units(Sql sql, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The unit by code or UUID; 404 ORGANISATION_NOT_FOUND when it is absent or outside the scope. */
    @Transactional
    public Unit require(String reference, Scope scope) {
        var code = organisations
                .require(reference, scope, VietnamTime.today(clock))
                .code();
        return byCodes(List.of(code), scope).get(code);
    }

    /** Those of the units that exist in the scope, by code. */
    @Transactional
    public Map<String, Unit> byCodes(Collection<String> codes, Scope scope) {
        var units = new HashMap<String, Unit>();
        var parameters = Sql.scoped(scope, Map.of("codes", codes.toArray(String[]::new)));
        sql.list(UNITS, parameters, row -> row).forEach(row -> units.computeIfAbsent(
                        row.get("code", String.class),
                        code -> new Unit(
                                row.get("id", UUID.class),
                                code,
                                validity(row, "established_on", "ended_on"),
                                new ArrayList<>()))
                .states()
                .add(new Unit.State(
                        row.get("kind", String.class),
                        row.get("subtype", String.class),
                        validity(row, "valid_from", "valid_to"))));
        return units;
    }

    private static Validity validity(Tuple row, String from, String to) {
        return new Validity(row.get(from, LocalDate.class), row.get(to, LocalDate.class));
    }
}
