package vn.dangbo.platform.tabular;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells from column A on, as many as the file gives
 */
record RawRow(int number, List<RawCell> cells) {
    /** What Excel holds in a row at most. */
    static final int MAX_COLUMNS = 16_384;

    boolean isBlank() {
        return cells.stream().allMatch(RawCell::isBlank);
    }

    /** The cell in that column (from 0), empty beyond the end. */
    RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
    }
}
