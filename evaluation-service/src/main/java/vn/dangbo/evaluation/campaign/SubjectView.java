package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A subject of a campaign. Persons are ids of member-service, without names.
 *
 * @param id of the course; the result has the same one
 * @param organisation the unit that is graded; of a member the cell; of a collective its organisation; of a leader the unit led
 * @param collective code; of a collective, and of a leader where one is named
 * @param level that manages the leader, code list {@code management-levels}
 * @param origin CUT_OFF: found on that day; ADDED: by hand; ARRIVED, ADMITTED: since; FOUND: there on that day, known since
 * @param step the last step taken
 * @param notEvaluatedReason why there is no grade, code list {@code not-evaluated-reasons}
 * @param pending whether the grade must be made up for
 * @param reviewOnly excused from the grade, but reviewed all the same
 * @param excluded whether the reason was given by hand
 * @param takenOver whether the result had been recorded before the campaign was opened
 * @param since what has happened since the cut-off: MOVED, LEFT, ENDED, ADMITTED, ARRIVED, FOUND; on the day
 *     {@code sinceOn}
 * @param formerCell code of another cell in which a member spent some of the year evaluated, the longest of them
 * @param formerCellMonths whole months there
 * @param addedReason why it was added by hand
 * @param withdrawnReason why it takes part no longer
 * @param withdrawnBefore why it did not for a time, when it was last taken in again
 */
@Schema(name = "CampaignSubject")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectView(
        UUID id,
        SubjectKind subjectKind,
        CampaignView.Unit organisation,
        UUID memberId,
        @Schema(examples = "DA01UBND") String collective,
        @Schema(examples = "PHUONG") String level,
        @Schema(examples = "CHU_TICH_UBND_PHUONG") String peerGroup,
        boolean isHead,
        @Schema(examples = "CUT_OFF") String origin,
        @Schema(examples = "PREPARE") String step,
        @Schema(examples = "HTTNV") String proposedGrade,
        @Schema(examples = "HTTNV") String grade,
        @Schema(examples = "MOI_KET_NAP") String notEvaluatedReason,
        boolean pending,
        boolean reviewOnly,
        boolean excluded,
        boolean takenOver,
        @Schema(examples = "MOVED") String since,
        LocalDate sinceOn,
        @Schema(examples = "KT01C02") String formerCell,
        @Schema(examples = "7") Integer formerCellMonths,
        String addedReason,
        String withdrawnReason,
        String withdrawnBefore,
        int version,
        @JsonIgnore String unitPath) {

    /** The columns of {@link #of}, with the tables. */
    static final String SELECT = """
            select a.id, a.subject_kind, a.organisation_id, o.code, v.name, a.member_id, k.code as collective,
                   a.management_level, a.peer_group, a.is_head, a.origin, a.step, a.proposed_grade, a.grade,
                   a.not_evaluated_reason, a.pending, a.review_only, a.excluded, a.taken_over, a.since, a.since_on,
                   f.code as former_cell, a.former_cell_months, a.added_reason, a.withdrawn_reason,
                   (select w.withdrawn_reason from assessment_reinstatement w where w.assessment_id = a.id
                    order by w.position desc limit 1) as withdrawn_before, a.record_version, a.unit_path
            from assessment a
            join organisation o on o.id = a.organisation_id
            join lateral (select name from organisation_version v where v.organisation_id = o.id
                          order by v.valid_from desc limit 1) v on true
            left join collective k on k.id = a.collective_id
            left join organisation f on f.id = a.former_cell_id
            """;

    static SubjectView of(Tuple row) {
        return new SubjectView(
                row.get("id", UUID.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                new CampaignView.Unit(
                        row.get("organisation_id", UUID.class),
                        row.get("code", String.class),
                        row.get("name", String.class)),
                row.get("member_id", UUID.class),
                row.get("collective", String.class),
                row.get("management_level", String.class),
                row.get("peer_group", String.class),
                row.get("is_head", Boolean.class),
                row.get("origin", String.class),
                row.get("step", String.class),
                row.get("proposed_grade", String.class),
                row.get("grade", String.class),
                row.get("not_evaluated_reason", String.class),
                row.get("pending", Boolean.class),
                row.get("review_only", Boolean.class),
                row.get("excluded", Boolean.class),
                row.get("taken_over", Boolean.class),
                row.get("since", String.class),
                row.get("since_on", LocalDate.class),
                row.get("former_cell", String.class),
                row.get("former_cell_months", Integer.class),
                row.get("added_reason", String.class),
                row.get("withdrawn_reason", String.class),
                row.get("withdrawn_before", String.class),
                row.get("record_version", Integer.class),
                row.get("unit_path", String.class));
    }
}
