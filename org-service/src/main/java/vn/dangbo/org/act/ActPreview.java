package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.org.record.UnitState;

/**
 * What an act would do, shown before anybody decides it.
 *
 * @param assumes decided acts that are taken as executed before it
 * @param organisations what becomes of each
 * @param members of the cells concerned; null when member-service cannot be asked now
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
