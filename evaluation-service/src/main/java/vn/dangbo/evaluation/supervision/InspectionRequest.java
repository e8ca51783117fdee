package vn.dangbo.evaluation.supervision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A concluded inspection or supervision to be recorded.
 *
 * @param organisation code or UUID of the unit whose committee, or commission, inspected
 * @param type code list {@code inspection-types}
 * @param subjects how many were inspected, by what was found
 */
@Schema(name = "InspectionRequest")
public record InspectionRequest(
        @Schema(required = true, examples = "KIENTUONG") String organisation,

        @Schema(required = true, examples = "REGULAR_INSPECTION")
        String type,

        @Schema(examples = "15-QĐ/UBKT") String decisionNo,

        @Schema(required = true, examples = "2020-03-02") LocalDate startedOn,

        @Schema(required = true, examples = "2020-04-10") LocalDate concludedOn,

        @Schema(required = true) List<Turns> subjects) {

    static final int MAXIMUM_NUMBER_LENGTH = 100;
    private static final int MOST_TURNS = 1_000_000;

    /**
     * How many of one kind ended in one way.
     *
     * @param conclusion code list {@code inspection-conclusions}
     * @param turns each time somebody was inspected counts (lượt)
     */
    @Schema(name = "InspectionTurns")
    public record Turns(
            InspectionSubject subject,
            @Schema(examples = "GOOD") String conclusion,
            @Schema(examples = "12") Integer turns) {}

    /**
     * Checks all fields but the organisation.
     *
     * @throws ProblemException 400 naming the field
     */
    void check(SupervisionCodes codes, LocalDate today) {
        Fields.code("type", Fields.required("type", type), codes.types());
        Fields.text("decisionNo", decisionNo, MAXIMUM_NUMBER_LENGTH);
        Fields.day("startedOn", Fields.required("startedOn", startedOn));
        Fields.day("concludedOn", Fields.required("concludedOn", concludedOn));
        if (concludedOn.isBefore(startedOn)) {
            throw ProblemException.badRequest("concludedOn", "CONCLUDED_BEFORE_START", startedOn);
        }
        Fields.past("concludedOn", concludedOn, today);
        if (Fields.required("subjects", subjects).isEmpty()) {
            throw ProblemException.badRequest("subjects", "FIELD_MISSING", "subjects");
        }
        int most = EnumSet.allOf(InspectionSubject.class).size()
                * codes.conclusions().size();
        if (subjects.size() > most) {
            throw ProblemException.badRequest("subjects", "FIELD_TOO_MANY", "subjects", most);
        }
        var seen = new HashSet<String>();
        for (var turns : subjects) {
            Fields.required("subjects", turns);
            Fields.required("subject", turns.subject());
            Fields.code("conclusion", Fields.required("conclusion", turns.conclusion()), codes.conclusions());
            Fields.number("turns", Fields.required("turns", turns.turns()), 1, MOST_TURNS);
            if (!seen.add(turns.subject() + turns.conclusion())) {
                throw ProblemException.badRequest("subjects", "CONCLUSION_TWICE", turns.subject(), turns.conclusion());
            }
        }
    }
}
