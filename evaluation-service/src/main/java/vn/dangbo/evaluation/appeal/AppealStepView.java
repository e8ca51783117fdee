package vn.dangbo.evaluation.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.crypto.FieldCipher;

/**
 * What was done to a complaint.
 *
 * @param outcome of an answer alone
 * @param answeredBy code of the unit that answered
 * @param text the complaint, or the reasons of an answer
 * @param doneBy account; not told to the member who complains
 */
@Schema(name = "AppealStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealStepView(
        @Schema(examples = "ANSWER") AppealAction step,
        AppealState state,
        AppealInstance instance,
        AppealOutcome outcome,
        @Schema(examples = "DIAN") String answeredBy,
        @Schema(examples = "15-CV/ĐU") String documentNo,
        @Schema(examples = "2020-02-20") LocalDate documentDate,
        String text,
        @Schema(examples = "grassroots-approver.dian") String doneBy,
        Instant doneAt,
        @JsonIgnore UUID appeal) {

    /** Name of the encrypted field; part of what is encrypted, so it never changes. */
    static final String TEXT_FIELD = "evaluation_appeal_step.text";

    static final String SELECT = """
            select s.id, s.appeal_id, s.step, s.state, s.instance, s.outcome, o.code as answered_by, s.document_no,
                   s.document_date, s.text_encrypted, s.done_by, s.done_at
            from evaluation_appeal_step s
            join evaluation_appeal a on a.id = s.appeal_id
            join evaluation e on e.id = a.evaluation_id
            left join organisation o on o.id = s.organisation_id
            """;

    static AppealStepView of(Tuple row, FieldCipher cipher) {
        var outcome = row.get("outcome", String.class);
        return new AppealStepView(
                AppealAction.valueOf(row.get("step", String.class)),
                AppealState.valueOf(row.get("state", String.class)),
                AppealInstance.valueOf(row.get("instance", String.class)),
                outcome == null ? null : AppealOutcome.valueOf(outcome),
                row.get("answered_by", String.class),
                row.get("document_no", String.class),
                row.get("document_date", LocalDate.class),
                cipher.decrypt(TEXT_FIELD, row.get("id", UUID.class), row.get("text_encrypted", String.class)),
                row.get("done_by", String.class),
                row.get("done_at", Instant.class),
                row.get("appeal_id", UUID.class));
    }

    AppealStepView withoutNames() {
        return new AppealStepView(
                step, state, instance, outcome, answeredBy, documentNo, documentDate, text, null, doneAt, appeal);
    }
}
