package vn.dangbo.platform.tabular;

/** What a finding in an uploaded file means for its row (or for the file, when it concerns the header). */
public enum Severity {
    /** The row, or the file, cannot be taken over. */
    ERROR,
    /** Taken over; the sender should know. */
    WARNING
}
