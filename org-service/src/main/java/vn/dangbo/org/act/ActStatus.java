package vn.dangbo.org.act;

import java.util.Set;

/** Where an act stands on its way. Only an executed one has changed the tree. */
public enum ActStatus {
    /** dự thảo. */
    DRAFT,
    /** đã trình. */
    SUBMITTED,
    /** đang thẩm định. */
    UNDER_REVIEW,
    /** trả lại, with the reason. */
    RETURNED,
    /** đã có ý kiến của ban thường vụ hoặc cấp ủy. */
    OPINION_TAKEN,
    /** đã quyết định; waits for its day. */
    DECIDED,
    /** đã thực hiện. */
    EXECUTED,
    /** đã rút. */
    WITHDRAWN,
    /** đã hủy, by a new decision, before it was executed. */
    CANCELLED,
    /** đã hủy bỏ việc thực hiện, by a reversing act. */
    REVERSED;

    /** What somebody does to an act. */
    enum Step {
        SUBMIT(SUBMITTED, DRAFT, RETURNED),
        REVIEW(UNDER_REVIEW, SUBMITTED),
        RETURN(RETURNED, SUBMITTED, UNDER_REVIEW, OPINION_TAKEN),
        OPINION(OPINION_TAKEN, UNDER_REVIEW),
        DECIDE(DECIDED, OPINION_TAKEN),
        WITHDRAW(WITHDRAWN, DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, OPINION_TAKEN),
        CANCEL(CANCELLED, DECIDED),
        EXECUTE(EXECUTED, DECIDED),
        REVERSE(REVERSED, EXECUTED);

        final ActStatus to;
        final Set<ActStatus> from;

        Step(ActStatus to, ActStatus... from) {
            this.to = to;
            this.from = Set.of(from);
        }

        /** Whether it may be done to an act that stands there. */
        boolean from(ActStatus status) {
            return from.contains(status);
        }
    }
}
