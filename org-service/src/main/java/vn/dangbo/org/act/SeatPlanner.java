package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.ActProposal.SeatLine;
import vn.dangbo.org.act.SeatBook.Body;
import vn.dangbo.org.act.SeatBook.Sitting;
import vn.dangbo.org.committee.SeatFacts;

/**
 * Draws up what an act does to the seats of the organisations that end or are split: each open seat goes on in a body of
 * a target, by appointment, or it ends; none is forgotten and none goes two ways (domain document, §1.6). Pure, as
 * {@link ActPlanner} is, and for the same reason.
 */
final class SeatPlanner {

    private static final String LEFT_POST = "LEFT_POST";
    private static final String ROLE_CHANGED = "ROLE_CHANGED";

    private final ActProposal proposal;
    private final LocalDate day;
    private final String decisionNo;
    private final SeatBook book;
    private final Set<String> ending;
    private final List<Reason> blocking = new ArrayList<>();
    private final List<SeatPlan.End> ends = new ArrayList<>();
    private final SeatArrivals arrivals;

    private SeatPlanner(ActProposal proposal, ActPlan plan, ActFacts facts, SeatBook book, String decisionNo) {
        this.proposal = proposal;
        this.day = proposal.effectiveOn();
        this.decisionNo = decisionNo;
        this.book = book;
        this.ending = ending(proposal, plan);
        this.arrivals = new SeatArrivals(plan, facts, book, ending, day, decisionNo);
    }

    /**
     * The plan of an act.
     *
     * @param plan what it does to the tree
     * @param decisionNo number of the decision; before it is taken, anything but null
     */
    static SeatPlan plan(ActProposal proposal, ActPlan plan, ActFacts facts, SeatBook book, String decisionNo) {
        return new SeatPlanner(proposal, plan, facts, book, decisionNo).plan();
    }

    /** Codes of the organisations that exist no more afterwards. */
    static Set<String> ending(ActProposal proposal, ActPlan plan) {
        var ending = new HashSet<>(proposal.order().ending());
        plan.after().forEach((code, after) -> {
            if (after.at(proposal.effectiveOn()).isEmpty() && plan.before().containsKey(code)) {
                ending.add(code);
            }
        });
        return ending;
    }

    private SeatPlan plan() {
        var concerned = new HashSet<>(ending);
        if (proposal.type() == ActType.SPLIT_OFF) {
            concerned.addAll(proposal.sources());
        }
        var lines = new SeatLines(lines(), concerned, day, book);
        nothingLater();
        var open = book.seats().stream()
                .filter(seat -> concerned.contains(seat.organisation()) && seat.openOn(day))
                .sorted(Comparator.comparing(Sitting::organisation).thenComparing(Sitting::id))
                .toList();
        for (var seat : open) {
            var line = lines.of(seat);
            if (line != null) {
                follow(seat, line);
            }
        }
        arrivals.settle();
        return new SeatPlan(
                List.copyOf(ends),
                arrivals.begins(),
                book.bodies().stream()
                        .filter(body -> ending.contains(body.organisation()) && actsOn(body, day))
                        .map(body -> SeatPlan.BodyEnd.of(body, day))
                        .toList(),
                arrivals.bodies(),
                Stream.of(lines.blocking, blocking, arrivals.blocking())
                        .flatMap(List::stream)
                        .toList(),
                List.copyOf(lines.warnings));
    }

    /** Where nobody has a say over the seats, they end with their organisation. */
    private List<SeatLine> lines() {
        return proposal.type().allocatesSeats()
                ? proposal.seats()
                : List.of(new SeatLine(null, null, null, null, null, SeatFacts.ORGANISATION_ENDED));
    }

    /** What begins on the day or after it in an organisation that is no more by then cannot be cut short. */
    private void nothingLater() {
        book.bodies().stream()
                .filter(body -> ending.contains(body.organisation())
                        && !body.term().validity().from().isBefore(day))
                .forEach(body -> blocking.add(Reason.of(
                        "COMMITTEE_BEGINS_LATER",
                        body.organisation(),
                        body.term().kind(),
                        body.term().validity().from().toString())));
        book.seats().stream()
                .filter(seat -> ending.contains(seat.organisation())
                        && actsOn(seat.body(), day)
                        && !seat.facts().validity().from().isBefore(day))
                .forEach(
                        seat -> blocking.add(Reason.ofSeat("SEAT_BEGINS_LATER", seat.organisation(), seat.id(), seat)));
    }

    private void follow(Sitting seat, SeatLine line) {
        boolean within = seat.organisation().equals(line.to());
        if (line.to() == null) {
            end(seat, line.end());
        } else if (!within && !mayTake(line.to())) {
            blocking.add(Reason.ofSeat("SEAT_TARGET_FOREIGN", line.to(), seat.id(), seat));
        } else if (ending.contains(line.to())) {
            blocking.add(Reason.ofSeat("SEAT_TARGET_ENDS", line.to(), seat.id(), seat));
        } else if (!within || line.committee() != null || line.role() != null) {
            arrivals.add(seat, line);
            end(seat, within ? ROLE_CHANGED : LEFT_POST);
        }
    }

    /** Holders go to what comes out of the act, or to what changes below the sources. */
    private boolean mayTake(String code) {
        return Stream.concat(proposal.targets().stream(), proposal.others().stream())
                .anyMatch(target -> target.code().equals(code));
    }

    private void end(Sitting seat, String why) {
        boolean unitEnds = ending.contains(seat.organisation());
        // What ends with its organisation ends for that, whatever comes after it.
        var reason =
                unitEnds && (why.equals(LEFT_POST) || why.equals(ROLE_CHANGED)) ? SeatFacts.ORGANISATION_ENDED : why;
        var after = seat.facts().ended(day, reason, decisionNo);
        if (!book.rules().endReasons().containsKey(reason)) {
            blocking.add(Reason.ofSeat("SEAT_END_UNKNOWN", seat.organisation(), seat.id(), seat));
            return;
        }
        var term = unitEnds ? seat.body().endingOn(day).term() : seat.body().term();
        book.rules()
                .judge(
                        after,
                        term,
                        (field, code, arguments) -> blocking.add(Reason.of(code, seat.organisation(), arguments)));
        ends.add(new SeatPlan.End(seat, after));
    }

    static boolean actsOn(Body body, LocalDate day) {
        var term = body.term().validity();
        return term.from().isBefore(day) && (term.to() == null || term.to().isAfter(day));
    }
}
