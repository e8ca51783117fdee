package vn.dangbo.evaluation.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.Mask;

/**
 * The result of one subject in one year. It has either a grade or a reason for none.
 *
 * @param year the year evaluated; the decision usually falls into the next one
 * @param organisation the unit graded, or the cell in which the member was graded
 * @param cardNumber the member's card number, its last three digits only; absent for organisations
 * @param grade code list {@code grades}
 * @param notEvaluatedReason code list {@code not-evaluated-reasons}
 * @param recordedAt when it was recorded as it stands
 */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
        UUID id,
        @Schema(examples = "2019") int year,
        @Schema(examples = "MEMBER") SubjectKind subjectKind,
        Unit organisation,
        @Schema(examples = "*****678") String cardNumber,
        @Schema(examples = "HTTNV") String grade,
        @Schema(examples = "MOI_KET_NAP") String notEvaluatedReason,
        @Schema(examples = "40-QĐ/ĐU") String decisionNo,
        @Schema(examples = "2020-01-15") LocalDate decidedOn,
        Instant recordedAt,
        @JsonIgnore String unitPath) {

    /** Name of the encrypted field; part of what is encrypted, so it never changes. */
    public static final String CARD_NUMBER_FIELD = "evaluation.card_number";

    /** The unit as it was on 31 December of the year. */
    @Schema(name = "EvaluatedOrganisation")
    public record Unit(
            UUID id,
            @Schema(examples = "KT01C01") String code,
            @Schema(examples = "Chi bộ khu phố 1") String name,
            @Schema(examples = "SUBORDINATE_CELL") String kind) {}

    /** The columns of {@link #of}. */
    static final String COLUMNS = """
            e.id, e.year, e.subject_kind, e.card_number_encrypted, e.grade, e.not_evaluated_reason, e.decision_no,
            e.decided_on, e.recorded_at, e.unit_path, o.id as organisation_id, o.code, v.name, v.kind
            """;

    /** The tables of {@link #COLUMNS}. */
    static final String FROM = """
            from evaluation e
            join organisation o on o.id = e.organisation_id
            join lateral (select name, kind from organisation_version v where v.organisation_id = o.id
                          -- the name of that day, else the latest
                          order by v.validity @> make_date(e.year, 12, 31) desc, v.valid_from desc limit 1) v on true
            """;

    static EvaluationView of(Tuple row, FieldCipher cipher) {
        var id = row.get("id", UUID.class);
        var encrypted = row.get("card_number_encrypted", String.class);
        return new EvaluationView(
                id,
                row.get("year", Integer.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                new Unit(
                        row.get("organisation_id", UUID.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("kind", String.class)),
                encrypted == null ? null : Mask.of(cipher.decrypt(CARD_NUMBER_FIELD, id, encrypted)),
                row.get("grade", String.class),
                row.get("not_evaluated_reason", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("recorded_at", Instant.class),
                row.get("unit_path", String.class));
    }
}
