package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.DoneSeats.Change;
import vn.dangbo.org.act.DoneSeats.Kind;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.platform.time.Validity;

/**
 * Draws up how bodies and seats come back when an act is undone: from the reversal's day on what the act ended goes on,
 * as new records, because the days between were lived without it; what the act began ends. Where something newer stands
 * in the way it stays, and is named. Pure.
 */
final class SeatReversal {

    private static final String LEFT_POST = "LEFT_POST";

    private final DoneSeats done;
    private final Set<String> gone;
    private final SeatBook book;
    private final LocalDate day;
    private final String decisionNo;
    private final Map<UUID, Sitting> seats;
    private final Map<UUID, Body> bodies;
    private final List<SeatPlan.End> ends;
    private final List<SeatPlan.Begin> begins = new ArrayList<>();
    private final List<SeatPlan.BodyEnd> bodiesEnd;
    private final Map<UUID, Body> reopened = new HashMap<>();
    private final Set<UUID> leaving = new HashSet<>();
    private final List<Reason> warnings = new ArrayList<>();

    private SeatReversal(
            DoneSeats done, Set<String> gone, SeatPlan ended, SeatBook book, LocalDate day, String decisionNo) {
        this.done = done;
        this.gone = gone;
        this.book = book;
        this.day = day;
        this.decisionNo = decisionNo;
        this.seats = book.seats().stream().collect(Collectors.toMap(Sitting::id, Function.identity()));
        this.bodies = book.bodies().stream().collect(Collectors.toMap(Body::id, Function.identity()));
        this.ends = new ArrayList<>(ended.ends());
        this.bodiesEnd = new ArrayList<>(ended.bodiesEnd());
        ended.ends().forEach(end -> leaving.add(end.seat().id()));
    }

    /**
     * The plan of the reversal.
     *
     * @param gone codes of the organisations that are known to be no more by then
     * @param ended what ends with the organisations that the reversal ends
     */
    static SeatPlan plan(
            DoneSeats done, Set<String> gone, SeatPlan ended, SeatBook book, LocalDate day, String decisionNo) {
        var reversal = new SeatReversal(done, gone, ended, book, day, decisionNo);
        reversal.endBegunSeats();
        reversal.endBegunBodies();
        done.of(Kind.COMMITTEE, Change.ENDED).forEach(reversal::reopenBody);
        done.of(Kind.SEAT, Change.ENDED).forEach(reversal::reopenSeat);
        return new SeatPlan(
                List.copyOf(reversal.ends),
                List.copyOf(reversal.begins),
                List.copyOf(reversal.bodiesEnd),
                List.copyOf(reversal.reopened.values()),
                ended.blocking(),
                List.copyOf(reversal.warnings));
    }

    /** Those in organisations that end have ended already. */
    private void endBegunSeats() {
        done.of(Kind.SEAT, Change.BEGAN)
                .map(row -> seats.get(row.id()))
                .filter(seat -> seat != null && seat.openOn(day) && leaving.add(seat.id()))
                .forEach(seat -> ends.add(new SeatPlan.End(seat, seat.facts().ended(day, LEFT_POST, decisionNo))));
    }

    /** A body that the act set up goes, unless others have come to sit in it. */
    private void endBegunBodies() {
        var over = bodiesEnd.stream().map(SeatPlan.BodyEnd::id).collect(Collectors.toSet());
        done.of(Kind.COMMITTEE, Change.BEGAN)
                .map(row -> bodies.get(row.id()))
                .filter(body -> body != null && !over.contains(body.id()) && SeatPlanner.actsOn(body, day))
                .forEach(body -> {
                    boolean others = book.seats().stream()
                            .anyMatch(seat -> seat.body().id().equals(body.id())
                                    && seat.meets(Validity.since(day))
                                    && !leaving.contains(seat.id()));
                    if (others) {
                        warnings.add(Reason.of(
                                "COMMITTEE_STAYS",
                                body.organisation(),
                                body.term().kind()));
                    } else {
                        bodiesEnd.add(SeatPlan.BodyEnd.of(body, day));
                    }
                });
    }

    private boolean over(LocalDate wasTo) {
        return wasTo != null && !wasTo.isAfter(day);
    }

    private void reopenBody(DoneSeats.Row row) {
        var body = bodies.get(row.id());
        if (body == null || over(row.wasTo()) || gone.contains(body.organisation())) {
            return;
        }
        var was = body.term();
        var term = new Term(
                was.kind(),
                was.label(),
                was.congressNo(),
                new Validity(day, row.wasTo()),
                was.plannedSeats(),
                was.officialMembers());
        var ending = bodiesEnd.stream().map(SeatPlan.BodyEnd::id).collect(Collectors.toSet());
        boolean leads = book.rules().leadingKinds().contains(was.kind());
        boolean newer = book.bodies().stream()
                .filter(other -> other.organisation().equals(body.organisation()) && !ending.contains(other.id()))
                .filter(other -> other.term().validity().overlaps(term.validity()))
                .anyMatch(other -> other.term().kind().equals(was.kind())
                        || leads
                                && book.rules()
                                        .leadingKinds()
                                        .contains(other.term().kind()));
        if (newer) {
            warnings.add(Reason.of("COMMITTEE_NOT_REOPENED", body.organisation(), was.kind()));
        } else {
            reopened.put(body.id(), new Body(id(), body.organisationId(), body.organisation(), term));
        }
    }

    private void reopenSeat(DoneSeats.Row row) {
        var old = seats.get(row.id());
        if (old == null || over(row.wasTo()) || gone.contains(old.organisation())) {
            return;
        }
        var next = Optional.ofNullable(done.continued().get(old.id())).map(seats::get);
        var body = Optional.ofNullable(reopened.get(old.body().id()))
                .or(() -> Optional.of(old.body()).filter(acting -> SeatPlanner.actsOn(acting, day)));
        // Whoever has left the seat that they came to does not come back to the one before.
        boolean left = next.isPresent() && !next.get().openOn(day);
        var back = left ? Optional.<Sitting>empty() : body.flatMap(there -> back(old, there, row));
        if (back.isEmpty()) {
            warnings.add(Reason.ofSeat("SEAT_NOT_REOPENED", old.organisation(), old.id(), old));
        } else {
            begins.add(new SeatPlan.Begin(back.get(), next.orElse(old)));
        }
    }

    private Optional<Sitting> back(Sitting old, Body body, DoneSeats.Row row) {
        var was = old.facts();
        boolean ownEnd = row.wasEndReason() != null && !row.wasEndReason().equals(SeatFacts.TERM_END);
        var facts = new SeatFacts(
                        was.memberId(),
                        was.holderRef(),
                        was.role(),
                        was.startMode(),
                        new Validity(day, ownEnd ? row.wasTo() : null),
                        decisionNo,
                        null,
                        null,
                        ownEnd ? row.wasEndReason() : null,
                        ownEnd ? row.wasEndDecisionNo() : null)
                .within(body.term().validity());
        var sitting = new Sitting(id(), body, facts);
        var objections = new ArrayList<String>();
        book.rules().judge(facts, body.term(), (field, code, arguments) -> objections.add(code));
        var beside = Stream.concat(
                book.seats().stream().filter(seat -> !leaving.contains(seat.id())),
                begins.stream().map(SeatPlan.Begin::seat));
        return objections.isEmpty() && book.noRoom(sitting, beside).isEmpty() ? Optional.of(sitting) : Optional.empty();
    }

    private static UUID id() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
