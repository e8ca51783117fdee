package vn.dangbo.member.overlay;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that something lie over a membership for a time.
 *
 * @param ground of an exemption
 * @param from first day
 * @param until first day on which it no longer holds; left out while none is foreseen
 * @param on day of the request; left out: today
 */
@Schema(name = "OverlayRequest")
record OverlayRequest(
        UUID member,
        OverlayType type,
        ExemptionGround ground,

        @Schema(examples = "Tuổi cao, sức yếu, có đơn đề nghị")
        String reason,

        LocalDate from,
        LocalDate until,
        LocalDate on) {}
