package vn.dangbo.member.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another deployment that is trusted.
 *
 * @param organisation code of the unit for which, with all below it, it is trusted
 * @param deployment its name for machines
 * @param validTo the first day on which it is no longer trusted; absent for no end
 * @param reason of what was recorded last
 */
@Schema(name = "HandOverPartner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
        UUID id,
        @JsonIgnore int version,
        @Schema(examples = "LA") String organisation,
        @Schema(examples = "dangbo.tayninh.example") String deployment,
        @Schema(examples = "Đảng bộ tỉnh Tây Ninh") String name,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "Công văn 12-CV/BTCTU") String reason,
        List<PartnerKey> keys) {}
