package vn.dangbo.member.attachment;

/** What is known of a content's harm. */
public enum ScanState {
    /** No scanner was configured when it was handed in. Where there is one now, it waits like the others. */
    NOT_SCANNED,
    /** The scanner could not be asked yet. */
    WAITING,
    CLEAN,
    /** Thrown away; what stays is that it was handed in, by whom, and its checksum. */
    INFECTED
}
