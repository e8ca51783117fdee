package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.ActProposal.SeatLine;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.org.committee.Unit;
import vn.dangbo.platform.time.Validity;

/**
 * Seats that begin with an act, in a body of the organisation that takes their holders: the one that acts there, or a
 * new one by appointment, for the rest of the term that they had. Pure.
 */
final class SeatArrivals {

    private static final String APPOINTED = "APPOINTED";

    private final ActPlan plan;
    private final ActFacts facts;
    private final SeatBook book;
    private final Set<String> ending;
    private final LocalDate day;
    private final String decisionNo;
    private final Map<Place, List<Arrival>> arrivals = new TreeMap<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<SeatPlan.Begin> begins = new ArrayList<>();
    private final List<Reason> blocking = new ArrayList<>();

    private record Place(String organisation, String kind) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::organisation)
                    .thenComparing(Place::kind)
                    .compare(this, other);
        }
    }

    private record Arrival(Sitting seat, String role) {}

    SeatArrivals(ActPlan plan, ActFacts facts, SeatBook book, Set<String> ending, LocalDate day, String decisionNo) {
        this.plan = plan;
        this.facts = facts;
        this.book = book;
        this.ending = ending;
        this.day = day;
        this.decisionNo = decisionNo;
    }

    List<Body> bodies() {
        return List.copyOf(bodies);
    }

    List<SeatPlan.Begin> begins() {
        return List.copyOf(begins);
    }

    List<Reason> blocking() {
        return List.copyOf(blocking);
    }

    /** The holder of a seat comes to the organisation that the line names. */
    void add(Sitting seat, SeatLine line) {
        var kind = line.committee() == null ? seat.body().term().kind() : line.committee();
        arrivals.computeIfAbsent(new Place(line.to(), kind), place -> new ArrayList<>())
                .add(new Arrival(seat, line.role() == null ? seat.facts().role() : line.role()));
    }

    /** Finds or sets up the bodies, and seats everybody. */
    void settle() {
        arrivals.forEach((place, coming) -> acting(place)
                .or(() -> begin(place, coming))
                .ifPresent(body -> coming.forEach(arrival -> seat(arrival, body))));
    }

    private Optional<Body> acting(Place place) {
        return book.bodies().stream()
                .filter(body -> of(body, place) && body.term().validity().contains(day))
                .findFirst();
    }

    private static boolean of(Body body, Place place) {
        return body.organisation().equals(place.organisation())
                && body.term().kind().equals(place.kind());
    }

    private Optional<Body> begin(Place place, List<Arrival> coming) {
        var unit = unit(place.organisation());
        if (unit.isEmpty()) {
            blocking.add(
                    Reason.of("ORGANISATION_NOT_ALIVE", place.organisation(), place.organisation(), day.toString()));
            return Optional.empty();
        }
        var source = coming.stream()
                .map(arrival -> arrival.seat().body().term())
                .max(Comparator.comparing(
                                (Term term) -> term.validity().to(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Term::label))
                .orElseThrow();
        var next = book.bodies().stream()
                .filter(body -> of(body, place))
                .map(body -> body.term().validity().from())
                .filter(from -> from.isAfter(day));
        var end = Stream.concat(next, Stream.ofNullable(source.validity().to()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var term = new Term(place.kind(), source.label(), null, new Validity(day, end), null, null);
        int before = blocking.size();
        book.rules()
                .judge(
                        term,
                        unit.get(),
                        (field, code, arguments) -> blocking.add(Reason.of(code, place.organisation(), arguments)));
        if (blocking.size() == before && leadsAlready(place, term)) {
            blocking.add(Reason.of("COMMITTEE_LEADS_TWICE", place.organisation()));
        }
        if (blocking.size() > before) {
            return Optional.empty();
        }
        var body = new Body(id(), null, place.organisation(), term);
        bodies.add(body);
        return Optional.of(body);
    }

    /** A unit is led by one body at a time. */
    private boolean leadsAlready(Place place, Term term) {
        return book.rules().leadingKinds().contains(place.kind())
                && Stream.concat(book.bodies().stream(), bodies.stream())
                        .anyMatch(body -> body.organisation().equals(place.organisation())
                                && book.rules()
                                        .leadingKinds()
                                        .contains(body.term().kind())
                                && body.term().validity().overlaps(term.validity()));
    }

    /** The organisation as it is after the act. */
    private Optional<Unit> unit(String code) {
        var timeline = plan.after().getOrDefault(code, facts.timelines().get(code));
        if (timeline == null || timeline.at(day).isEmpty()) {
            return Optional.empty();
        }
        var slices = timeline.slices();
        return Optional.of(new Unit(
                null,
                code,
                new Validity(
                        slices.get(0).validity().from(),
                        slices.get(slices.size() - 1).validity().to()),
                slices.stream()
                        .map(slice -> new Unit.State(
                                slice.value().kind(), slice.value().subtype(), slice.validity()))
                        .toList()));
    }

    private void seat(Arrival arrival, Body body) {
        var was = arrival.seat().facts();
        var term = body.term().validity();
        // One whose end is known already, a retirement to come, ends then and for that.
        boolean ownEnd = was.endReason() != null
                && !was.endsWithTerm()
                && (term.to() == null || !was.validity().to().isAfter(term.to()));
        var begun = new SeatFacts(
                        was.memberId(),
                        was.holderRef(),
                        arrival.role(),
                        APPOINTED,
                        new Validity(day, ownEnd ? was.validity().to() : null),
                        decisionNo,
                        null,
                        null,
                        ownEnd ? was.endReason() : null,
                        ownEnd ? was.endDecisionNo() : null)
                .within(term);
        int before = blocking.size();
        book.rules()
                .judge(
                        begun,
                        body.term(),
                        (field, code, arguments) -> blocking.add(Reason.of(code, body.organisation(), arguments)));
        var sitting = new Sitting(id(), body, begun);
        taken(sitting)
                .ifPresent(code -> blocking.add(
                        Reason.ofSeat(code, body.organisation(), arrival.seat().id(), arrival.seat())));
        if (blocking.size() == before) {
            begins.add(new SeatPlan.Begin(sitting, arrival.seat()));
        }
    }

    /** Why somebody who sits there already, or comes there too, leaves no room. */
    private Optional<String> taken(Sitting sitting) {
        return book.noRoom(
                sitting,
                Stream.concat(
                        book.seats().stream().filter(seat -> !leaves(seat)),
                        begins.stream().map(SeatPlan.Begin::seat)));
    }

    /** Whether its holder moves by this act, so that the seat is free from its day on. */
    private boolean leaves(Sitting seat) {
        return ending.contains(seat.organisation())
                || arrivals.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(arrival -> arrival.seat().id().equals(seat.id()));
    }

    private static UUID id() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
