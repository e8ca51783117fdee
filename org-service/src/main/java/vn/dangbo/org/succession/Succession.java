package vn.dangbo.org.succession;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one executed act did: something of an organisation went to another.
 *
 * @param on the act's day: the first on which it is so
 */
public record Succession(UUID act, LocalDate on, UUID from, UUID to, Share share) {}
