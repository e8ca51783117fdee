package vn.dangbo.member.merging;

/** Where the merging of two records stands. */
public enum MergeState {
    /** đã đề nghị. */
    PROPOSED,
    /** đã hợp nhất. */
    MERGED,
    /** đã đề nghị hoàn tác. */
    REVERSAL_PROPOSED,
    /** đã hoàn tác: two records again. */
    REVERSED,
    /** không được chấp nhận. */
    REFUSED,
    /** đã rút. */
    WITHDRAWN
}
