package vn.dangbo.member.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Who may change rules, one at a time, and what was changed: each change is recorded here and in the audit. */
@ApplicationScoped
class RuleChanges {

    static final String RULE = "RULE";
    static final String HOLIDAYS = "HOLIDAYS";

    private static final int TEXT = 500;

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(:subject || ' ' || :key, 0)) is null as locked";

    private static final String COUNT =
            "select cast(count(*) as int) as changes from rule_change where subject = :subject and key = :key";

    private static final String OF = """
            select at, by_name, correction, legal_basis, reason from rule_change
            where subject = :subject and key = :key order by id desc limit 100
            """;

    private static final String INSERT = """
            insert into rule_change (subject, key, by_subject, by_name, correction, legal_basis, reason, before, after)
            values (:subject, :key, :by, :name, :correction, :legalBasis, :reason, cast(:before as jsonb), cast(:after as jsonb))
            """;

    /** Rules hold for the whole deployment: whoever changes them answers for all of its highest organisations. */
    private static final String HIGHEST = """
            with alive as (
                select o.path, array_position(array['CENTRAL', 'CENTRAL_AFFILIATED', 'UPPER_GRASSROOTS', 'GRASSROOTS_COMMITTEE',
                                                    'GRASSROOTS_CELL'], v.kind) as height
                from organisation o
                join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:today as date))
            select path from alive where height = (select min(height) from alive)
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    ReadAudit audit;

    /**
     * Why a change is made.
     *
     * @param correction whether the caller says that it changes what had acted already
     */
    record Ground(String legalBasis, String reason, boolean correction) {

        /** @throws ProblemException 400 FIELD_MISSING, FIELD_TOO_LONG */
        static Ground of(String legalBasis, String reason, Boolean correction) {
            return new Ground(
                    Fields.text("legalBasis", Fields.required("legalBasis", legalBasis), TEXT),
                    Fields.text("reason", Fields.required("reason", reason), TEXT),
                    Boolean.TRUE.equals(correction));
        }
    }

    /** How often it was changed, and one: the ETag. */
    @Transactional
    int version(String subject, String key) {
        return 1
                + sql.first(COUNT, Map.of("subject", subject, "key", key), row -> row.get("changes", Integer.class))
                        .orElseThrow();
    }

    /** The latest changes, last first. */
    @Transactional
    List<RuleChange> of(String subject, String key) {
        return sql.list(OF, Map.of("subject", subject, "key", key), RuleChange::of);
    }

    /**
     * Holds something until the transaction ends, for a caller who may change it and has seen it as it is.
     *
     * @throws ProblemException 403 RULES_OF_DEPLOYMENT; 412, 428
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(String subject, String key, String ifMatch) {
        var scope = caller.scope(Permission.RULE_WRITE);
        var highest = sql.list(HIGHEST, Map.of("today", desk.today()), row -> row.get("path", String.class));
        if (highest.isEmpty() || !highest.stream().allMatch(scope::covers)) {
            throw ProblemException.forbidden("RULES_OF_DEPLOYMENT");
        }
        sql.first(LOCK, Map.of("subject", subject, "key", key), row -> row.get("locked", Boolean.class));
        RecordVersion.require(ifMatch, version(subject, key));
    }

    /**
     * Stops a change of what has acted already, unless the caller says that it is a correction.
     *
     * @param first the first day for which it changes anything
     * @throws ProblemException 409 RULE_HAS_ACTED
     */
    void correctedKnowingly(LocalDate first, Ground ground) {
        if (!first.isAfter(desk.today()) && !ground.correction()) {
            throw ProblemException.of(409, "RULE_HAS_ACTED", first);
        }
    }

    /** Records a change. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(String subject, String key, Ground ground, Object before, Object after) {
        var facts = new HashMap<String, Object>();
        facts.put("subject", subject);
        facts.put("key", key);
        facts.put("by", desk.account());
        facts.put("name", desk.name());
        facts.put("correction", ground.correction());
        facts.put("legalBasis", ground.legalBasis());
        facts.put("reason", ground.reason());
        facts.put("before", sql.toJson(before));
        facts.put("after", sql.toJson(after));
        sql.execute(INSERT, facts);
    }

    /** Tells the audit of a change, after it has been made. */
    void told(String subject, String key, String reason) {
        audit.granted(ReadAudit.Entry.write(null, FieldClass.BASIC, "rules/" + subject + "/" + key, reason));
    }
}
