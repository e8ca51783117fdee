package vn.dangbo.org.check;

/** How grave a finding is. */
public enum CheckSeverity {
    /** The records contradict a rule of the tree; figures may be wrong. */
    ERROR,
    /** Something is missing or will be; nothing is wrong with figures. */
    WARNING
}
