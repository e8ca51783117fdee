package vn.dangbo.org.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An administrative unit as it is in a span.
 *
 * @param code of the catalogue; of scheme LOCAL where no code of a catalogue is recorded
 * @param scheme code list {@code admin-unit-schemes}
 * @param level code list {@code admin-unit-levels}
 * @param parentCode code of the unit above; absent for a province
 * @param validTo first day on which it is no more; absent while no end is known
 */
@Schema(name = "AdminUnit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminUnitView(
        UUID id,
        @Schema(examples = "KIENTUONG") String code,
        @Schema(examples = "LOCAL") String scheme,
        @Schema(examples = "DISTRICT") String level,
        @Schema(examples = "thị xã Kiến Tường") String name,
        @Schema(examples = "LONGAN") String parentCode,
        @Schema(examples = "2013-04-01") LocalDate validFrom,
        @Schema(examples = "2025-07-01") LocalDate validTo,
        String legalBasis) {

    /** The columns of {@link #of}. */
    static final String COLUMNS =
            "u.id, u.code, u.scheme, u.level, u.name, u.parent_code, u.valid_from, u.valid_to, u.legal_basis";

    static AdminUnitView of(Tuple row) {
        return new AdminUnitView(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("scheme", String.class),
                row.get("level", String.class),
                row.get("name", String.class),
                row.get("parent_code", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("legal_basis", String.class));
    }
}
