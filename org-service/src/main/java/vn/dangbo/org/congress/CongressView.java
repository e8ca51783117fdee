package vn.dangbo.org.congress;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A congress of a unit.
 *
 * @param no roman, as officials count: "lần thứ XXVI"
 * @param kind DELEGATES (đại hội đại biểu) or ALL_MEMBERS (đại hội đảng viên)
 * @param firstDay first day of the congress
 * @param lastDay its last day, included
 */
@Schema(name = "Congress")
public record CongressView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "KIENTUONG") String organisationCode,
        @Schema(examples = "XII") String no,
        @Schema(examples = "2020–2025") String termLabel,
        @Schema(examples = "DELEGATES") String kind,
        @Schema(examples = "2020-08-04") LocalDate firstDay,
        @Schema(examples = "2020-08-05") LocalDate lastDay) {

    static CongressView of(Tuple row) {
        return new CongressView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("no", String.class),
                row.get("term_label", String.class),
                row.get("kind", String.class),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class));
    }
}
