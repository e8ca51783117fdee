package vn.dangbo.evaluation.campaign;

/**
 * How many subjects of a unit have taken a step in the last days.
 *
 * @param unit code of the unit directly below the one asked for; null for those of that one itself
 * @param step that they took
 */
record PaceCount(String unit, String step, long subjects) {}
