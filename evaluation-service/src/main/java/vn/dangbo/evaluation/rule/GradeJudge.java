package vn.dangbo.evaluation.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * Applies the rules of an era to the facts about one subject. Pure: the same facts under the same rules always give the
 * same answer, so two rule sets can be compared line by line.
 */
public final class GradeJudge {

    private final RuleSet rules;
    private final SubjectKind kind;
    private final Facts facts;

    private GradeJudge(RuleSet rules, SubjectKind kind, Facts facts) {
        this.rules = rules;
        this.kind = kind;
        this.facts = facts;
    }

    /** What the rules say of a subject. What is not known never speaks against a level; {@code decided} tells. */
    public static Judgement judge(RuleSet rules, SubjectKind kind, Facts facts) {
        return new GradeJudge(rules, kind, facts).judge();
    }

    private Judgement judge() {
        var results = new ArrayList<RuleResult>();
        var failed = EnumSet.noneOf(Grade.class);
        Grade ceiling = Grade.HTXSNV;
        Grade forced = null;
        var decided = true;
        for (var rule : rules.rules()) {
            if (!rule.concerns(kind)) {
                continue;
            }
            var level = level(rule);
            var strikes = strikes(rule);
            decided &= strikes != Truth.UNKNOWN;
            results.add(result(rule, level, strikes));
            if (strikes != Truth.YES || rule.severity() == Severity.WARN) {
                continue;
            }
            switch (rule.type()) {
                case LEVEL_CONDITION -> failed.add(level);
                case FORCED_LEVEL -> forced = forced == null ? level : forced.min(level);
                case CEILING_LEVEL -> ceiling = ceiling.min(level);
                case CAP -> throw new IllegalStateException(rule.id());
            }
        }
        var best = forced == null ? ceiling.min(bestOpen(failed)) : forced;
        return new Judgement(best, forced != null, decided, results);
    }

    /** The best level whose conditions hold; where none does, the worst one. */
    private Grade bestOpen(Set<Grade> failed) {
        var grades = Grade.values();
        for (int i = grades.length - 1; i > 0; i--) {
            if (!failed.contains(grades[i])) {
                return grades[i];
            }
            if (rules.scoring().onConditionFailure() == Scoring.OnConditionFailure.KHTNV && scoreReaches(grades[i])) {
                return Grade.KHTNV;
            }
        }
        return grades[0];
    }

    private boolean scoreReaches(Grade level) {
        var least = rules.scoring().leastPoints(level);
        return least != null
                && facts.number(Fact.SCORE)
                        .filter(score -> score.compareTo(least) >= 0)
                        .isPresent();
    }

    private Grade level(Rule rule) {
        // What is not graded yet sets no ceiling; that the order is kept is another rule.
        return rule.ceilingOf() == null
                ? rule.level()
                : facts.grade(rule.ceilingFact()).orElse(Grade.HTXSNV);
    }

    /** Whether the rule speaks against a level. */
    private Truth strikes(Rule rule) {
        var met = rule.when() == null ? Truth.YES : rule.when().holds(facts);
        if (rule.ceilingOf() != null) {
            met = met.and(facts.grade(rule.ceilingFact()).isPresent() ? Truth.YES : Truth.UNKNOWN);
        }
        var strikes = rule.type() == Rule.Type.LEVEL_CONDITION ? met.not() : met;
        // A reason that nobody claims does not lift a rule.
        var lifted = rule.unless() != null && rule.unless().holds(facts) == Truth.YES;
        return lifted ? Truth.NO : strikes;
    }

    private RuleResult result(Rule rule, Grade level, Truth strikes) {
        return new RuleResult(
                rule.id(),
                rule.type(),
                level,
                rule.severity(),
                strikes == Truth.UNKNOWN ? null : strikes == Truth.NO,
                asked(rule),
                rule.legalRef(),
                rule.confidence(),
                rule.overridable(),
                rule.vi(),
                rule.en());
    }

    private Map<String, Object> asked(Rule rule) {
        var asked = EnumSet.noneOf(Fact.class);
        if (rule.when() != null) {
            asked.addAll(rule.when().asks());
        }
        if (rule.unless() != null) {
            asked.addAll(rule.unless().asks());
        }
        if (rule.ceilingOf() != null) {
            asked.add(rule.ceilingFact());
        }
        var values = new LinkedHashMap<String, Object>();
        asked.forEach(fact -> values.put(fact.code(), facts.value(fact).orElse(null)));
        return values;
    }
}
