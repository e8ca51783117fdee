package vn.dangbo.org.committee;

import vn.dangbo.platform.time.Validity;

/**
 * One term of one body of a unit.
 *
 * @param kind code list {@code committee-kinds}
 * @param label as officials write it, e.g. 2020–2025
 * @param congressNo roman number of the congress that the term follows; null when there was none
 * @param plannedSeats how many should sit; null when not recorded
 * @param officialMembers official members of the cell at the election, as declared; null when not recorded
 */
public record Term(
        String kind,
        String label,
        String congressNo,
        Validity validity,
        Integer plannedSeats,
        Integer officialMembers) {

    /** A cell's own committee. */
    public static final String CELL_COMMITTEE = "CHI_UY";
    /** A cell's secretary, where the cell has no committee. */
    public static final String CELL_SECRETARY = "BI_THU";
}
