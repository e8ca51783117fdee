package vn.dangbo.evaluation.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.records.RecordKind;

/**
 * A meeting of a cell.
 *
 * @param organisation code of the cell
 * @param withdrawnReason why it should not have been recorded; such a one is not counted
 * @param version also the ETag
 */
@Schema(name = "Meeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(
        UUID id,
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "THEMATIC") String kind,
        @Schema(examples = "2019-02-20") LocalDate heldOn,
        @Schema(examples = "14") int present,
        @Schema(examples = "1") int absent,
        String topic,
        String withdrawnReason,
        Instant recordedAt,
        @Schema(examples = "grassroots-clerk.kt01") String recordedBy,
        @Schema(examples = "1") int version)
        implements RecordKind.View {

    static final RecordKind<MeetingView> KIND = new RecordKind<>("MEETING", "meeting", """
            select r.id, o.code as organisation, r.kind, r.held_on, r.present, r.absent, r.topic, r.withdrawn_reason,
                   r.recorded_at, r.recorded_by, r.version
            from meeting r
            join organisation o on o.id = r.organisation_id
            """, MeetingView::of);

    private static MeetingView of(Tuple row) {
        return new MeetingView(
                row.get("id", UUID.class),
                row.get("organisation", String.class),
                row.get("kind", String.class),
                row.get("held_on", LocalDate.class),
                row.get("present", Integer.class),
                row.get("absent", Integer.class),
                row.get("topic", String.class),
                row.get("withdrawn_reason", String.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("version", Integer.class));
    }
}
