package vn.dangbo.member.restructuring;

import java.util.List;
import java.util.UUID;

/**
 * What an order does to the members of the cells, and why it may not be.
 *
 * @param reasons every reason against it; while there is one, nothing is held and nobody is moved
 */
record Forecast(List<Cell> cells, List<Reason> reasons) {

    /**
     * Members of one cell.
     *
     * @param members all who sit there on the day or begin to later
     * @param official those of them who are official (chính thức) on the day
     * @param moves how many of them go where
     * @param stay how many do not move
     */
    record Cell(String code, long members, long official, List<Move> moves, long stay) {}

    /**
     * Members who come to a cell.
     *
     * @param official those of them who are official on the day
     */
    record Move(String to, long members, long official) {}

    /**
     * Why the order cannot be carried out.
     *
     * @param code MEMBER_UNALLOCATED, MEMBER_NOT_THERE, MEMBER_TWICE, MEMBER_MOVED_AGAIN, CELL_UNKNOWN, CELL_HELD,
     *     TARGET_ENDS or TARGET_NO_CELL
     * @param organisation code of the cell
     * @param member the member at fault; null for a reason that is about the cell
     * @param name the member's name; null for one who does not sit in the cell
     */
    record Reason(String code, String organisation, UUID member, String name) {}

    boolean blocked() {
        return !reasons.isEmpty();
    }
}
