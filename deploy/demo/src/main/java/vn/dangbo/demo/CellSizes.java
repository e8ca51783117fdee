package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Official members of cells: counted where the demo has the members, which is in Kiến Tường; elsewhere invented so that one cell in nine
 * has fewer than nine, hamlets and others apart, and so no chi ủy. Figure A5 is true of this rule: 61 of 69 cells of hamlets and residential
 * groups, and 99 of all 112 cells, are 88.4 %.
 */
final class CellSizes {

    private static final int ONE_IN = 9;
    private static final int SMALL_AT = 4;

    private final List<Member> members;
    private final Map<String, Integer> invented = new HashMap<>();

    CellSizes(List<Unit> units, List<Member> members) {
        this.members = members;
        Dice dice = new Dice("cell sizes");
        Map<String, Integer> index = new HashMap<>();
        units.stream()
                .filter(unit -> unit.kind().endsWith("CELL"))
                .filter(unit -> !unit.town().equals(Tree.TOWN))
                .forEach(unit -> {
                    int number = index.merge(unit.town() + unit.isResidential(), 1, Integer::sum) - 1;
                    boolean small = number % ONE_IN == SMALL_AT;
                    invented.put(unit.code(), small ? dice.between(4, 8) : dice.between(10, 32));
                });
    }

    /** Official members of the cell on a day. */
    int officialMembers(Unit cell, LocalDate day) {
        if (invented.containsKey(cell.code())) {
            return invented.get(cell.code());
        }
        return (int) members.stream()
                .filter(member -> member.isOfficial(day))
                .filter(member -> member.seatingOn(day)
                        .filter(seat -> seat.cell().equals(cell.code()))
                        .isPresent())
                .count();
    }
}
