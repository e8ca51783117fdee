package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.SeatFacts;

/**
 * What an act does to bodies and seats, and why it may not be.
 *
 * @param bodiesEnd bodies that act no more
 * @param blocking every reason against it; while there is one, nothing is executed
 * @param warnings what is worth knowing
 */
record SeatPlan(
        List<End> ends,
        List<Begin> begins,
        List<BodyEnd> bodiesEnd,
        List<Body> bodiesBegin,
        List<ActPlan.Reason> blocking,
        List<ActPlan.Reason> warnings) {

    /** Nothing happens to any seat. */
    static final SeatPlan NOTHING = new SeatPlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A seat that ends; {@code after}: as it becomes. */
    record End(Sitting seat, SeatFacts after) {}

    /** A body that ends; {@code body}: as it becomes. */
    record BodyEnd(Body body, LocalDate wasTo) {

        static BodyEnd of(Body body, LocalDate day) {
            return new BodyEnd(body.endingOn(day), body.term().validity().to());
        }

        UUID id() {
            return body.id();
        }
    }

    /**
     * A seat that begins.
     *
     * @param continues the seat whose holder comes to it; one that has ended before when an act is undone
     */
    record Begin(Sitting seat, Sitting continues) {}
}
