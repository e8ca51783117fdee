package vn.dangbo.member.supplement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A supplement to be begun.
 *
 * @param member left out of the own one
 */
@Schema(name = "SupplementRequest")
record SupplementRequest(
        UUID member, @Schema(examples = "2026") Integer year) {}
