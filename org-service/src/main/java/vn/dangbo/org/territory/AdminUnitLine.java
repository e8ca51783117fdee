package vn.dangbo.org.territory;

/**
 * A row that could be read.
 *
 * @param successor what the unit became; null when the row does not tell
 */
record AdminUnitLine(int row, AdminUnit unit, Successor successor) {

    /**
     * A unit that took over from another on the day on which that one ended.
     *
     * @param share ALL or PART of the one that ended
     */
    record Successor(String code, String share, String legalBasis) {}
}
