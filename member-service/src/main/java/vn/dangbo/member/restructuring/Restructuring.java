package vn.dangbo.member.restructuring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An act, as far as it concerns members.
 *
 * @param cells codes of the cells that are held for it
 */
record Restructuring(
        UUID act,
        RestructuringState state,
        RestructuringOrder order,
        Instant heldAt,
        String heldBy,
        List<String> cells) {}
