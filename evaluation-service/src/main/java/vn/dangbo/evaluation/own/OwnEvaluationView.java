package vn.dangbo.evaluation.own;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * An evaluation of the caller: what is on record, and where a campaign has got with it. What others propose is not told before
 * it is decided, and nobody is named.
 *
 * @param subjectKind as member or as leader: the two never stand for each other
 * @param organisation the cell, or the unit led
 * @param step the last step that a campaign has taken; absent for results from files
 * @param selfGrade what the caller proposed
 */
@Schema(name = "OwnEvaluation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnEvaluationView(
        UUID id,
        @Schema(examples = "2025") int year,
        @Schema(examples = "YEAR") String period,
        SubjectKind subjectKind,
        @Schema(examples = "KT01C01") String organisation,
        @Schema(examples = "SELF_ASSESSED") String step,
        @Schema(examples = "HTTNV") String selfGrade,
        @Schema(examples = "HTTNV") String grade,
        @Schema(examples = "MOI_KET_NAP") String notEvaluatedReason,
        @Schema(examples = "40-QĐ/ĐU") String decisionNo,
        @Schema(examples = "2026-01-15") LocalDate decidedOn,
        @JsonIgnore int version) {

    static OwnEvaluationView of(Tuple row) {
        return new OwnEvaluationView(
                row.get("id", UUID.class),
                row.get("year", Integer.class),
                row.get("period", String.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                row.get("code", String.class),
                row.get("step", String.class),
                row.get("self_grade", String.class),
                row.get("grade", String.class),
                row.get("not_evaluated_reason", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("record_version", Integer.class));
    }
}
