package vn.dangbo.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.crypto.FieldCipher;

/**
 * An exclusion by hand, or its end.
 *
 * @param reason by which the subject was not graded, code list {@code not-evaluated-reasons}
 * @param pending whether the grade is to be made up for, by the rule set
 * @param legalRef where the rule set has the reason from
 */
@Schema(name = "AssessmentExclusion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExclusionView(
        UUID id,
        Action action,
        @Schema(examples = "DANG_KIEM_TRA") String reason,
        boolean pending,
        @Schema(examples = "HD 21-HD/BTCTW 18/10/2019") String legalRef,
        @Schema(examples = "12-QĐ/UBKT") String documentNo,
        LocalDate documentDate,
        String note,
        Instant doneAt,
        @Schema(examples = "org-officer.kientuong") String doneBy,
        @JsonIgnore long position) {

    /** What was done. */
    @Schema(name = "AssessmentExclusionAction")
    public enum Action {
        /** The subject is not graded from here on. */
        EXCLUDE,
        /** It goes on where it stood. */
        RESUME
    }

    /** Name of the encrypted field; part of what is encrypted, so it never changes. */
    static final String NOTE_FIELD = "assessment_exclusion.note";

    static final String SELECT = """
            select x.id, x.action, x.reason, x.pending, x.legal_ref, x.document_no, x.document_date, x.note_encrypted,
                   x.done_at, x.done_by, x.position
            from assessment_exclusion x join assessment a on a.id = x.assessment_id
            """;

    static ExclusionView of(Tuple row, FieldCipher cipher) {
        var id = row.get("id", UUID.class);
        return new ExclusionView(
                id,
                Action.valueOf(row.get("action", String.class)),
                row.get("reason", String.class),
                row.get("pending", Boolean.class),
                row.get("legal_ref", String.class),
                row.get("document_no", String.class),
                row.get("document_date", LocalDate.class),
                cipher.decrypt(NOTE_FIELD, id, row.get("note_encrypted", String.class)),
                row.get("done_at", Instant.class),
                row.get("done_by", String.class),
                row.get("position", Long.class));
    }
}
