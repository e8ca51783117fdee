package vn.dangbo.evaluation.observation.imports;

import vn.dangbo.evaluation.observation.ObservationRequest.Content;
import vn.dangbo.evaluation.observation.ObservationRequest.Subject;

/**
 * A row as far as it could be read.
 *
 * @param organisation null when it could not be read
 * @param subject null when a part of it could not be read
 * @param content null when a part of it could not be read
 */
record ObservationLine(int row, String organisation, Subject subject, Content content) {

    /** Whether it is known what it declares of whom. */
    boolean isWhole() {
        return organisation != null && subject != null && content != null;
    }
}
