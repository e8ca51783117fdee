package vn.dangbo.evaluation.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a result stands. Subjects that no result says anything of yet are those of their campaign. */
@Schema(name = "EvaluationStatus")
public enum ResultStatus {
    /** It has a grade. */
    GRADED,
    /** It has a reason for none. */
    NOT_EVALUATED,
    /** A complaint about it is open; it counts all the same. */
    UNDER_REVIEW
}
