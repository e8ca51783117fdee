package vn.dangbo.evaluation.meeting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A meeting to be recorded.
 *
 * @param organisation code or UUID of the cell
 * @param kind code list {@code meeting-kinds}
 * @param present how many members came
 * @param absent how many members of the cell did not
 * @param topic must be there for thematic meetings
 */
@Schema(name = "MeetingRequest")
public record MeetingRequest(
        @Schema(required = true, examples = "KT01C01") String organisation,
        @Schema(required = true, examples = "THEMATIC") String kind,
        @Schema(required = true, examples = "2019-02-20") LocalDate heldOn,
        @Schema(required = true, examples = "14") Integer present,
        @Schema(required = true, examples = "1") Integer absent,

        @Schema(examples = "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")
        String topic) {

    private static final int MOST_MEMBERS = 100_000;
    private static final int MAXIMUM_TOPIC = 500;

    /**
     * The request with its texts in order.
     *
     * @throws ProblemException 400 naming the field
     */
    MeetingRequest checked(MeetingCodes codes, LocalDate today) {
        Fields.code("kind", Fields.required("kind", kind), codes.kinds());
        Fields.past("heldOn", Fields.required("heldOn", heldOn), today);
        Fields.number("present", Fields.required("present", present), 1, MOST_MEMBERS);
        Fields.number("absent", Fields.required("absent", absent), 0, MOST_MEMBERS);
        var text = Fields.text("topic", topic, MAXIMUM_TOPIC);
        if (kind.equals(MeetingCodes.THEMATIC)) {
            Fields.required("topic", text);
        }
        return new MeetingRequest(Fields.required("organisation", organisation), kind, heldOn, present, absent, text);
    }
}
