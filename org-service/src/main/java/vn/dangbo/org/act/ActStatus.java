package vn.dangbo.org.act;

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
}
