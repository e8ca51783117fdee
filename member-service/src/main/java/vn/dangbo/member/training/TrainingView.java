package vn.dangbo.member.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A training of a member.
 *
 * @param sentBy code of the organisation that sent the member
 * @param place code of the cell in which the member sat on the first day
 */
@Schema(name = "Training")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingView(
        UUID id,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "TRUNG_CAP_LLCT") String program,
        @Schema(examples = "KIENTUONG") String sentBy,
        @Schema(examples = "KT01C01") String place,
        @Schema(examples = "301-QĐ/TU") String decisionNo,
        @Schema(examples = "Trường Chính trị tỉnh") String school,
        LocalDate startedOn,
        LocalDate endedOn,
        TrainingResult result,
        @JsonIgnore int version) {

    static final String FROM = """
            select t.id, t.member_id, m.full_name, t.program, s.code as sent_by, p.code as place, t.decision_no, t.school, t.started_on,
                   t.ended_on, t.result, t.version
            from training_entry t
            join organisation p on p.id = t.unit_id
            join organisation s on s.id = t.sent_by
            join member m on m.id = t.member_id
            """;

    static TrainingView of(Tuple row) {
        return new TrainingView(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("full_name", String.class),
                row.get("program", String.class),
                row.get("sent_by", String.class),
                row.get("place", String.class),
                row.get("decision_no", String.class),
                row.get("school", String.class),
                row.get("started_on", LocalDate.class),
                row.get("ended_on", LocalDate.class),
                result(row),
                row.get("version", Integer.class));
    }

    /** As it was known to stand at the end of a day: what ended later had not ended. */
    TrainingView asOf(LocalDate day) {
        return endedOn == null || !endedOn.isAfter(day)
                ? this
                : new TrainingView(
                        id,
                        member,
                        fullName,
                        program,
                        sentBy,
                        place,
                        decisionNo,
                        school,
                        startedOn,
                        null,
                        null,
                        version);
    }

    /** How it ended; null while that is not known. */
    static TrainingResult result(Tuple row) {
        var result = row.get("result", String.class);
        return result == null ? null : TrainingResult.valueOf(result);
    }
}
