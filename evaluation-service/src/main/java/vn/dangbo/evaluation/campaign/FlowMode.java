package vn.dangbo.evaluation.campaign;

/** How a step is taken for a kind of subject. */
public enum FlowMode {
    /** In its place, by whoever takes it. */
    REQUIRED,
    /** Recorded by the superior from a numbered document. */
    BY_SUPERIOR,
    /** Not taken in this campaign. */
    OFF
}
