package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.allocation.Subject.Exclusion;
import vn.dangbo.evaluation.ceiling.Barred;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.GradeJudge;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;

/** Judges subjects on their recorded facts, before anybody states more: discipline, the floors of those below, sickness on record. */
@ApplicationScoped
public class BarredByRecords implements Barred {

    @Inject
    RecordedFacts recorded;

    @Override
    @Transactional
    public Map<UUID, Exclusion> fromBest(Collection<UUID> subjects, RuleSet rules, Scope scope) {
        var barred = new HashMap<UUID, Exclusion>();
        recorded.standing(subjects, scope).forEach((subject, facts) -> {
            var judgement = GradeJudge.judge(rules, subject.kind(), facts);
            judgement.against(Grade.HTXSNV).stream()
                    .filter(result -> !judgement.allows(Grade.HTXSNV))
                    .findFirst()
                    .ifPresent(result -> barred.put(subject.id(), new Exclusion(result.ruleId(), judgement.best())));
        });
        return barred;
    }
}
