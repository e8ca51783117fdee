package vn.dangbo.member.discipline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.cases.Vote;

/**
 * What a step says.
 *
 * @param on the day on which it happened; left out: today
 * @param form for {@code vote} and {@code change}
 * @param level that decides, for {@code vote} and {@code change}
 * @param decidedBy name of the body that decides, for {@code vote} and {@code change}; may be left out
 * @param office of which a member is removed, with CACH_CHUC
 * @param vote for {@code vote}
 * @param number of the decision, for {@code announce} and {@code change}
 * @param signer of the decision
 * @param receivedOn the day on which the decision was received, for {@code announce} and {@code change}; left out: its own
 * @param reason for {@code dismiss}, {@code complain}, {@code uphold}, {@code change} and {@code revoke}; else a remark
 */
@Schema(name = "DisciplineAction")
record DisciplineAction(
        LocalDate on,
        DisciplineForm form,
        DisciplineLevel level,
        @Schema(examples = "Ban Thường vụ Đảng ủy phường") String decidedBy,
        String office,
        Vote vote,
        @Schema(examples = "12-QĐ/UBKT") String number,
        @Schema(examples = "Trần Văn Minh") String signer,
        LocalDate receivedOn,
        String reason) {

    static DisciplineAction orNone(DisciplineAction action) {
        return action == null
                ? new DisciplineAction(null, null, null, null, null, null, null, null, null, null)
                : action;
    }
}
