package vn.dangbo.evaluation.rule;

/** What becomes of a grade that breaks a rule. */
public enum Severity {
    /** It cannot be given, unless the rule may be overridden and somebody answers for it. */
    BLOCK,
    /** It can, and the rule is shown. */
    WARN
}
