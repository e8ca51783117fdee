package vn.dangbo.org.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.labels.Messages;

/**
 * An act as a client sees it.
 *
 * @param proposal what it is to do
 * @param decision null until it is decided
 * @param waiting the steps of its execution that are not done, with what keeps them
 * @param course what was done to it, oldest first; null in lists
 */
@Schema(name = "OrganisationAct")
record ActView(
        UUID id,
        ActStatus status,
        ActProposal proposal,
        Act.Opinion opinion,
        Act.Decision decision,
        Instant executedAt,
        List<Step> waiting,
        List<Event> course) {

    /**
     * A step of the execution that is not done.
     *
     * @param attempts how often it was tried; 0 before its day
     * @param reasons what kept it the last time
     */
    @Schema(name = "ActStep")
    record Step(
            @Schema(examples = "HOLD_MEMBERS") String step, int attempts, Instant triedAt, List<ReasonView> reasons) {}

    /** Who did what to the act. */
    @Schema(name = "ActEvent")
    record Event(
            Instant at,
            @Schema(examples = "org-officer.kientuong") String by,
            @Schema(examples = "SUBMIT") String step,
            ActStatus status,
            String note) {}

    /**
     * A reason against an act.
     *
     * @param organisation code of the organisation at fault
     * @param member the member at fault
     * @param seat the seat at fault
     * @param rule the number of a rule that is not kept
     */
    @Schema(name = "ActReason")
    record ReasonView(
            @Schema(examples = "CHILD_LEFT_BEHIND") String code,
            @Schema(examples = "KT01") String organisation,
            UUID member,
            UUID seat,
            ActPlan.Rule rule,
            String message) {

        static ReasonView of(ActPlan.Reason reason, Messages messages, Locale language) {
            return new ReasonView(
                    reason.code(),
                    reason.organisation(),
                    reason.member(),
                    reason.seat(),
                    reason.rule(),
                    messages.text(language, reason.code(), reason.arguments()));
        }
    }

    /** An act in a list. */
    @Schema(name = "OrganisationActRow")
    record Row(
            UUID id,
            ActType type,
            ActStatus status,
            LocalDate effectiveOn,
            List<String> sources,
            List<String> targets,
            boolean stuck) {}
}
