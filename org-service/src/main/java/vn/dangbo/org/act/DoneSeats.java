package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an executed act did to bodies and seats, as it was written when it was executed. */
record DoneSeats(List<Row> rows) {

    static final DoneSeats NONE = new DoneSeats(List.of());

    enum Kind {
        COMMITTEE,
        SEAT
    }

    enum Change {
        ENDED,
        BEGAN
    }

    /**
     * One body or seat.
     *
     * @param wasTo of an ended one: the end that it had before; null for none
     * @param continues of a begun seat: the seat whose holder came to it
     */
    record Row(
            Kind kind,
            UUID id,
            Change change,
            LocalDate wasTo,
            String wasEndReason,
            String wasEndDecisionNo,
            UUID continues) {

        private static Row begun(Kind kind, UUID id, UUID continues) {
            return new Row(kind, id, Change.BEGAN, null, null, null, continues);
        }

        private static Row ended(Kind kind, UUID id, LocalDate wasTo, String reason, String decisionNo) {
            return new Row(kind, id, Change.ENDED, wasTo, reason, decisionNo, null);
        }
    }

    /** What a plan does, on the book that it was drawn on. */
    static DoneSeats of(SeatPlan plan) {
        return new DoneSeats(Stream.of(
                        plan.ends().stream().map(end -> {
                            var was = end.seat().facts();
                            return Row.ended(
                                    Kind.SEAT,
                                    end.seat().id(),
                                    was.validity().to(),
                                    was.endReason(),
                                    was.endDecisionNo());
                        }),
                        plan.begins().stream()
                                .map(begin -> Row.begun(
                                        Kind.SEAT,
                                        begin.seat().id(),
                                        begin.continues().id())),
                        plan.bodiesEnd().stream()
                                .map(end -> Row.ended(Kind.COMMITTEE, end.id(), end.wasTo(), null, null)),
                        plan.bodiesBegin().stream().map(body -> Row.begun(Kind.COMMITTEE, body.id(), null)))
                .flatMap(rows -> rows)
                .toList());
    }

    Stream<Row> of(Kind kind, Change change) {
        return rows.stream().filter(row -> row.kind() == kind && row.change() == change);
    }

    /** Ids of the seats, or of the bodies. */
    List<UUID> ids(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).map(Row::id).toList();
    }

    /** The seats that the act began, by the seat that they continue. */
    Map<UUID, UUID> continued() {
        return of(Kind.SEAT, Change.BEGAN).collect(Collectors.toMap(Row::continues, Row::id, (one, other) -> one));
    }
}
