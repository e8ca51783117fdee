package vn.dangbo.demo;

import java.util.List;
import java.util.Map;

/** The cells of the towns beside Kiến Tường, as members are seated in them. */
final class TownCells {

    /** Of a cell that shall be small at all times: less than the nine official members who elect a chi ủy. */
    private static final int SMALL_CAPACITY = 8;

    private static final int SMALL_LEAST = 4;

    /** Official members who stay in any other cell, so that it keeps its chi ủy. */
    private static final int USUAL_LEAST = 10;

    /** No cell without a capacity weighs less, so that two of them are a committee. */
    private static final int LEAST_WEIGHT = 18;

    private static final int FULLEST_OPENING = 24;

    private TownCells() {}

    /** The cells of a town in the order of the file. */
    static List<Tree.Cell> of(String town, List<Unit> units, Map<String, Integer> sizes) {
        return units.stream()
                .filter(unit -> unit.town().equals(town) && unit.kind().endsWith("CELL"))
                .map(unit -> cell(unit, sizes.get(unit.code())))
                .toList();
    }

    private static Tree.Cell cell(Unit unit, int size) {
        boolean small = size <= SMALL_CAPACITY;
        boolean grassroots = unit.kind().equals("GRASSROOTS_CELL");
        int most = grassroots ? Tree.GRASSROOTS_CELL_CAPACITY : Integer.MAX_VALUE;
        int weight = grassroots ? Math.min(size + 3, FULLEST_OPENING) : Math.max(size, LEAST_WEIGHT);
        return new Tree.Cell(
                unit.code(),
                unit.sector(),
                unit.from(),
                unit.to(),
                small ? size : weight,
                small ? SMALL_LEAST : USUAL_LEAST,
                small ? SMALL_CAPACITY : most,
                unit.isResidential());
    }
}
