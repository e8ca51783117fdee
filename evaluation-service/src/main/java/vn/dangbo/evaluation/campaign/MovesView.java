package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * How subjects of a campaign stood differently from what it said of them.
 *
 * @param dryRun whether nothing was written
 * @param totals how many of each kind of change, also beyond those listed
 * @param moves at most {@link #MOST}
 */
@Schema(name = "CampaignMoves")
public record MovesView(
        boolean dryRun,
        @Schema(examples = "2026-02-01") LocalDate asOf,
        @Schema(examples = "{\"MOVED\": 12, \"LEFT\": 3}") Map<Change, Long> totals,
        List<Move> moves) {

    static final int MOST = 1000;

    /** What has happened to a subject since the cut-off. */
    @Schema(name = "CampaignChange")
    public enum Change {
        /** To another cell of the tree: the course follows. */
        MOVED,
        /** Out of the tree or out of the Party: not graded here any more. */
        LEFT,
        /** The unit has ended. */
        ENDED,
        /** Admitted since: graded if the rule set lets it be. */
        ADMITTED,
        /** Came from elsewhere: the receiving cell grades. */
        ARRIVED,
        /** There at the cut-off, and known only since, as a unit set up late in the year: enters as at the opening. */
        FOUND
    }

    /**
     * One change.
     *
     * @param id of the course; absent in a dry run for one that there is not yet
     * @param from code of the unit of the course until now
     * @param to code of the unit it goes to, where that is in the tree
     * @param on the day of the change, not of the refresh; of a unit or collective that was found its first one
     * @param rule which says what becomes of it, and its source
     * @param decided whether it is decided already, and so marked and nothing else
     * @param notEvaluatedReason why it has no grade from now on, code list {@code not-evaluated-reasons}
     */
    @Schema(name = "CampaignMove")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            UUID id,
            SubjectKind subjectKind,
            UUID memberId,
            Change what,
            @Schema(examples = "KT01C01") String from,
            @Schema(examples = "KT01C02") String to,
            @Schema(examples = "2026-01-20") LocalDate on,
            @Schema(examples = "CHUYEN_DEN") String rule,
            @Schema(examples = "HD 21-HD/BTCTW 18/10/2019") String legalRef,
            boolean decided,
            @Schema(examples = "CHUYEN_DI") String notEvaluatedReason) {}
}
