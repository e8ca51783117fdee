package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.campaign.Rejudged;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.GradeJudge;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.Severity;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;

/** By the facts of the decision, and the grades of others as they are now. */
@ApplicationScoped
public class RejudgedByRecords implements Rejudged {

    /** What the superior has given, after its own judgement, is not judged here. */
    private static final String DECIDED = """
            select a.id, a.grade, o.code, cast(s.facts as text) as facts, array_to_string(s.overridden, ',') as overridden
            from assessment a
            join organisation o on o.id = a.organisation_id
            join lateral (select d.facts, d.overridden from assessment_step d
                          where d.assessment_id = a.id and d.action = 'DECIDE' order by d.position desc limit 1) s on true
            where a.campaign_id = :campaign and a.subject_kind <> 'MEMBER' and a.grade is not null and not a.taken_over
              and a.not_evaluated_reason is null and %s
              and not exists (select 1 from evaluation_regrade g where g.evaluation_id = a.id)
            """.formatted(Sql.inScope("a.unit_path"));

    private static final Set<Fact> OF_OTHERS = EnumSet.of(
            Fact.LED_GRADE,
            Fact.UNIT_GRADE,
            Fact.BODIES_GRADE,
            Fact.MEMBERS_AT_LEAST_HTNV,
            Fact.MEMBERS_AT_LEAST_HTTNV,
            Fact.SUBORDINATES_AT_LEAST_HTNV,
            Fact.SUBORDINATES_AT_LEAST_HTTNV);

    /** Faults told of one refusal; the rest comes with the next. */
    private static final int MOST_FAULTS = 50;

    @Inject
    Sql sql;

    @Inject
    RecordedFacts recorded;

    @Inject
    ObjectMapper json;

    private record Decided(UUID id, Grade grade, String unit, Facts facts, Set<String> overridden) {}

    @Override
    @Transactional
    public List<Fault> broken(UUID campaign, RuleSet rules, Scope whole) {
        var decided = sql.list(DECIDED, Sql.scoped(whole, Map.of("campaign", campaign)), this::decided).stream()
                .collect(Collectors.toMap(Decided::id, Function.identity()));
        return recorded.byOthers(decided.keySet(), whole).entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.id().compareTo(other.id())))
                .flatMap(entry -> against(
                        rules, entry.getKey(), decided.get(entry.getKey().id()), entry.getValue()))
                .limit(MOST_FAULTS)
                .toList();
    }

    private static Stream<Fault> against(RuleSet rules, Assessment subject, Decided decided, Facts now) {
        return GradeJudge.judge(rules, subject.kind(), decided.facts().updated(OF_OTHERS, now))
                .against(decided.grade())
                .stream()
                .filter(result -> result.severity() == Severity.BLOCK)
                .filter(result -> !decided.overridden().contains(result.ruleId()))
                .map(result -> new Fault(
                        subject.id().toString(),
                        "RULE_BROKEN_SINCE",
                        List.of(
                                decided.unit(),
                                decided.grade().name(),
                                result.ruleId(),
                                String.valueOf(result.legalRef()),
                                result.facts().toString())));
    }

    private Decided decided(Tuple row) {
        var overridden = row.get("overridden", String.class);
        return new Decided(
                row.get("id", UUID.class),
                Grade.valueOf(row.get("grade", String.class)),
                row.get("code", String.class),
                facts(row.get("facts", String.class)),
                overridden == null ? Set.of() : Set.of(overridden.split(",")));
    }

    private Facts facts(String told) {
        if (told == null) {
            return Facts.none();
        }
        try {
            return Facts.of(json.readValue(told, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("facts of a decision", broken);
        }
    }
}
