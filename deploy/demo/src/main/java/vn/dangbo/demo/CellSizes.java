package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Official members of cells: counted where the demo has the members of that day. Elsewhere, before the records of a town begin, invented
 * so that one cell in nine has fewer than nine, hamlets and others apart, and so no chi ủy; the members of later days keep to that. Figure A5
 * is true of this rule: 61 of 69 cells of hamlets and residential groups, and 99 of all 112 cells, are 88.4 %.
 */
final class CellSizes {

    private static final int ONE_IN = 9;
    private static final int SMALL_AT = 4;

    private final Map<String, Integer> invented;
    private final Map<String, List<Member>> members = new HashMap<>();
    private final Map<String, LocalDate> openings = new HashMap<>();

    /**
     * The sizes of all cells.
     *
     * @param invented see {@link #invented}
     * @param all the members of all towns
     */
    CellSizes(Map<String, Integer> invented, List<Member> all) {
        this.invented = invented;
        all.forEach(member -> member.seatings().stream()
                .map(Seating::cell)
                .distinct()
                .forEach(cell ->
                        members.computeIfAbsent(cell, code -> new ArrayList<>()).add(member)));
        TownPlans.ALL.forEach(plan -> openings.put(plan.town(), plan.opening()));
    }

    /** Invented sizes of the cells beside those of Kiến Tường. */
    static Map<String, Integer> invented(List<Unit> units) {
        Map<String, Integer> sizes = new HashMap<>();
        Dice dice = new Dice("cell sizes");
        Map<String, Integer> index = new HashMap<>();
        units.stream()
                .filter(unit -> unit.kind().endsWith("CELL"))
                .filter(unit -> !unit.town().equals(Tree.TOWN))
                .forEach(unit -> {
                    int number = index.merge(unit.town() + unit.isResidential(), 1, Integer::sum) - 1;
                    boolean small = number % ONE_IN == SMALL_AT;
                    sizes.put(unit.code(), small ? dice.between(4, 8) : dice.between(10, 32));
                });
        return sizes;
    }

    /** Official members of the cell on a day. */
    int officialMembers(Unit cell, LocalDate day) {
        LocalDate opening = openings.get(cell.town());
        if (opening != null && day.isBefore(opening)) {
            return invented.get(cell.code());
        }
        return (int) members.getOrDefault(cell.code(), List.of()).stream()
                .filter(member -> member.isOfficial(day))
                .filter(member -> member.seatingOn(day)
                        .filter(seat -> seat.cell().equals(cell.code()))
                        .isPresent())
                .count();
    }
}
