package vn.dangbo.member.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that an order is judged by.
 *
 * @param seats seatings in the order's cells on the day or later, without those that go back
 * @param returning seatings that an undone act has made and that go back to where they came from
 * @param official those of them all who are official (chính thức) on the day
 * @param past of those whom the order names: who has ever sat in the cell that it names them for
 * @param names of those who have a seating here
 * @param known codes of the order's cells that exist
 * @param heldElsewhere codes of cells of this order that another act holds or fills
 */
record Roster(
        List<Seat> seats,
        List<Return> returning,
        Set<UUID> official,
        Set<Named> past,
        Map<UUID, String> names,
        Set<String> known,
        Set<String> heldElsewhere) {

    /**
     * A seating that reaches the day.
     *
     * @param to null while no end is known
     */
    record Seat(UUID member, UUID cellId, String cell, LocalDate from, LocalDate to) {}

    /**
     * A seating that goes back.
     *
     * @param seat as it is
     * @param toId the cell that the member came from
     * @param to code of that cell
     * @param kind how the member was moved
     * @param movedAgain whether a later act has moved the member on from there
     */
    record Return(Seat seat, UUID toId, String to, MoveKind kind, boolean movedAgain) {}

    /** A member whom an order names, and the cell that it says they sit in. */
    record Named(String cell, UUID member) {}
}
