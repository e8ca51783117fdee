package vn.dangbo.org.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.Ending;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.RecordVersion;

/** Identifiers of organisations: recorded, ended, read by day. */
@ApplicationScoped
public class Identifiers {

    private static final String LIST = IdentifierView.SELECT + """
            where x.organisation_id = :organisation and x.validity @> cast(:asOf as date) and %s
            order by s.position
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = IdentifierView.SELECT + """
            where x.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String LOCKED = ONE + " for update of x";

    private static final String INSERT = """
            insert into external_identifier (id, organisation_id, scheme, value, valid_from, valid_to, recorded_by)
            values (:id, :organisation, :scheme, :value, :validFrom, cast(:validTo as date), :by)
            """;

    private static final String END = """
            update external_identifier set valid_to = :on, recorded_by = :by, reason = cast(:reason as text) where id = :id
            """;

    @Inject
    Sql sql;

    /** An identifier to be recorded. */
    record Given(String scheme, String value, Validity validity) {}

    /** The identifiers of an organisation on the day, one of a scheme at most. */
    @Transactional
    List<IdentifierView> list(UUID organisation, LocalDate asOf, Scope scope) {
        return sql.list(
                LIST, Sql.scoped(scope, Map.of("organisation", organisation, "asOf", asOf)), IdentifierView::of);
    }

    /** @throws ProblemException 404 IDENTIFIER_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    IdentifierView require(UUID id, Scope scope) {
        return one(ONE, id, scope);
    }

    /**
     * Records an identifier of an organisation that the caller reaches.
     *
     * @throws ProblemException 400 when it would hold outside the organisation's life; 409 when the value belongs to
     *     another one then, or the organisation has one of the scheme
     */
    @Transactional
    UUID add(Unit unit, Given given, String by) {
        if (!unit.life().contains(given.validity())) {
            throw ProblemException.badRequest(
                    unit.life().from().isAfter(given.validity().from()) ? "validFrom" : "validTo",
                    "IDENTIFIER_OUTSIDE_UNIT",
                    unit.code());
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = new HashMap<String, Object>(Map.of(
                "id", id,
                "organisation", unit.id(),
                "scheme", given.scheme(),
                "value", given.value(),
                "validFrom", given.validity().from(),
                "by", by));
        parameters.put("validTo", given.validity().to());
        try {
            sql.execute(INSERT, parameters);
        } catch (RuntimeException failure) {
            // Who has the value is not told: it may be somebody whom the caller does not reach.
            switch (Constraints.violated(failure).orElse("")) {
                case "identifier_taken" ->
                    throw ProblemException.of(409, "IDENTIFIER_TAKEN", given.scheme(), given.value());
                case "identifier_twice" -> throw ProblemException.of(409, "IDENTIFIER_TWICE", given.scheme());
                default -> throw failure;
            }
        }
        return id;
    }

    /**
     * Ends an identifier.
     *
     * @param on first day on which it holds no more
     * @throws ProblemException 404, 412; 400 for a day before it began; 409 when it has ended before that day
     */
    @Transactional
    UUID end(UUID id, LocalDate on, String ifMatch, Scope scope, Recording recording) {
        var recorded = one(LOCKED, id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        Ending.judge(on, recorded.validFrom(), recorded.validTo(), "IDENTIFIER_ENDED");
        var parameters = new HashMap<String, Object>(Map.of("id", id, "on", on, "by", recording.by()));
        parameters.put("reason", recording.reason());
        sql.execute(END, parameters);
        return id;
    }

    private IdentifierView one(String query, UUID id, Scope scope) {
        return sql.first(query, Sql.scoped(scope, Map.of("id", id)), IdentifierView::of)
                .orElseThrow(() -> ProblemException.notFound("IDENTIFIER_NOT_FOUND"));
    }
}
