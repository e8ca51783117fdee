package vn.dangbo.demo;

import java.util.ArrayList;
import java.util.List;

/** How many members the cells have when the records begin. */
final class OpeningSizes {

    /** Officials that every cell of Kiến Tường begins with. */
    static final int MINIMUM = 6;

    private OpeningSizes() {}

    /** Every cell begins with officials enough to live; what is above that follows the weights. */
    static List<Integer> byWeight(int members, List<Tree.Cell> cells) {
        int lightest = cells.stream().mapToInt(Tree.Cell::weight).min().orElseThrow();
        return Shares.of(
                        members - MINIMUM * cells.size(),
                        cells.stream().map(cell -> cell.weight() - lightest).toList())
                .stream()
                .map(more -> MINIMUM + more)
                .toList();
    }

    /** Cells that can have only so many begin with their weight; the others share the rest by theirs. */
    static List<Integer> besideFixed(int members, List<Tree.Cell> cells) {
        int fixed = cells.stream()
                .filter(OpeningSizes::isFixed)
                .mapToInt(Tree.Cell::weight)
                .sum();
        List<Integer> shares = Shares.of(
                members - fixed,
                cells.stream().map(cell -> isFixed(cell) ? 0 : cell.weight()).toList());
        List<Integer> sizes = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            Tree.Cell cell = cells.get(index);
            sizes.add(isFixed(cell) ? cell.weight() : shares.get(index));
        }
        return sizes;
    }

    private static boolean isFixed(Tree.Cell cell) {
        return cell.most() < Integer.MAX_VALUE;
    }
}
