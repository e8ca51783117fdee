package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;

/**
 * Which cells' members an act concerns and where they go, as member-service is asked to see to it. Pure.
 *
 * @param effectiveOn the first day in the new cell
 * @param cells the cells whose members must all be spoken for
 * @param allocations those named
 * @param reverts the act whose moves are undone; null for none
 * @param becoming on which days there will be a cell, of those that members may come to
 */
record MemberAllocation(
        LocalDate effectiveOn, List<Cell> cells, List<Named> allocations, UUID reverts, List<Becoming> becoming) {

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

    /**
     * An organisation as the act leaves it.
     *
     * @param days on which it is a cell
     */
    record Becoming(String code, List<Days> days) {}

    /** Days from the first to the one before {@code to}; null: no end is known. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * What follows from an act and its plan.
     *
     * @param facts what the plan was drawn on
     */
    static MemberAllocation of(ActProposal proposal, ActPlan plan, ActFacts facts) {
        var rest = new LinkedHashMap<String, String>();
        var named = new ArrayList<Named>();
        for (var allocation : proposal.allocations()) {
            if (allocation.members() == null) {
                rest.putIfAbsent(allocation.from(), allocation.to());
            } else {
                named.add(new Named(allocation.from(), allocation.to(), allocation.members()));
            }
        }
        var order = proposal.order();
        var cells = new ArrayList<Cell>();
        plan.before().forEach((code, before) -> {
            boolean cell = isCellOn(before, order.effectiveOn());
            boolean stays = isCellOn(plan.after().get(code), order.effectiveOn());
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
        return new MemberAllocation(
                proposal.effectiveOn(),
                cells,
                named,
                proposal.reverses(),
                becoming(proposal, cells, named, plan, facts));
    }

    private static List<Becoming> becoming(
            ActProposal proposal, List<Cell> cells, List<Named> named, ActPlan plan, ActFacts facts) {
        var codes = destinations(cells, named).collect(Collectors.toCollection(TreeSet::new));
        if (proposal.reverses() != null) {
            // Whom the undone act has moved goes back where they came from, which no line names.
            codes.addAll(plan.after().keySet());
        }
        return codes.stream()
                .filter(code -> becomes(code, plan, facts) != null)
                .map(code -> new Becoming(code, cellDays(becomes(code, plan, facts))))
                .toList();
    }

    /** Null for what is not known. */
    private static DatedSlices<UnitState> becomes(String code, ActPlan plan, ActFacts facts) {
        return plan.after().getOrDefault(code, facts.timelines().get(code));
    }

    private static Stream<String> destinations(List<Cell> cells, List<Named> named) {
        return Stream.concat(
                        cells.stream().filter(cell -> cell.restTo() != null).map(Cell::restTo),
                        named.stream().map(Named::to))
                .distinct();
    }

    /**
     * What is wrong with where an act sends members, as far as the tree knows it.
     *
     * @param facts what the plan was drawn on
     */
    static List<Reason> reasons(ActProposal proposal, ActPlan plan, ActFacts facts) {
        var reasons = new LinkedHashSet<Reason>();
        var order = proposal.order();
        var rest = new HashSet<String>();
        var touched = new HashSet<>(plan.after().keySet());
        touched.addAll(order.sources());
        touched.addAll(order.changes().keySet());
        var begun = order.targets().stream()
                .filter(order::isNew)
                .map(ActOrder.Target::code)
                .collect(Collectors.toSet());
        for (var line : proposal.allocations()) {
            if (line.members() == null && !rest.add(line.from())) {
                reasons.add(Reason.of("REST_TWICE", line.from()));
            }
            // The first members of a new cell come from elsewhere.
            boolean founds = order.type() == ActType.ESTABLISH && begun.contains(line.to());
            if (!founds && !touched.contains(line.from())) {
                reasons.add(Reason.of("ALLOCATION_FOREIGN", line.from()));
            }
        }
        var day = order.effectiveOn();
        var allocation = of(proposal, plan, facts);
        destinations(allocation.cells(), allocation.allocations())
                .filter(code -> !isCellOn(becomes(code, plan, facts), day))
                .forEach(code -> reasons.add(Reason.of("TARGET_NO_CELL", code)));
        return List.copyOf(reasons);
    }

    private static boolean isCellOn(DatedSlices<UnitState> timeline, LocalDate day) {
        return timeline != null
                && timeline.at(day).map(UnitState::kind).filter(CELLS::contains).isPresent();
    }

    /** Pieces that abut are one. */
    private static List<Days> cellDays(DatedSlices<UnitState> timeline) {
        var days = DatedSlices.<Boolean>empty();
        for (var slice : timeline.slices()) {
            if (CELLS.contains(slice.value().kind())) {
                days = days.put(slice.validity(), true);
            }
        }
        return days.slices().stream()
                .map(slice -> new Days(slice.validity().from(), slice.validity().to()))
                .toList();
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
