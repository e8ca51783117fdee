package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.platform.time.Validity;

/**
 * The bodies and seats that an act must be judged by, as they are on its day or later.
 *
 * @param seats those in the bodies, and those that the act names, wherever they are
 */
record SeatBook(CommitteeRules rules, List<Body> bodies, List<Sitting> seats) {

    /**
     * One term of one body.
     *
     * @param organisation code
     */
    record Body(UUID id, UUID organisationId, String organisation, Term term) {

        /** The same, acting until a day. */
        Body endingOn(LocalDate day) {
            return new Body(
                    id,
                    organisationId,
                    organisation,
                    new Term(
                            term.kind(),
                            term.label(),
                            term.congressNo(),
                            term.validity().endingOn(day),
                            term.plannedSeats(),
                            term.officialMembers()));
        }
    }

    /** A seat in a body. */
    record Sitting(UUID id, Body body, SeatFacts facts) {

        String organisation() {
            return body.organisation();
        }

        /** Whether it began before the day and would go on after it. */
        boolean openOn(LocalDate day) {
            return facts.validity().from().isBefore(day)
                    && (facts.validity().to() == null || facts.validity().to().isAfter(day));
        }

        /** Who holds it; one without a holder is its own. */
        String holder() {
            if (facts.memberId() != null) {
                return facts.memberId().toString();
            }
            return facts.holderRef() == null ? id.toString() : facts.holderRef();
        }

        boolean meets(Validity span) {
            return facts.validity().overlaps(span);
        }
    }

    /**
     * Why a seat cannot be: its holder has it already, or it is one of those that one person holds.
     *
     * @param others seats that are there then
     * @return a code; empty when there is room
     */
    Optional<String> noRoom(Sitting sitting, Stream<Sitting> others) {
        var beside = others.filter(
                        seat -> seat.body().id().equals(sitting.body().id())
                                && seat.facts().role().equals(sitting.facts().role())
                                && seat.meets(sitting.facts().validity()))
                .toList();
        if (beside.stream().anyMatch(seat -> seat.holder().equals(sitting.holder()))) {
            return Optional.of("SEAT_HELD_TWICE");
        }
        return rules.singleRoles().contains(sitting.facts().role()) && !beside.isEmpty()
                ? Optional.of("SEAT_TAKEN")
                : Optional.empty();
    }

    /** The same after another act. */
    SeatBook after(SeatPlan plan) {
        var gone = new HashSet<UUID>();
        plan.ends().forEach(end -> gone.add(end.seat().id()));
        plan.bodiesEnd().forEach(end -> gone.add(end.id()));
        var bodies = new ArrayList<>(
                this.bodies.stream().filter(body -> !gone.contains(body.id())).toList());
        plan.bodiesEnd().forEach(end -> bodies.add(end.body()));
        bodies.addAll(plan.bodiesBegin());
        return new SeatBook(
                rules,
                List.copyOf(bodies),
                Stream.of(
                                seats.stream().filter(seat -> !gone.contains(seat.id())),
                                plan.ends().stream()
                                        .map(end -> new Sitting(
                                                end.seat().id(), end.seat().body(), end.after())),
                                plan.begins().stream().map(SeatPlan.Begin::seat))
                        .flatMap(all -> all)
                        .toList());
    }
}
