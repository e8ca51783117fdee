package vn.dangbo.evaluation.collective;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A leadership collective (tập thể lãnh đạo, quản lý) in a span.
 *
 * @param type code list {@code collective-types}
 * @param party whether it is a party committee, which leads its organisation; others, such as a ward's people's committee,
 *     stand under the organisation's committee and are graded all the same
 * @param level code list {@code management-levels}
 * @param organisation code of the organisation
 * @param validTo first day on which this holds no more; absent while it does
 */
@Schema(name = "Collective")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectiveView(
        @Schema(examples = "DA01UBND") String code,
        @Schema(examples = "Ủy ban nhân dân phường") String name,
        @Schema(examples = "HDND_UBND_MTTQ_DOAN_THE_PHUONG") String type,
        @Schema(examples = "false") boolean party,
        @Schema(examples = "PHUONG") String level,
        @Schema(examples = "DA01") String organisation,
        LocalDate validFrom,
        LocalDate validTo) {

    static CollectiveView of(Tuple row) {
        return new CollectiveView(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("party", Boolean.class),
                row.get("level", String.class),
                row.get("organisation", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}
