package vn.dangbo.evaluation.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.records.RecordKind;

/**
 * A petition that an inspection commission received.
 *
 * @param organisation code of the unit whose commission received it
 * @param statusOn the day on which it came to its status
 * @param version also the ETag
 */
@Schema(name = "Petition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PetitionView(
        UUID id,
        @Schema(examples = "KIENTUONG") String organisation,
        @Schema(examples = "DENUNCIATION") String kind,
        @Schema(examples = "2020-05-04") LocalDate receivedOn,
        @Schema(examples = "07/2020") String registerNo,
        PetitionStatus status,
        @Schema(examples = "2020-05-20") LocalDate statusOn,
        Instant recordedAt,
        @Schema(examples = "inspection-officer.kientuong") String recordedBy,
        @Schema(examples = "1") int version)
        implements RecordKind.View {

    static final RecordKind<PetitionView> KIND = new RecordKind<>("PETITION", "petition", """
            select r.id, o.code as organisation, r.kind, r.received_on, r.register_no, r.status, r.recorded_at, r.recorded_by,
                   r.version,
                   coalesce((select s.done_on from petition_step s where s.petition_id = r.id order by s.id desc limit 1),
                            r.received_on) as status_on
            from petition r
            join organisation o on o.id = r.organisation_id
            """, PetitionView::of);

    private static PetitionView of(Tuple row) {
        return new PetitionView(
                row.get("id", UUID.class),
                row.get("organisation", String.class),
                row.get("kind", String.class),
                row.get("received_on", LocalDate.class),
                row.get("register_no", String.class),
                PetitionStatus.valueOf(row.get("status", String.class)),
                row.get("status_on", LocalDate.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("version", Integer.class));
    }
}
