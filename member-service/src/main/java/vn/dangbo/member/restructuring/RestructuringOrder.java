package vn.dangbo.member.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.Fields;

/**
 * Where the members of cells go by an act. Cells are named by code.
 *
 * @param effectiveOn the first day on which they are in their new cells
 * @param cells the cells whose members must be placed
 * @param allocations members named one by one
 * @param reverts the act that is undone; null for any other. Those whom it moved go back
 * @param becoming on which days there will be a cell, of those that the tree here does not tell; null: nothing is said
 */
record RestructuringOrder(
        LocalDate effectiveOn, List<Cell> cells, List<Allocation> allocations, UUID reverts, List<Becoming> becoming) {

    /** More in one act is a mistake of whoever asks. */
    private static final int MOST_CELLS = 10_000;

    /**
     * A cell whose members must be placed.
     *
     * @param ends whether it exists no more from the day on
     * @param restTo where all go whom no allocation names; the cell itself: they stay; null: each must be named
     */
    record Cell(String code, boolean ends, String restTo) {}

    /**
     * Members of a cell who go to another.
     *
     * @param to may be the same cell: they stay
     */
    record Allocation(String from, String to, List<UUID> members) {}

    /**
     * An organisation as it will be when the tree has changed.
     *
     * @param days on which it is a cell; none: never
     */
    record Becoming(String code, List<Days> days) {}

    /** Days from the first to the one before {@code to}; null: no end is known. */
    record Days(LocalDate from, LocalDate to) {}

    /** One that says nothing of the tree. */
    RestructuringOrder(LocalDate effectiveOn, List<Cell> cells, List<Allocation> allocations, UUID reverts) {
        this(effectiveOn, cells, allocations, reverts, null);
    }

    RestructuringOrder {
        cells = cells == null ? List.of() : List.copyOf(cells);
        allocations = allocations == null ? List.of() : List.copyOf(allocations);
    }

    /**
     * This order, when it can be understood.
     *
     * @throws ProblemException 400 that names the field
     */
    RestructuringOrder checked() {
        Fields.day("effectiveOn", Fields.required("effectiveOn", effectiveOn));
        Fields.number("cells", cells.size(), 0, MOST_CELLS);
        var seen = new HashSet<String>();
        for (var cell : cells) {
            if (!seen.add(Fields.required("cells.code", cell.code()))) {
                throw ProblemException.badRequest("cells.code", "CELL_TWICE", cell.code());
            }
        }
        for (var allocation : allocations) {
            Fields.required("allocations.from", allocation.from());
            Fields.required("allocations.to", allocation.to());
            Fields.required("allocations.members", allocation.members())
                    .forEach(member -> Fields.required("allocations.members", member));
            if (!seen.contains(allocation.from())) {
                throw ProblemException.badRequest("allocations.from", "CELL_NOT_LISTED", allocation.from());
            }
        }
        for (var told : becoming == null ? List.<Becoming>of() : becoming) {
            Fields.required("becoming.code", told.code());
            for (var days : Fields.required("becoming.days", told.days())) {
                Fields.day("becoming.days.from", Fields.required("becoming.days.from", days.from()));
                if (days.to() != null && !days.to().isAfter(days.from())) {
                    throw ProblemException.badRequest("becoming.days.to", "FIELD_INVALID", "becoming.days.to");
                }
            }
        }
        return this;
    }

    /** On which days those are cells of which the order tells, by code. */
    Map<String, List<Validity>> cellDays() {
        var days = new HashMap<String, List<Validity>>();
        for (var told : becoming == null ? List.<Becoming>of() : becoming) {
            var spans = days.computeIfAbsent(told.code(), code -> new ArrayList<>());
            told.days().forEach(span -> spans.add(new Validity(span.from(), span.to())));
        }
        return days;
    }

    /** Codes of the cells whose members must be placed. */
    Set<String> codes() {
        return cells.stream().map(Cell::code).collect(Collectors.toSet());
    }

    /** Codes of those that exist no more. */
    Set<String> ending() {
        return cells.stream().filter(Cell::ends).map(Cell::code).collect(Collectors.toSet());
    }

    /** Codes of other cells that members may come to. */
    Set<String> targets() {
        return Stream.concat(
                        cells.stream()
                                .filter(cell -> !Objects.equals(cell.code(), cell.restTo()))
                                .map(Cell::restTo)
                                .filter(Objects::nonNull),
                        allocations.stream()
                                .filter(a -> !a.from().equals(a.to()))
                                .map(Allocation::to))
                .collect(Collectors.toSet());
    }
}
