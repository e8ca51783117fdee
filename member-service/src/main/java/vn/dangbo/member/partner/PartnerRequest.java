package vn.dangbo.member.partner;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another deployment that is to be trusted, or trusted otherwise.
 *
 * @param organisation code or UUID of the unit for which, with all below it, it is trusted; only for a new one
 * @param deployment its name for machines, as a domain name is written; only for a new one
 * @param validFrom left out: today
 * @param validTo the first day on which it is no longer trusted; left out: no end
 */
@Schema(name = "HandOverPartnerRequest")
record PartnerRequest(
        @Schema(examples = "LA") String organisation,
        @Schema(examples = "dangbo.tayninh.example") String deployment,
        @Schema(examples = "Đảng bộ tỉnh Tây Ninh") String name,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "Công văn 12-CV/BTCTU") String reason) {

    /**
     * A key of theirs.
     *
     * @param validFrom left out: today
     */
    @Schema(name = "HandOverKeyRequest")
    record Key(PublicJwk jwk, LocalDate validFrom) {}

    /**
     * The end of a key.
     *
     * @param on the first day on which it is no longer theirs; left out: today
     * @param compromised true when others may have it
     */
    @Schema(name = "HandOverKeyEnd")
    record KeyEnd(
            LocalDate on,
            boolean compromised,
            @Schema(examples = "đổi khóa định kỳ") String reason) {}
}
