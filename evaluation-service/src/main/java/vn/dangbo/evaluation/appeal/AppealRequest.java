package vn.dangbo.evaluation.appeal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A complaint about a result, or its way on to the superior.
 *
 * @param documentDate the day on which it was received
 * @param reason what is complained of; encrypted in store
 * @param byMember whether the very person complains, and not the unit; of the complaint about a member's or leader's result alone, where
 *     it is taken for true
 */
@Schema(name = "AppealRequest")
public record AppealRequest(
        @Schema(examples = "03-ĐKN") String documentNo,

        @Schema(required = true, examples = "2020-02-03") LocalDate documentDate,

        @Schema(required = true, examples = "Chưa tính kết quả thực hiện nhiệm vụ quý IV")
        String reason,

        @Schema(examples = "true") Boolean byMember) {

    static final int MAXIMUM_NUMBER = 100;
    static final int MAXIMUM_TEXT = 2000;

    /**
     * The request with its texts in order.
     *
     * @throws ProblemException 400 naming the field
     */
    AppealRequest checked(LocalDate today) {
        return new AppealRequest(
                Fields.text("documentNo", documentNo, MAXIMUM_NUMBER),
                past(documentDate, today),
                Fields.text("reason", Fields.required("reason", reason), MAXIMUM_TEXT),
                byMember);
    }

    /** The same as a complaint of the very person. */
    AppealRequest ofOneself() {
        return new AppealRequest(documentNo, documentDate, reason, true);
    }

    /** The day of a document, which has come. @throws ProblemException 400 */
    static LocalDate past(LocalDate documentDate, LocalDate today) {
        var day = Fields.day("documentDate", Fields.required("documentDate", documentDate));
        if (day.isAfter(today)) {
            throw ProblemException.badRequest("documentDate", "DAY_TO_COME", day);
        }
        return day;
    }
}
