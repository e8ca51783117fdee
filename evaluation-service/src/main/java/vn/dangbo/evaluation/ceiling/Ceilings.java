package vn.dangbo.evaluation.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapRule;
import vn.dangbo.evaluation.rule.CapRule.Grouping;
import vn.dangbo.evaluation.rule.RuleResult;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSet.Authority;
import vn.dangbo.evaluation.rule.Severity;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** The ceilings of a campaign as they stand, and the exceptions that were decided. */
@ApplicationScoped
public class Ceilings {

    private static final int MAXIMUM_NUMBER = 50;
    private static final int MAXIMUM_REASON = 1000;

    private static final String EXCEPTIONS = """
            select e.subject_kind, e.rule_id, e.group_key, e.decision_no, e.decided_on, e.reason, e.recorded_by, e.recorded_at
            from campaign_cap_exception e
            where e.campaign_id = :campaign
            """;

    private static final String EXCEPT = """
            insert into campaign_cap_exception (id, campaign_id, subject_kind, rule_id, group_key, decision_no, decided_on,
                                                reason, recorded_by, recorded_by_account)
            values (:id, :campaign, :kind, :rule, :key, :decisionNo, :decidedOn, :reason, :by, :account)
            on conflict (campaign_id, subject_kind, group_key) do nothing
            """;

    /** Of those who decide on the last places of a group one is first. */
    private static final String HOLD = """
            select cast(pg_advisory_xact_lock(hashtextextended(:campaign || :kind, 0)) as text) as held
            """;

    @Inject
    Sql sql;

    @Inject
    CapQueries queries;

    @Inject
    Caller caller;

    /** The meter of each group of which the scope reaches any. */
    @Transactional
    public List<CapView> meter(UUID campaign, RuleSet rules, Scope scope) {
        return CapGroups.of(rules, queries.counts(campaign, rules, scope), exceptions(campaign));
    }

    /**
     * Groups of a campaign in which more were decided HTXSNV than the rules allow without an override; those with results that
     * were on record before it was opened are reported as they are.
     *
     * @param whole reaches the whole campaign
     */
    @Transactional
    public List<Fault> broken(UUID campaign, RuleSet rules, Scope whole) {
        return meter(campaign, rules, whole).stream()
                .filter(cap -> cap.severity() == Severity.BLOCK && cap.broken())
                .filter(cap -> !rules.cap(cap.subjectKind()).orElseThrow().overridable())
                .map(cap -> new Fault(
                        cap.ruleId(),
                        "CAP_BROKEN",
                        List.of(cap.group().toString(), cap.allowed() - cap.left(), cap.allowed())))
                .toList();
    }

    /**
     * What the ceiling says of a subject that is to be decided HTXSNV; empty where the rules have none. Until the transaction
     * ends nobody else takes a place of such subjects in the campaign.
     *
     * @param decider place of the unit that decides by the tree of today; null where it has none
     * @param whole holds all of the campaign, whatever the caller reaches
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RuleResult> ofOneMore(
            UUID campaign, RuleSet rules, SubjectKind kind, UUID subject, String decider, Scope whole) {
        var rule = rules.cap(kind);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        sql.first(HOLD, Map.of("campaign", campaign.toString(), "kind", kind.name()), Function.identity());
        var group =
                decider != null && liesBelowDecider(rule.get(), rules.workflow().decides(kind))
                        ? whole.within(decider)
                        : whole;
        var counts = queries.around(campaign, rules, kind, subject, group);
        return rule.map(cap -> CapAtDecision.ofOneMore(cap, counts, exceptions(campaign)));
    }

    /** Whether all of a group stand below the unit that decides, so that no more than its tree need be counted. */
    private static boolean liesBelowDecider(CapRule rule, Authority authority) {
        return rule.groupBy().contains(Grouping.DECIDER)
                || rule.groupBy().contains(Grouping.GRASSROOTS) && authority == Authority.GRASSROOTS;
    }

    /**
     * Records that a larger share was decided for a group.
     *
     * @param first the first day of the year evaluated
     * @param scope holds all that the deciding unit of the group decides on
     * @throws ProblemException 400 for a bad field, 409 CAP_WITHOUT_EXCEPTION where the rules know none, CAP_EXCEPTION_EXISTS;
     *     404 CAP_GROUP_NOT_FOUND when the scope does not reach the whole group
     */
    @Transactional
    public UUID except(
            UUID campaign, RuleSet rules, CapExceptionRequest request, LocalDate first, LocalDate today, Scope scope) {
        var kind = Fields.required("subjectKind", request.subjectKind());
        var rule = rules.cap(kind)
                .filter(cap -> cap.exception() != null)
                .orElseThrow(() -> ProblemException.of(409, "CAP_WITHOUT_EXCEPTION", rules.id(), kind.name()));
        var key = rule.key(Fields.required("group", request.group())::get);
        var parameters = new HashMap<String, Object>(Map.of("campaign", campaign, "kind", kind.name(), "key", key));
        parameters.put(
                "decisionNo",
                Fields.text("decisionNo", Fields.required("decisionNo", request.decisionNo()), MAXIMUM_NUMBER));
        var decidedOn = Fields.past("decidedOn", Fields.required("decidedOn", request.decidedOn()), today);
        if (decidedOn.isBefore(first)) {
            throw ProblemException.badRequest("decidedOn", "DECIDED_BEFORE_YEAR", decidedOn, first.getYear());
        }
        parameters.put("decidedOn", decidedOn);
        parameters.put("reason", Fields.text("reason", Fields.required("reason", request.reason()), MAXIMUM_REASON));
        meter(campaign, rules, scope).stream()
                .filter(cap -> cap.isOf(kind, request.group()) && cap.whole())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("CAP_GROUP_NOT_FOUND", key.replace('\n', ' ')));
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        parameters.put("id", id);
        parameters.put("rule", rule.id());
        parameters.put("by", caller.name());
        parameters.put("account", caller.subject());
        if (sql.execute(EXCEPT, parameters) == 0) {
            throw ProblemException.of(409, "CAP_EXCEPTION_EXISTS");
        }
        return id;
    }

    List<CapException> exceptions(UUID campaign) {
        return sql.list(
                EXCEPTIONS,
                Map.of("campaign", campaign),
                row -> new CapException(
                        SubjectKind.valueOf(row.get("subject_kind", String.class)),
                        row.get("rule_id", String.class),
                        row.get("group_key", String.class),
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("reason", String.class),
                        row.get("recorded_by", String.class),
                        row.get("recorded_at", Instant.class)));
    }
}
