package vn.dangbo.evaluation.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.records.RecordKind;
import vn.dangbo.evaluation.supervision.InspectionRequest.Turns;

/**
 * A concluded inspection or supervision.
 *
 * @param organisation code of the unit whose committee, or commission, inspected
 * @param withdrawnReason why it should not have been recorded; such a one is not counted
 * @param version also the ETag
 */
@Schema(name = "Inspection")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InspectionView(
        UUID id,
        @Schema(examples = "KIENTUONG") String organisation,
        @Schema(examples = "REGULAR_INSPECTION") String type,
        @Schema(examples = "15-QĐ/UBKT") String decisionNo,
        LocalDate startedOn,
        LocalDate concludedOn,
        List<Turns> subjects,
        String withdrawnReason,
        Instant recordedAt,
        @Schema(examples = "inspection-officer.kientuong") String recordedBy,
        @Schema(examples = "1") int version)
        implements RecordKind.View {

    static final RecordKind<InspectionView> KIND =
            new RecordKind<>("INSPECTION", "inspection", """
            select r.id, o.code as organisation, r.type, r.decision_no, r.started_on, r.concluded_on, r.withdrawn_reason,
                   r.recorded_at, r.recorded_by, r.version,
                   (select string_agg(s.subject || ' ' || s.conclusion || ' ' || s.turns, ',' order by s.subject desc, k.position)
                    from inspection_subject s join inspection_conclusion k on k.code = s.conclusion
                    where s.inspection_id = r.id) as subjects
            from inspection r
            join organisation o on o.id = r.organisation_id
            """, InspectionView::of);

    private static InspectionView of(Tuple row) {
        return new InspectionView(
                row.get("id", UUID.class),
                row.get("organisation", String.class),
                row.get("type", String.class),
                row.get("decision_no", String.class),
                row.get("started_on", LocalDate.class),
                row.get("concluded_on", LocalDate.class),
                Arrays.stream(row.get("subjects", String.class).split(","))
                        .map(InspectionView::turns)
                        .toList(),
                row.get("withdrawn_reason", String.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("version", Integer.class));
    }

    private static Turns turns(String text) {
        var parts = text.split(" ");
        return new Turns(InspectionSubject.valueOf(parts[0]), parts[1], Integer.valueOf(parts[2]));
    }
}
