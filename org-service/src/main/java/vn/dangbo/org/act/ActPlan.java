package vn.dangbo.org.act;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/**
 * What an act does: the timelines it changes, who follows whom, and why it may not be.
 *
 * @param before timelines of the changed organisations; a new one has none
 * @param after what they become
 * @param successions who follows whom
 * @param blocking every reason against it; while there is one, nothing is executed
 */
record ActPlan(
        Map<String, DatedSlices<UnitState>> before,
        Map<String, DatedSlices<UnitState>> after,
        List<Succession> successions,
        List<Reason> blocking) {

    /** One that leaves the tree alone; blocked when there are reasons. */
    static ActPlan ofNothing(List<Reason> blocking) {
        return new ActPlan(Map.of(), Map.of(), List.of(), blocking);
    }

    /** The same with these reasons against it. */
    ActPlan blockedBy(List<Reason> reasons) {
        return new ActPlan(before, after, successions, reasons);
    }

    /** How much of a predecessor a successor takes over. */
    enum Share {
        ALL,
        PART
    }

    /** From an organisation to one that follows it, by code. */
    record Succession(String from, String to, Share share) {}

    /**
     * The number of a rule, as it holds on the act's day.
     *
     * @param code as in {@code /rule-parameters}
     */
    @Schema(name = "ActRule")
    record Rule(
            @Schema(examples = "MINIMUM_OFFICIAL_MEMBERS") String code,
            @Schema(examples = "3") int value,

            @Schema(examples = "Điều lệ Đảng, Điều 21.2, 24.1")
            String legalBasis) {}

    /**
     * Why an act may not be executed, or what is worth knowing of it.
     *
     * @param organisation code of the organisation at fault; null when it is none in particular
     * @param member the member at fault; null when it is none
     * @param seat the seat at fault; null when it is none
     * @param rule the number of a rule that is not kept; null when it is none
     */
    record Reason(String code, String organisation, UUID member, UUID seat, Rule rule, List<String> arguments) {

        Reason(String code, String organisation, List<String> arguments) {
            this(code, organisation, null, null, null, arguments);
        }

        /** The same with the member's id in the place of the name: names are not written down here. */
        Reason withoutName() {
            return member == null || seat != null
                    ? this
                    : new Reason(code, organisation, member, null, rule, List.of(member.toString()));
        }

        /** The same for whoever does not reach the organisation: that somebody is concerned, not who. */
        Reason withoutPerson() {
            return seat == null
                    ? withoutName()
                    : new Reason(code, organisation, null, seat, rule, List.of(seat.toString(), "…", "…"));
        }

        /**
         * A reason about a seat; persons are ids here.
         *
         * @param sitting what is known of the seat; null: nothing
         */
        static Reason ofSeat(String code, String organisation, UUID seat, SeatBook.Sitting sitting) {
            return new Reason(
                    code,
                    organisation,
                    sitting == null ? null : sitting.facts().memberId(),
                    seat,
                    null,
                    sitting == null
                            ? List.of(seat.toString(), "…", "…")
                            : List.of(seat.toString(), sitting.facts().role(), sitting.holder()));
        }

        static Reason of(String code, String organisation, String... arguments) {
            return new Reason(code, organisation, List.of(arguments));
        }
    }
}
