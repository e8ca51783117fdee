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
 * @param period {@code YEAR}, or a quarter for leaders
 * @param organisation the unit graded, the cell in which the member was graded, the unit of the leader, or that to which
 *     the collective belongs or under whose committee it stands
 * @param collective the collective graded; absent for others
 * @param cardNumber the person's card number, its last three digits only; absent for organisations and collectives
 * @param level code list {@code management-levels}: at which the collective stands, or which manages the leader
 * @param peerGroup of a leader: those of similar position, among whom the ceiling holds
 * @param grade code list {@code grades}
 * @param notEvaluatedReason code list {@code not-evaluated-reasons}
 * @param underReview whether a complaint about it waits for an answer or a re-grading; it counts all the same,
 *     unless the rule set says otherwise
 * @param recordedAt when it was recorded as it stands
 */
@Schema(name = "Evaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
        UUID id,
        @Schema(examples = "2019") int year,
        @Schema(examples = "YEAR") String period,
        @Schema(examples = "MEMBER") SubjectKind subjectKind,
        Unit organisation,
        CollectiveRef collective,
        @Schema(examples = "*****678") String cardNumber,
        @Schema(examples = "THI_XA") String level,
        @Schema(examples = "CHU_TICH_UBND_PHUONG") String peerGroup,
        @Schema(examples = "HTTNV") String grade,
        @Schema(examples = "MOI_KET_NAP") String notEvaluatedReason,
        @Schema(examples = "40-QĐ/ĐU") String decisionNo,
        @Schema(examples = "2020-01-15") LocalDate decidedOn,
        boolean underReview,
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

    /** The collective as it was on 31 December of the year. */
    @Schema(name = "EvaluatedCollective")
    public record CollectiveRef(
            @Schema(examples = "DA01UBND") String code,
            @Schema(examples = "Ủy ban nhân dân phường") String name,

            @Schema(examples = "HDND_UBND_MTTQ_DOAN_THE_PHUONG")
            String type) {}

    /** The columns of {@link #of}. */
    public static final String COLUMNS = """
            e.id, e.year, e.period, e.subject_kind, e.card_number_encrypted, e.grade, e.not_evaluated_reason, e.decision_no,
            e.decided_on, e.recorded_at, e.unit_path, o.id as organisation_id, o.code, v.name, v.kind,
            e.peer_group, coalesce(e.management_level, cv.level) as level, c.code as collective_code,
            cv.name as collective_name, cv.type as collective_type,
            exists (select 1 from evaluation_appeal_standing t where t.evaluation_id = e.id and t.under_review)
                as under_review
            """;

    /** The tables of {@link #COLUMNS}. */
    public static final String FROM = """
            from evaluation e
            join organisation o on o.id = e.organisation_id
            join lateral (select name, kind from organisation_version v where v.organisation_id = o.id
                          -- the name of that day, else the latest
                          order by v.validity @> make_date(e.year, 12, 31) desc, v.valid_from desc limit 1) v on true
            left join collective c on c.id = e.collective_id
            left join lateral (select name, type, level from collective_version cv where cv.collective_id = c.id
                               order by cv.validity @> make_date(e.year, 12, 31) desc, cv.valid_from desc
                               limit 1) cv on true
            """;

    /** A row with {@link #COLUMNS}. */
    public static EvaluationView of(Tuple row, FieldCipher cipher) {
        var id = row.get("id", UUID.class);
        var encrypted = row.get("card_number_encrypted", String.class);
        return new EvaluationView(
                id,
                row.get("year", Integer.class),
                row.get("period", String.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                new Unit(
                        row.get("organisation_id", UUID.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("kind", String.class)),
                row.get("collective_code", String.class) == null
                        ? null
                        : new CollectiveRef(
                                row.get("collective_code", String.class),
                                row.get("collective_name", String.class),
                                row.get("collective_type", String.class)),
                encrypted == null ? null : Mask.of(cipher.decrypt(CARD_NUMBER_FIELD, id, encrypted)),
                row.get("level", String.class),
                row.get("peer_group", String.class),
                row.get("grade", String.class),
                row.get("not_evaluated_reason", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("under_review", Boolean.class),
                row.get("recorded_at", Instant.class),
                row.get("unit_path", String.class));
    }
}
