package vn.dangbo.demo;

import java.time.LocalDate;

/**
 * An official seat of a member in a cell on the days {@code [from, to)}.
 *
 * @param to {@link Tree#OPEN} as long as the seat is held
 * @param end null as long as the seat is held
 */
record Seating(String cell, LocalDate from, LocalDate to, Cause start, Cause end) {

    boolean heldOn(LocalDate date) {
        return !from.isAfter(date) && date.isBefore(to);
    }

    boolean isOpen() {
        return end == null;
    }
}
