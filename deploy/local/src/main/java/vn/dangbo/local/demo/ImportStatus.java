package vn.dangbo.local.demo;

import java.util.List;
import java.util.Set;

/**
 * What the import API says about an import.
 *
 * @param status QUEUED, RUNNING, DONE or FAILED
 * @param rows rows of the file, 0 while they are not counted yet
 * @param processed rows looked at so far
 * @param rejected rows that were not taken
 * @param errors why, the first ones
 */
record ImportStatus(String id, String status, long rows, long processed, long rejected, List<RowError> errors) {

    /** One finding; row numbers are those of the file. */
    record RowError(Long row, String column, String code, String severity, String message) {
        @Override
        public String toString() {
            return "row " + row + (column == null ? "" : ", column " + column) + ": " + message;
        }
    }

    private static final Set<String> FINAL = Set.of("DONE", "FAILED");

    ImportStatus {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    boolean isFinal() {
        return FINAL.contains(status);
    }

    /** Done, and every row taken. */
    boolean isAccepted() {
        return status.equals("DONE") && rejected == 0;
    }
}
