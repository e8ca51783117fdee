package vn.dangbo.member.health;

import static vn.dangbo.member.health.IssueState.*;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to a finding; VANISH and RETURN are the search's own. */
public enum IssueStep implements Transition<IssueState> {
    /** Given to somebody to look after. */
    ASSIGN(OPEN, OPEN),
    /** The record is right as it stands, for a reason. */
    ACCEPT(ACCEPTED, OPEN),
    /** It has to be looked at again. */
    REOPEN(OPEN, ACCEPTED),
    /** The search finds it no more. */
    VANISH(GONE, OPEN, ACCEPTED),
    /** It is found anew, or on other dates than those that were accepted. */
    RETURN(OPEN, ACCEPTED, GONE);

    private final IssueState to;
    private final Set<IssueState> from;

    IssueStep(IssueState to, IssueState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<IssueState> from() {
        return from;
    }

    @Override
    public IssueState to() {
        return to;
    }
}
