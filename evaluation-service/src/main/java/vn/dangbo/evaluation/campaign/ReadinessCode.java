package vn.dangbo.evaluation.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can stand in the way of a campaign, with the step that it would stop. */
@Schema(name = "CampaignReadinessCode")
public enum ReadinessCode {
    /** The tree names no unit that decides on the subject. */
    NO_DECIDING_UNIT(Severity.ERROR, "DECIDED"),
    /** The level that manages a leader is not recorded. It can be only once the campaign is open. */
    LEADER_LEVEL_MISSING(Severity.ERROR, "DECIDED"),
    /** There is a leading committee, or there are leaders of a collective, and nobody known at the head. */
    NO_HEAD(Severity.WARNING, "DECIDED"),
    /** No official member can vote in the cell. */
    CELL_WITHOUT_OFFICIAL_MEMBERS(Severity.ERROR, "CELL_PROPOSED"),
    /** Fewer can vote in the cell than an organisation needs to be one (Điều lệ Đảng, Điều 21). */
    CELL_TOO_SMALL_TO_VOTE(Severity.WARNING, "CELL_PROPOSED"),
    /** Members are seated still in a cell that had ended by the cut-off: the campaign does not find them. */
    MEMBERS_WITHOUT_CELL_REVIEW(Severity.ERROR, "REVIEWED"),
    /** The kept copies do not hold yet what is recorded. */
    COPIES_BEHIND(Severity.ERROR, "PREPARE"),
    /** A step that the rule set requires has no day. */
    CALENDAR_MISSING(Severity.WARNING, null),
    /** The day of a step has passed before the campaign is opened. */
    DUE_PAST(Severity.WARNING, null),
    /** A collective is not in the register on the cut-off day, so who decides on it cannot be told. */
    COLLECTIVE_WITHOUT_TYPE(Severity.ERROR, "DECIDED"),
    /** A person has no card yet; the result is kept by the id. */
    MEMBER_WITHOUT_CARD(Severity.WARNING, "DECIDED"),
    /** There are results of the year, and nobody has said yet what the opening is to make of them. */
    RESULTS_EXIST(Severity.WARNING, "PREPARE");

    /** Whether it stands in the way. */
    @Schema(name = "CampaignReadinessSeverity")
    public enum Severity {
        /** Somebody cannot act until it is put right. */
        ERROR,
        /** It should be looked at. */
        WARNING
    }

    private final Severity severity;
    private final String step;

    ReadinessCode(Severity severity, String step) {
        this.severity = severity;
        this.step = step;
    }

    /** How much it stands in the way of a campaign in that state. */
    Severity severity(CampaignStatus status) {
        return this == LEADER_LEVEL_MISSING && status == CampaignStatus.DRAFT ? Severity.WARNING : severity;
    }

    /** The step that it would stop; null where each finding has its own. */
    String step() {
        return step;
    }
}
