package vn.dangbo.member.life;

import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.seating.EndCause;

/**
 * A membership has ended, or goes on in another deployment; told to whoever keeps something that ends with it, in the same transaction.
 *
 * @param on the first day on which the member is one no more
 */
public record MembershipEnded(UUID member, LocalDate on, EndCause cause) {}
