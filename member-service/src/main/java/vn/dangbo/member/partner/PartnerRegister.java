package vn.dangbo.member.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Records whom we trust. Nobody trusts for a unit that they do not reach. */
@ApplicationScoped
class PartnerRegister {

    private static final int TEXT = 500;

    private static final String INSERT = """
            insert into hand_over_partner (id, organisation_id, deployment, name, valid_from, valid_to, recorded_by, reason)
            values (:id, :organisation, :deployment, :name, :validFrom, cast(:validTo as date), :by, :reason)
            """;

    private static final String UPDATE = """
            update hand_over_partner
            set name = :name, valid_from = :validFrom, valid_to = cast(:validTo as date), recorded_by = :by, reason = :reason
            where id = :id
            """;

    private static final String LOCK = "select 1 as locked from hand_over_partner where id = :id for update";

    private static final String ADD_KEY = """
            insert into hand_over_partner_key (partner_id, kid, use, jwk, valid_from, recorded_by)
            values (:id, :kid, :use, cast(:jwk as jsonb), :validFrom, :by)
            """;

    /** What is known as compromised stays so. */
    private static final String END_KEY = """
            update hand_over_partner_key
            set valid_to = :on, compromised = compromised or :compromised, ended_at = clock_timestamp(), ended_by = :by,
                ended_reason = :reason
            where partner_id = :id and kid = :kid and (valid_from < :on or :compromised)
            """;

    @Inject
    Sql sql;

    @Inject
    Partners partners;

    @Inject
    Organisations organisations;

    @Inject
    CaseDesk desk;

    @Inject
    OwnKeys own;

    /** @throws ProblemException 404 ORGANISATION_NOT_FOUND; 409 PARTNER_RECORDED; 400 naming the field */
    @Transactional
    UUID record(PartnerRequest wanted, Scope scope) {
        var unit = organisations.require(Fields.required("organisation", wanted.organisation()), scope, desk.today());
        var deployment = Fields.required("deployment", wanted.deployment());
        if (!OwnKeys.DEPLOYMENT.matcher(deployment).matches() || deployment.equals(own.deployment())) {
            throw ProblemException.badRequest("deployment", "DEPLOYMENT_INVALID", deployment);
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = judged(id, wanted);
        parameters.put("organisation", unit.id());
        parameters.put("deployment", deployment);
        once("hand_over_partner_once", "PARTNER_RECORDED", () -> sql.execute(INSERT, parameters));
        return id;
    }

    /** @throws ProblemException 404 PARTNER_NOT_FOUND; 428, 412; 400 naming the field */
    @Transactional
    void correct(UUID id, PartnerRequest wanted, String ifMatch, Scope scope) {
        RecordVersion.require(ifMatch, held(id, scope).version());
        sql.execute(UPDATE, judged(id, wanted));
    }

    /** @throws ProblemException 404 PARTNER_NOT_FOUND; 409 KEY_RECORDED; 400 JWK_INVALID */
    @Transactional
    UUID addKey(UUID id, PartnerRequest.Key wanted, Scope scope) {
        held(id, scope);
        var jwk = Fields.required("jwk", wanted.jwk()).checked("jwk");
        var parameters = Map.of(
                "id", id,
                "kid", jwk.kid(),
                "use", jwk.use(),
                "jwk", sql.toJson(jwk),
                "validFrom", dayOr("validFrom", wanted.validFrom()),
                "by", desk.name());
        once("hand_over_partner_key_pkey", "KEY_RECORDED", () -> sql.execute(ADD_KEY, parameters));
        return id;
    }

    /** @throws ProblemException 404 PARTNER_NOT_FOUND, KEY_NOT_FOUND; 400 naming the field */
    @Transactional
    UUID endKey(UUID id, String kid, PartnerRequest.KeyEnd wanted, Scope scope) {
        held(id, scope);
        var reason = Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT);
        int ended = sql.execute(
                END_KEY,
                Map.of(
                        "id",
                        id,
                        "kid",
                        kid,
                        "on",
                        dayOr("on", wanted.on()),
                        "compromised",
                        wanted.compromised(),
                        "by",
                        desk.name(),
                        "reason",
                        reason));
        if (ended == 0) {
            throw ProblemException.notFound("KEY_NOT_FOUND", kid);
        }
        return id;
    }

    private PartnerView held(UUID id, Scope scope) {
        sql.first(LOCK, Map.of("id", id), row -> row);
        var one = partners.find(id).orElseThrow(() -> ProblemException.notFound("PARTNER_NOT_FOUND", id));
        try {
            organisations.require(one.organisation(), scope, desk.today());
        } catch (ProblemException outOfReach) {
            throw ProblemException.notFound("PARTNER_NOT_FOUND", id);
        }
        return one;
    }

    private Map<String, Object> judged(UUID id, PartnerRequest wanted) {
        var validFrom = dayOr("validFrom", wanted.validFrom());
        Fields.span("validFrom", validFrom, "validTo", wanted.validTo());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("name", Fields.text("name", Fields.required("name", wanted.name()), TEXT));
        parameters.put("validFrom", validFrom);
        parameters.put("validTo", wanted.validTo());
        parameters.put("by", desk.name());
        parameters.put("reason", Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT));
        return parameters;
    }

    private LocalDate dayOr(String field, LocalDate told) {
        return told == null ? desk.today() : Fields.day(field, told);
    }

    private static void once(String constraint, String code, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter(constraint::equals).isPresent()) {
                throw ProblemException.of(409, code);
            }
            throw failure;
        }
    }
}
