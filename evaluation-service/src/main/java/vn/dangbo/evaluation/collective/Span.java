package vn.dangbo.evaluation.collective;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is or shall be recorded of a collective from a day on.
 *
 * @param organisationId of the unit that it leads, or under whose committee it stands
 * @param to first day on which it holds no more; null for none
 */
record Span(String code, String name, String type, String level, UUID organisationId, LocalDate from, LocalDate to) {

    /** The same, ended by a later one. */
    Span until(LocalDate end) {
        return new Span(code, name, type, level, organisationId, from, end);
    }

    boolean overlaps(Span other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }
}
