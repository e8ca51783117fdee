package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.org.record.UnitState;

/**
 * Which cells' members an act concerns and where they go, as member-service is asked to see to it. Pure.
 *
 * @param effectiveOn the first day in the new cell
 * @param cells the cells whose members must all be spoken for
 * @param allocations those named
 * @param reverts the act whose moves are undone; null for none
 */
record MemberAllocation(LocalDate effectiveOn, List<Cell> cells, List<Named> allocations, UUID reverts) {

    private static final Set<String> CELLS = Set.of("GRASSROOTS_CELL", "SUBORDINATE_CELL");

    /**
     * A cell whose members must be spoken for.
     *
     * @param ends whether it is no cell afterwards
     * @param restTo where everybody goes who is not named; the same cell when they stay; null: everybody is named
     */
    record Cell(String code, boolean ends, String restTo) {}

    /** Members who go from one cell to another. */
    record Named(String from, String to, List<UUID> members) {}

    /** What follows from an act and its plan. */
    static MemberAllocation of(ActProposal proposal, ActPlan plan) {
        var rest = new LinkedHashMap<String, String>();
        var named = new ArrayList<Named>();
        for (var allocation : proposal.allocations()) {
            if (allocation.members() == null) {
                rest.put(allocation.from(), allocation.to());
            } else {
                named.add(new Named(allocation.from(), allocation.to(), allocation.members()));
            }
        }
        var order = proposal.order();
        var cells = new ArrayList<Cell>();
        plan.before().forEach((code, before) -> {
            boolean cell = before.at(order.effectiveOn())
                    .map(UnitState::kind)
                    .filter(CELLS::contains)
                    .isPresent();
            boolean stays = plan.after()
                    .get(code)
                    .at(order.effectiveOn())
                    .map(UnitState::kind)
                    .filter(CELLS::contains)
                    .isPresent();
            if (cell && !stays) {
                cells.add(new Cell(code, true, rest.getOrDefault(code, successor(code, plan))));
            }
        });
        var spokenFor = new HashSet<String>();
        cells.forEach(cell -> spokenFor.add(cell.code()));
        if (order.type() == ActType.SPLIT_OFF) {
            // Whoever stays is named too, or "the rest" is: nobody is forgotten by accident.
            order.sources().stream()
                    .filter(code -> spokenFor.add(code) && isCell(plan, proposal, code))
                    .forEach(code -> cells.add(new Cell(code, false, rest.get(code))));
        }
        // Cells that only give members away keep the others.
        proposal.allocations().stream()
                .map(ActProposal.Allocation::from)
                .filter(spokenFor::add)
                .forEach(code -> cells.add(new Cell(code, false, rest.getOrDefault(code, code))));
        return new MemberAllocation(proposal.effectiveOn(), cells, named, proposal.reverses());
    }

    /** Members of a committee are none of its own: only what is split as a cell has members to allocate. */
    private static boolean isCell(ActPlan plan, ActProposal proposal, String code) {
        return proposal.targets().stream()
                .map(target -> plan.after().get(target.code()))
                .filter(java.util.Objects::nonNull)
                .map(timeline -> timeline.at(proposal.effectiveOn()))
                .flatMap(java.util.Optional::stream)
                .map(UnitState::kind)
                .anyMatch(CELLS::contains);
    }

    private static String successor(String code, ActPlan plan) {
        return plan.successions().stream()
                .filter(succession -> succession.from().equals(code) && succession.share() == ActPlan.Share.ALL)
                .map(ActPlan.Succession::to)
                .findFirst()
                .orElse(null);
    }
}
