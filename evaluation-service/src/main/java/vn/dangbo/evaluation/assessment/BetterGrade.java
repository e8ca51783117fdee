package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.authority.Authorities;
import vn.dangbo.evaluation.ceiling.Ceilings;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.GradeJudge;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Whether a superior may give a better grade than was decided: the criteria are those of the year evaluated, as they were at
 * the decision. A result from a file has no rules to be measured by.
 */
@ApplicationScoped
public class BetterGrade {

    private static final String COURSE = """
            select a.id, (select cast(s.facts as text) from assessment_step s
                          where s.assessment_id = a.id and s.action = 'DECIDE' order by s.position desc limit 1) as facts
            from assessment a where a.id = :id and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    @Inject
    RecordedFacts recordedFacts;

    @Inject
    WholeCampaign wholeCampaign;

    @Inject
    Authorities authorities;

    @Inject
    Ceilings ceilings;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /**
     * Lets the grade through.
     *
     * @param stated facts that are told now; they come before those of the decision, the records before both
     * @param overrides reasons for a grade against a rule that may be overridden, by its id
     * @throws ProblemException 400 for a bad fact; 409 GRADE_FORBIDDEN, GRADE_FACTS_UNKNOWN, each naming the rules
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void through(
            UUID result, Grade grade, Map<String, Object> stated, Map<String, String> overrides, Scope scope) {
        var course = sql.first(COURSE, Sql.scoped(scope, Map.of("id", result)), this::decided);
        if (course.isEmpty()) {
            return;
        }
        var subject = assessments.hold(result, scope);
        var rules = assessments.rules(subject);
        var judgement = wholeCampaign.counted(scope, all -> {
            var recorded = recordedFacts.of(subject, all);
            var told = new HashMap<>(course.get());
            // what the records said at the decision they may not say any more
            told.keySet().removeAll(recorded.asMap().keySet());
            if (stated != null) {
                told.putAll(stated);
            }
            var facts = recordedFacts.together(told, recorded);
            var judged = GradeJudge.judge(rules, subject.kind(), facts);
            if (grade != Grade.HTXSNV) {
                return judged;
            }
            var decider = authorities
                    .deciding(subject.placed(), rules.workflow().decides(subject.kind()), VietnamTime.today(clock))
                    .map(OrganisationRef::path)
                    .orElse(null);
            return ceilings.ofOneMore(subject.campaign(), rules, subject.kind(), subject.id(), decider, all)
                    .map(judged::with)
                    .orElse(judged);
        });
        GradeGate.through(grade, judgement, overrides);
    }

    private Map<String, Object> decided(Tuple row) {
        var facts = row.get("facts", String.class);
        if (facts == null) {
            return Map.of();
        }
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("facts of a decision", broken);
        }
    }
}
