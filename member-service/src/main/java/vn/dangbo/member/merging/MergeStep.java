package vn.dangbo.member.merging;

import java.util.Set;
import vn.dangbo.platform.lifecycle.Transition;

/** What is done to such a case. */
public enum MergeStep implements Transition<MergeState> {
    /** What of the two holds where they contradict each other. */
    CHOOSE(MergeState.PROPOSED, MergeState.PROPOSED),
    DECIDE(MergeState.MERGED, MergeState.PROPOSED),
    REFUSE(MergeState.REFUSED, MergeState.PROPOSED),
    WITHDRAW(MergeState.WITHDRAWN, MergeState.PROPOSED),
    PROPOSE_REVERSAL(MergeState.REVERSAL_PROPOSED, MergeState.MERGED),
    DECIDE_REVERSAL(MergeState.REVERSED, MergeState.REVERSAL_PROPOSED),
    /** The records stay merged. */
    REFUSE_REVERSAL(MergeState.MERGED, MergeState.REVERSAL_PROPOSED);

    private final MergeState to;
    private final Set<MergeState> from;

    MergeStep(MergeState to, MergeState from) {
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public Set<MergeState> from() {
        return from;
    }

    @Override
    public MergeState to() {
        return to;
    }
}
