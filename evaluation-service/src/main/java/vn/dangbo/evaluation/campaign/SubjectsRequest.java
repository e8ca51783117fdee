package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * Subjects to be added by hand, such as leaders of bodies outside the Party, of whom no committee's seat tells.
 *
 * @param reason why, for all of them
 * @param subjects at most {@link #MOST}
 */
@Schema(name = "CampaignSubjectsRequest")
public record SubjectsRequest(
        @Schema(required = true, examples = "Lãnh đạo UBND phường, ngoài cấp ủy")
        String reason,

        @Schema(required = true) List<Row> subjects) {

    /** Rows of one call. */
    static final int MOST = 1000;

    static final int MAXIMUM_REASON_LENGTH = 500;

    /**
     * One of them. Who takes part already gets the peer group from the row, a leader level and headship
     * too; who was withdrawn takes part again.
     *
     * @param organisation code of the unit graded; of a member the cell; of a collective or leader where it stands
     * @param memberId of a person, or the card number
     * @param collective code, of a collective, and of a leader of one
     * @param level that manages the leader, code list {@code management-levels}
     * @param peerGroup of those with similar position, function and task, among whom the ceiling holds (HD 21-HD/BTCTW;
     *     366-QĐ/TW article 11); whoever has none makes one group with the others who have none
     */
    @Schema(name = "CampaignSubjectRow")
    public record Row(
            @Schema(required = true) SubjectKind subjectKind,
            @Schema(required = true, examples = "KT01") String organisation,
            UUID memberId,
            @Schema(examples = "12345678") String cardNumber,
            @Schema(examples = "KT01UBND") String collective,
            @Schema(examples = "PHUONG") String level,
            @Schema(examples = "CHU_TICH_UBND_PHUONG") String peerGroup,
            Boolean isHead) {}

    /** What became of a row. */
    @Schema(name = "CampaignSubjectOutcome")
    public enum Outcome {
        ADDED,
        /** Was there; level, peer group and headship are those of the row now. */
        UPDATED,
        /** Was withdrawn; takes part again from where it stood, and why it was withdrawn stays on record. */
        REINSTATED,
        REFUSED
    }

    /**
     * What became of one row.
     *
     * @param row its place in the request, from 1
     * @param code why it was refused
     */
    @Schema(name = "CampaignSubjectResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Schema(examples = "1") int row,
            Outcome outcome,
            UUID id,
            @Schema(examples = "CAMPAIGN_SUBJECT_THERE") String code,
            String text) {}

    /** What became of all rows, in their order. */
    @Schema(name = "CampaignSubjectResults")
    public record Results(@Schema(examples = "1") int done, int refused, List<Result> results) {}

    /** Why a subject is withdrawn. */
    @Schema(name = "CampaignSubjectWithdrawal")
    public record Withdrawal(
            @Schema(required = true, examples = "Nhập nhầm") String reason) {}
}
