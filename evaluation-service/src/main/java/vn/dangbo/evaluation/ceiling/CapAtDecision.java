package vn.dangbo.evaluation.ceiling;

import java.util.LinkedHashMap;
import java.util.List;
import vn.dangbo.evaluation.allocation.CapNumbers;
import vn.dangbo.evaluation.rule.CapRule;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.Rule;
import vn.dangbo.evaluation.rule.RuleResult;

/** What deciding one more HTXSNV would do to the ceiling of its group (HC16). Pure. */
final class CapAtDecision {

    private CapAtDecision() {}

    /**
     * What the ceiling says of the subject asked about, if it were decided HTXSNV: the others are decided, else stand as
     * they are appraised or proposed, and who has no proposal yet is no base for anybody.
     *
     * @param counts of its kind, with the one asked about told apart
     */
    static RuleResult ofOneMore(CapRule rule, List<CapCount> counts, List<CapException> exceptions) {
        var asked = counts.stream().filter(CapCount::asked).findFirst().orElseThrow();
        var key = rule.key(asked::value);
        long excellent = 1;
        long decided = 1;
        long good = 0;
        long evaluated = 1;
        for (var count : counts) {
            if (count.asked()
                    || count.grade() == null
                    || rule.excludeHeads() && count.head()
                    || !rule.key(count::value).equals(key)) {
                continue;
            }
            evaluated += count.subjects();
            if (count.grade() == Grade.HTTNV) {
                good += count.subjects();
            } else if (count.grade() == Grade.HTXSNV) {
                excellent += count.subjects();
                decided += count.decided() ? count.subjects() : 0;
            }
        }
        var exception = CapException.of(exceptions, asked.kind(), key);
        long allowed = new CapNumbers(excellent, good, evaluated).cap(rule.ceiling(exception != null));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("group", asked.shared(rule));
        facts.put("decidedHtxsnv", decided);
        facts.put("allowedHtxsnv", allowed);
        facts.put("httnvOrBetter", excellent + good);
        facts.put("evaluated", evaluated);
        if (exception != null) {
            facts.put("exception", exception.decisionNo());
        }
        return new RuleResult(
                rule.id(),
                Rule.Type.CAP,
                Grade.HTXSNV,
                rule.severity(),
                decided <= allowed || rule.excludeHeads() && asked.head(),
                facts,
                rule.legalRef(),
                rule.confidence(),
                rule.overridable(),
                "Tỷ lệ HTXSNV của nhóm",
                "Share of HTXSNV in the group");
    }
}
