package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Plans an act on the tree that it will find: what is recorded, and what decided acts will have made of it by then. */
@ApplicationScoped
class ActForecast {

    @Inject
    ActStore store;

    @Inject
    ActFactsReader reader;

    @Inject
    ExecutedActs executed;

    @Inject
    Delegations delegations;

    /**
     * What an act will do.
     *
     * @param assumed decided acts that are taken as executed before it
     * @param facts what it finds
     */
    record Outlook(List<Act> assumed, ActFacts facts, ActPlan plan) {}

    /** For the preview and the decision. */
    Outlook of(Act act) {
        return of(act, store.before(act));
    }

    /** For the execution, which assumes nothing. */
    ActPlan now(Act act) {
        return of(act, List.of()).plan();
    }

    private Outlook of(Act act, List<Act> pending) {
        var all = new ArrayList<>(pending);
        all.add(act);
        var undone = undone(all);
        var facts = reader.read(
                all.stream().map(Act::order).toList(),
                undone.values().stream().flatMap(one -> one.named().stream()).toList());
        var assumed = new ArrayList<Act>();
        for (var earlier : pending) {
            var plan = plan(earlier, facts, undone);
            // One that is itself blocked will not have happened.
            if (plan.blocking().isEmpty()) {
                facts = facts.after(plan);
                assumed.add(earlier);
            }
        }
        return new Outlook(assumed, facts, plan(act, facts, undone));
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
        var order = act.order();
        return switch (order.type()) {
            case REVERSE -> {
                var done = undone.get(act.proposal().reverses());
                yield done == null
                        ? ActPlan.ofNothing(List.of(ActPlan.Reason.of("NOT_REVERSIBLE", null)))
                        : ActReversal.plan(done, order.effectiveOn(), facts);
            }
            case DELEGATE, REVOKE -> ActPlan.ofNothing(delegations.reasons(order));
            default -> ActPlanner.plan(order, facts);
        };
    }
}
