package vn.dangbo.evaluation.regrade;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision on discipline, as far as a re-grading asks.
 *
 * @param occurredOn first day on which the violation can have been; null where it is not recorded
 */
record Punished(UUID id, LocalDate announcedOn, LocalDate occurredOn) {}
