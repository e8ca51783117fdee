package vn.dangbo.evaluation.appeal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * The answer to a complaint.
 *
 * @param documentDate of the answer; the tree of that day says who may give it
 * @param reasons encrypted in store
 */
@Schema(name = "AppealAnswer")
public record AppealAnswer(
        @Schema(required = true, examples = "UPHELD") AppealOutcome outcome,

        @Schema(required = true, examples = "15-CV/ĐU") String documentNo,

        @Schema(required = true, examples = "2020-02-20") LocalDate documentDate,

        @Schema(required = true, examples = "Mức xếp loại đúng tiêu chí")
        String reasons) {

    /**
     * The answer with its texts in order.
     *
     * @throws ProblemException 400 naming the field
     */
    AppealAnswer checked(LocalDate today) {
        Fields.required("outcome", outcome);
        return new AppealAnswer(
                outcome,
                Fields.text("documentNo", Fields.required("documentNo", documentNo), AppealRequest.MAXIMUM_NUMBER),
                AppealRequest.past(documentDate, today),
                Fields.text("reasons", Fields.required("reasons", reasons), AppealRequest.MAXIMUM_TEXT));
    }
}
