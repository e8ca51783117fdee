package vn.dangbo.member.handover;

import java.time.LocalDate;

/** A hand-over is no longer to be accepted: the body of a revocation. */
record Revocation(LocalDate on, String reason) {}
