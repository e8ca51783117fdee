package vn.dangbo.org.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.committee.CommitteeConflicts;
import vn.dangbo.org.committee.Ending;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.RecordVersion;

/** Advisory bodies of committees: recorded, ended, read by day. */
@ApplicationScoped
public class AdvisoryBodies {

    private static final String LIST = AdvisoryBodyView.SELECT + """
            where b.organisation_id = :organisation and b.validity @> cast(:asOf as date) and %s
            order by t.position
            """.formatted(Sql.inScope("o.path"));

    private static final String ONE = AdvisoryBodyView.SELECT + """
            where b.id = :id and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String LOCKED = ONE + " for update of b";

    private static final String RULES =
            "select type, organisation_kind, subtype, valid_from, valid_to from advisory_body_type_of";

    private static final String INSERT = """
            insert into advisory_body (id, organisation_id, type, valid_from, valid_to, decision_no, recorded_by)
            values (:id, :organisation, :type, :validFrom, cast(:validTo as date), cast(:decisionNo as text), :by)
            """;

    private static final String END = """
            update advisory_body set valid_to = :on, recorded_by = :by, reason = cast(:reason as text) where id = :id
            """;

    @Inject
    Sql sql;

    /** A body to be recorded. */
    record Founded(String type, Validity validity, String decisionNo) {}

    /** The bodies of a committee on the day. */
    @Transactional
    List<AdvisoryBodyView> list(UUID organisation, LocalDate asOf, Scope scope) {
        return sql.list(
                LIST, Sql.scoped(scope, Map.of("organisation", organisation, "asOf", asOf)), AdvisoryBodyView::of);
    }

    /** @throws ProblemException 404 ADVISORY_BODY_NOT_FOUND when it is absent or outside the scope */
    @Transactional
    AdvisoryBodyView require(UUID id, Scope scope) {
        return one(ONE, id, scope);
    }

    /**
     * Records a body of a unit that the caller reaches.
     *
     * @throws ProblemException 400 for a type that the unit does not have then, 409 when it has one
     */
    @Transactional
    UUID add(Unit unit, Founded founded, String by) {
        rules().judge(founded.type(), founded.validity(), unit, (field, code, arguments) -> {
            throw ProblemException.badRequest(field, code, (Object[]) arguments);
        });
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = new HashMap<String, Object>(Map.of(
                "id", id,
                "organisation", unit.id(),
                "type", founded.type(),
                "validFrom", founded.validity().from(),
                "by", by));
        parameters.put("validTo", founded.validity().to());
        parameters.put("decisionNo", founded.decisionNo());
        CommitteeConflicts.told(() -> sql.execute(INSERT, parameters));
        return id;
    }

    /**
     * Ends a body.
     *
     * @param on first day on which it works no more
     * @throws ProblemException 404, 412; 400 for a day before it began; 409 when it has ended before that day
     */
    @Transactional
    UUID end(UUID id, LocalDate on, String ifMatch, Scope scope, Recording recording) {
        var recorded = one(LOCKED, id, scope);
        RecordVersion.check(ifMatch, recorded.version());
        Ending.judge(on, recorded.validFrom(), recorded.validTo(), "ADVISORY_BODY_ENDED");
        var parameters = new HashMap<String, Object>(Map.of("id", id, "on", on, "by", recording.by()));
        parameters.put("reason", recording.reason());
        sql.execute(END, parameters);
        return id;
    }

    /** The types there are; what they mean is told to everybody. */
    @Transactional
    List<String> types() {
        return sql.list(
                "select code from advisory_body_type order by position",
                Map.of(),
                row -> row.get("code", String.class));
    }

    private AdvisoryRules rules() {
        return new AdvisoryRules(sql.list(
                RULES,
                Map.of(),
                row -> new AdvisoryRules.TypeOf(
                        row.get("type", String.class),
                        row.get("organisation_kind", String.class),
                        row.get("subtype", String.class),
                        new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)))));
    }

    private AdvisoryBodyView one(String query, UUID id, Scope scope) {
        return sql.first(query, Sql.scoped(scope, Map.of("id", id)), AdvisoryBodyView::of)
                .orElseThrow(() -> ProblemException.notFound("ADVISORY_BODY_NOT_FOUND"));
    }
}
