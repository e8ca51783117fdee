package vn.dangbo.evaluation.campaign;

import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException.Fault;

/** Judges at the end what others have made of a decision since: who was graded or taken in after it changes what it rested on. */
public interface Rejudged {

    /**
     * Grades of units, collectives and leaders that the rules forbid by now, by the grades of those below, led or above.
     *
     * @param whole reaches the whole campaign
     */
    List<Fault> broken(UUID campaign, RuleSet rules, Scope whole);
}
