package vn.dangbo.org.act;

import java.util.List;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.SeatFacts;

/**
 * What an act does to bodies and seats, and why it may not be.
 *
 * @param bodiesEnd as they become
 * @param blocking every reason against it; while there is one, nothing is executed
 * @param warnings what is worth knowing
 */
record SeatPlan(
        List<End> ends,
        List<Begin> begins,
        List<Body> bodiesEnd,
        List<Body> bodiesBegin,
        List<ActPlan.Reason> blocking,
        List<ActPlan.Reason> warnings) {

    /** Nothing happens to any seat. */
    static final SeatPlan NOTHING = new SeatPlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A seat that ends; {@code after}: as it becomes. */
    record End(Sitting seat, SeatFacts after) {}

    /**
     * A seat that begins.
     *
     * @param continues the seat whose holder comes to it
     */
    record Begin(Sitting seat, Sitting continues) {}
}
