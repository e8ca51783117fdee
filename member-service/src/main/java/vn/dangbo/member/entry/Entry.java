package vn.dangbo.member.entry;

/**
 * A row that could be read and whose subject is known.
 *
 * @param row as the file numbers it
 * @param facts what it tells
 */
public record Entry<E>(int row, Subject subject, E facts) {}
