package vn.dangbo.gateway.access;

/**
 * Who sent a request, according to a checked token.
 *
 * @param subject the account's unchanging id in the identity server
 * @param granted true when the account holds at least one grant that counts today
 */
public record Caller(String subject, boolean granted) {}
