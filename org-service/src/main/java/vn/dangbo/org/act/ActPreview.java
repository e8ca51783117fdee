package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.org.record.UnitState;

/**
 * What an act would do, shown before anybody decides it; of an executed act, what it did to the tree.
 *
 * @param assumes decided acts that are taken as executed before it
 * @param organisations what becomes of each
 * @param members of the cells concerned; null when member-service cannot be asked now, and of an executed act
 * @param seats that end, with what their holders come to
 * @param cases of members that are open in the organisations that change; null when member-service cannot be asked now, and
 *     of an executed act
 * @param figures of the committees whose figures differ
 * @param blocking every reason against it; empty when it can be decided
 * @param warnings what is out of the ordinary and does not stand in the way, such as what a consent allows
 */
@Schema(name = "OrganisationActPreview")
record ActPreview(
        UUID act,
        LocalDate effectiveOn,
        List<Assumed> assumes,
        List<Change> organisations,
        List<ActPlan.Succession> successions,
        List<MemberService.CellRoster> members,
        List<SeatChange> seats,
        List<MemberService.OpenCase> cases,
        List<FiguresChange> figures,
        List<ActView.ReasonView> blocking,
        List<ActView.ReasonView> warnings) {

    /** A decided act that comes before. */
    @Schema(name = "ActAssumed")
    record Assumed(UUID act, ActType type, LocalDate effectiveOn) {}

    /** What happens to an organisation. */
    enum Kind {
        BEGINS,
        ENDS,
        CHANGES
    }

    /**
     * One organisation on the day before and on the day.
     *
     * @param before null for one that begins
     * @param after null for one that ends
     */
    @Schema(name = "ActOrganisationChange")
    record Change(@Schema(examples = "KT01") String organisation, Kind change, UnitState before, UnitState after) {}

    /**
     * A seat that ends, or one that an undone act has ended and that goes on.
     *
     * @param committee code list {@code committee-kinds}
     * @param memberId the holder in member-service; null for one who has no record there or whom the caller does not reach
     * @param end code list {@code seat-end-reasons}; null for one that has ended before
     * @param next the seat that the holder comes to; null for none
     */
    @Schema(name = "ActSeatChange")
    record SeatChange(
            UUID seat,
            @Schema(examples = "KT01") String organisation,
            @Schema(examples = "BCH") String committee,
            @Schema(examples = "SECRETARY") String role,
            UUID memberId,
            @Schema(examples = "KT-0001") String holderRef,
            @Schema(examples = "ORGANISATION_ENDED") String end,
            NextSeat next) {

        /** Those of a plan; holders are told of where {@code reached} says so. */
        static List<SeatChange> of(SeatPlan plan, Predicate<String> reached) {
            var begun = new HashMap<UUID, SeatBook.Sitting>();
            plan.begins().forEach(begin -> begun.put(begin.continues().id(), begin.seat()));
            var ended = new LinkedHashMap<SeatBook.Sitting, String>();
            plan.ends().forEach(end -> ended.put(end.seat(), end.after().endReason()));
            plan.begins().forEach(begin -> ended.putIfAbsent(begin.continues(), null));
            return ended.keySet().stream()
                    .map(seat -> {
                        boolean told = reached.test(seat.organisation());
                        var next = begun.get(seat.id());
                        return new SeatChange(
                                seat.id(),
                                seat.organisation(),
                                seat.body().term().kind(),
                                seat.facts().role(),
                                told ? seat.facts().memberId() : null,
                                told ? seat.facts().holderRef() : null,
                                ended.get(seat),
                                next == null
                                        ? null
                                        : NextSeat.of(next, plan.bodiesBegin().contains(next.body())));
                    })
                    .toList();
        }
    }

    /**
     * A seat that begins on the act's day, by appointment.
     *
     * @param validTo first day on which it is held no more; null while no end is known
     * @param fresh whether the act sets the body up
     */
    @Schema(name = "ActNextSeat")
    record NextSeat(
            @Schema(examples = "KT02") String organisation,
            @Schema(examples = "BCH") String committee,
            @Schema(examples = "DEPUTY") String role,
            LocalDate validTo,
            boolean fresh) {

        private static NextSeat of(SeatBook.Sitting seat, boolean fresh) {
            return new NextSeat(
                    seat.organisation(),
                    seat.body().term().kind(),
                    seat.facts().role(),
                    seat.facts().validity().to(),
                    fresh);
        }
    }

    /**
     * Figures of a committee as they would be on the day without the act and with it.
     *
     * @param organisation code of the committee
     */
    @Schema(name = "ActFiguresChange")
    record FiguresChange(@Schema(examples = "KIENTUONG") String organisation, Figures before, Figures after) {}

    /**
     * Figures of a committee.
     *
     * @param organisations number of organisations below it, itself included, by kind
     * @param members official and probationary; null when member-service cannot be asked now
     */
    @Schema(name = "ActFigures")
    record Figures(Map<String, Integer> organisations, Integer members) {}
}
