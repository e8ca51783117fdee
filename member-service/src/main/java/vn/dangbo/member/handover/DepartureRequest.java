package vn.dangbo.member.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a transfer out of this deployment.
 *
 * @param kind OFFICIAL_OUT or OVERSEAS
 * @param to OFFICIAL_OUT names a partner's deployment; OVERSEAS a country, and a deployment if there is one
 * @param decidedOn day of the decision on work, retirement or residence; the term to begin runs from it
 * @param on day of the request; left out: today
 */
@Schema(name = "TransferOutRequest")
record DepartureRequest(
        UUID member,
        @Schema(examples = "OFFICIAL_OUT") String kind,
        Departure.Destination to,
        @Schema(examples = "Chuyển công tác") String reason,
        LocalDate decidedOn,
        LocalDate on) {}
