package vn.dangbo.member.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a body resolved.
 *
 * @param step by which it was recorded
 * @param vote null where nobody votes
 * @param number of the document; null for none
 * @param signer who signed it; null for none
 */
@Schema(name = "Resolution")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resolution(
        @Schema(examples = "RESOLVE_IN_CELL") String step,
        LocalDate on,
        Vote vote,
        @Schema(examples = "15-QĐ/TU") String number,
        String signer) {}
