package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.platform.access.Scope;

/** Plans an act on the tree that it will find: what is recorded, and what decided acts will have made of it by then. */
@ApplicationScoped
class ActForecast {

    /** Stands for the number of a decision that has not been taken. */
    private static final String UNDECIDED = "…";

    @Inject
    ActStore store;

    @Inject
    ActFactsReader reader;

    @Inject
    ExecutedActs executed;

    @Inject
    Delegations delegations;

    @Inject
    SeatBookReader seatReader;

    /**
     * What an act will do.
     *
     * @param assumed decided acts that are taken as executed before it
     * @param facts what it finds
     * @param seats what it does to the seats
     */
    record Outlook(List<Act> assumed, ActFacts facts, ActPlan plan, SeatPlan seats) {

        /** What member-service is asked to do for it. */
        MemberAllocation members(Act act) {
            return MemberAllocation.of(act.proposal(), plan, facts);
        }

        /** Every reason against it that the tree or a seat knows. */
        List<ActPlan.Reason> blocking() {
            return Stream.concat(plan.blocking().stream(), seats.blocking().stream())
                    .toList();
        }
    }

    /** For the preview and the decision. */
    Outlook of(Act act) {
        return of(act, store.before(act));
    }

    /** For the execution, which assumes nothing. */
    Outlook now(Act act) {
        return of(act, List.of());
    }

    /** Lets nobody change the bodies and seats that an act touches, until the transaction ends. */
    void hold(Act act) {
        seatReader.lock(act.proposal(), named(undone(List.of(act))), Scope.everywhere());
    }

    private Outlook of(Act act, List<Act> pending) {
        var all = new ArrayList<>(pending);
        all.add(act);
        var undone = undone(all);
        var facts = reader.read(all.stream().map(Act::order).toList(), named(all, undone));
        var book = seatReader.read(all.stream().map(Act::proposal).toList(), undone.values(), Scope.everywhere());
        var assumed = new ArrayList<Act>();
        for (var earlier : pending) {
            var plan = plan(earlier, facts, undone);
            var seats = seats(earlier, plan, facts, book, undone);
            // One that is itself blocked will not have happened.
            if (plan.blocking().isEmpty() && seats.blocking().isEmpty()) {
                facts = facts.after(plan);
                book = book.after(seats);
                assumed.add(earlier);
            }
        }
        var plan = plan(act, facts, undone);
        return new Outlook(assumed, facts, plan, seats(act, plan, facts, book, undone));
    }

    private static SeatPlan seats(
            Act act, ActPlan plan, ActFacts facts, SeatBook book, Map<UUID, ActReversal.Executed> undone) {
        if (book.bodies().isEmpty() && act.proposal().seats().isEmpty()) {
            return SeatPlan.NOTHING;
        }
        var decision = act.decision() == null ? UNDECIDED : act.decision().number();
        var ends = SeatPlanner.plan(act.proposal(), plan, facts, book, decision);
        var done = undone.get(act.proposal().reverses());
        if (done == null || !plan.blocking().isEmpty()) {
            return ends;
        }
        var day = act.proposal().effectiveOn();
        var gone = new HashMap<>(facts.timelines());
        gone.putAll(plan.after());
        gone.values().removeIf(timeline -> timeline.at(day).isPresent());
        return SeatReversal.plan(done.seats(), gone.keySet(), ends, book, day, decision);
    }

    /** With the cells that members leave and come to. */
    private static Set<String> named(List<Act> acts, Map<UUID, ActReversal.Executed> undone) {
        var named = new HashSet<>(named(undone));
        acts.stream()
                .flatMap(act -> act.proposal().allocations().stream())
                .forEach(line -> named.addAll(List.of(line.from(), line.to())));
        return named;
    }

    private static List<String> named(Map<UUID, ActReversal.Executed> undone) {
        return undone.values().stream().flatMap(one -> one.named().stream()).toList();
    }

    private Map<UUID, ActReversal.Executed> undone(List<Act> acts) {
        var undone = new HashMap<UUID, ActReversal.Executed>();
        acts.stream()
                .map(act -> act.proposal().reverses())
                .filter(Objects::nonNull)
                .forEach(id -> executed.find(id).ifPresent(done -> undone.put(id, done)));
        return undone;
    }

    private ActPlan plan(Act act, ActFacts facts, Map<UUID, ActReversal.Executed> undone) {
        var plan = treePlan(act, facts, undone);
        return plan.blocking().isEmpty() ? plan.blockedBy(MemberAllocation.reasons(act.proposal(), plan, facts)) : plan;
    }

    private ActPlan treePlan(Act act, ActFacts facts, Map<UUID, ActReversal.Executed> undone) {
        var order = act.order();
        return switch (order.type()) {
            case REVERSE -> {
                var form = ActForm.check(order, facts);
                var done = undone.get(act.proposal().reverses());
                yield done == null || !form.isEmpty()
                        ? ActPlan.ofNothing(form.isEmpty() ? List.of(ActPlan.Reason.of("NOT_REVERSIBLE", null)) : form)
                        : ActReversal.plan(done, order.effectiveOn(), facts);
            }
            case DELEGATE, REVOKE -> {
                var form = ActForm.check(order, facts);
                yield ActPlan.ofNothing(form.isEmpty() ? delegations.reasons(order) : form);
            }
            default -> ActPlanner.plan(order, facts);
        };
    }
}
