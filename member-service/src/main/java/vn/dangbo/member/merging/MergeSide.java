package vn.dangbo.member.merging;

/** Which of two records something is taken from. */
public enum MergeSide {
    /** The record that stays. */
    SURVIVOR,
    /** The record that goes into it. */
    MERGED
}
