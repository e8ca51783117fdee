package vn.dangbo.member.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members at the end of a day.
 *
 * @param official đảng viên chính thức
 * @param probationary đảng viên dự bị
 */
@Schema(name = "ReconciliationCount")
record Count(
        @Schema(examples = "52") long official,
        @Schema(examples = "3") long probationary) {

    static final Count NONE = new Count(0, 0);

    Count plus(Count other) {
        return new Count(official + other.official, probationary + other.probationary);
    }

    Count minus(Count other) {
        return new Count(official - other.official, probationary - other.probationary);
    }
}
