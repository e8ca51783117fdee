package vn.dangbo.evaluation.resolution;

/** What became of a target. */
public enum Outcome {
    /** đạt hoặc vượt. */
    MET,
    /** không đạt. */
    NOT_MET,
    /** Nothing was counted or approved for its period, or what was declared leaves it open. */
    UNKNOWN
}
