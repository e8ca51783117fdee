package vn.dangbo.org.advisory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body that works for a committee (ban tham mưu, giúp việc).
 *
 * @param type code list {@code advisory-body-types}
 * @param validTo first day on which it works no more; absent while no end is known
 * @param version also the ETag
 */
@Schema(name = "AdvisoryBody")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdvisoryBodyView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "KIENTUONG") String organisationCode,
        @Schema(examples = "BAN_TO_CHUC") String type,
        @Schema(examples = "2013-04-01") LocalDate validFrom,
        @Schema(examples = "2025-07-01") LocalDate validTo,
        @Schema(examples = "12-QĐ/TU") String decisionNo,
        @Schema(examples = "1") int version) {

    /** The columns of {@link #of} and their tables. */
    static final String SELECT = """
            select b.id, b.organisation_id, o.code, b.type, b.valid_from, b.valid_to, b.decision_no, b.version
            from advisory_body b
            join advisory_body_type t on t.code = b.type
            join organisation o on o.id = b.organisation_id
            """;

    static AdvisoryBodyView of(Tuple row) {
        return new AdvisoryBodyView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("type", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("decision_no", String.class),
                row.get("version", Integer.class));
    }
}
