package vn.dangbo.evaluation.rule;

/** How sure it is that the regulation says so. Anything but CONFIRMED stays configurable and is shown as unverified. */
public enum Confidence {
    /** Read in a public page that restates the regulation. */
    CONFIRMED,
    /** From a local or secondary text that applies it. */
    SECONDARY,
    /** Assumed. */
    UNVERIFIED
}
