package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.seating.CellHolds;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;

/**
 * The part of an act that concerns members: look, hold, move. org-service asks for each step again until it is answered,
 * so each may be asked for any number of times and is done once.
 */
@ApplicationScoped
class Restructurings {

    @Inject
    RestructuringStore store;

    @Inject
    FollowedCandidates candidates;

    @Inject
    RosterReader rosters;

    @Inject
    CellHolds holds;

    @Inject
    TargetCells targets;

    @Inject
    MemberMoves moves;

    /**
     * What came of an act that was applied.
     *
     * @param moved how many members it moved
     */
    record Applied(RestructuringState state, long moved) {}

    /** What an order would do, at this moment. */
    @Transactional
    Forecast preview(UUID act, RestructuringOrder order, Scope scope) {
        checkReverted(order, scope);
        return place(order, rosters.read(act, order, scope), scope).forecast();
    }

    /**
     * Holds the cells of an order, unless something speaks against it; then the act holds nothing. Nobody comes or goes
     * from the look at the cells until the act is applied or released.
     *
     * @throws ProblemException 409 ALREADY_APPLIED; RESTRUCTURING_RELEASED; TREE_BEHIND while a cell is not known here yet; NOT_REVERTIBLE while the
     *     members of the act to be undone have not been moved
     */
    @Transactional
    Forecast hold(UUID act, RestructuringOrder order, Scope scope, String by) {
        holds.exclude();
        checkReverted(order, scope);
        var known = store.find(act, scope);
        known.ifPresent(one -> mayStep(one, RestructuringStep.HOLD));
        var roster = rosters.read(act, order, scope);
        targets.requireKnown(order.codes(), roster.known());
        var placement = place(order, roster, scope);
        var forecast = placement.forecast();
        if (forecast.blocked()) {
            known.ifPresent(one -> store.refuse(act));
            return forecast;
        }
        var cells = new HashSet<>(order.codes());
        roster.returning().forEach(back -> cells.add(back.seat().cell()));
        var filled = new HashSet<>(order.targets());
        filled.addAll(placement.filled());
        store.hold(act, order, cells, filled, by);
        return forecast;
    }

    /**
     * Moves the members of a held act. Once it has, asking again changes nothing.
     *
     * @throws ProblemException 404 RESTRUCTURING_NOT_FOUND; 409 RESTRUCTURING_NOT_HELD, TREE_BEHIND
     */
    @Transactional
    Applied apply(UUID act, Scope scope, String by) {
        holds.exclude();
        var held = require(act, scope);
        if (held.state() == RestructuringState.APPLIED) {
            return new Applied(RestructuringState.APPLIED, moves.count(act, scope));
        }
        mayStep(held, RestructuringStep.APPLY);
        var order = held.order();
        var roster = rosters.read(act, order, scope);
        var placement = Placement.of(order, roster);
        if (placement.forecast().blocked()) {
            throw new IllegalStateException("Act " + act + " was held and cannot be applied: "
                    + placement.forecast().reasons());
        }
        var ids = targets.require(order, placement.arrivals(), scope);
        store.letGo(act);
        long moved = moves.carryOut(act, order.effectiveOn(), placement.plans(ids), scope, by);
        candidates.follow(order);
        store.applied(act);
        return new Applied(RestructuringState.APPLIED, moved);
    }

    /**
     * Lets the cells of an act go, for good: it is not held any more, also when the hold arrives only after this.
     *
     * @throws ProblemException 409 ALREADY_APPLIED
     */
    @Transactional
    void release(UUID act, Scope scope, String by) {
        holds.exclude();
        store.find(act, scope).ifPresent(known -> mayStep(known, RestructuringStep.RELEASE));
        store.release(act, by);
    }

    /** Acts in a state, those that wait longest first. */
    @Transactional
    List<Restructuring> in(RestructuringState state, Scope scope) {
        return store.in(state, scope);
    }

    private Placement place(RestructuringOrder order, Roster roster, Scope scope) {
        var placement = Placement.of(order, roster);
        var codes = new HashSet<>(order.targets());
        codes.addAll(placement.filled());
        placement.requireCells(targets.expected(order, codes, scope));
        return placement;
    }

    /** A hold that comes after the act was given up comes late; what has been applied is neither held nor let go again. */
    private static void mayStep(Restructuring one, RestructuringStep step) {
        if (step.allowedIn(one.state())) {
            return;
        }
        if (one.state() == RestructuringState.APPLIED) {
            throw ProblemException.of(409, "ALREADY_APPLIED", one.act());
        }
        throw ProblemException.of(
                409, step == RestructuringStep.APPLY ? "RESTRUCTURING_NOT_HELD" : "RESTRUCTURING_RELEASED", one.act());
    }

    private Restructuring require(UUID act, Scope scope) {
        return store.find(act, scope).orElseThrow(() -> ProblemException.notFound("RESTRUCTURING_NOT_FOUND", act));
    }

    /**
     * An act is undone from its day on or later, once it has moved its members. One that has never been asked for here
     * moved nobody. What has been joined again is not divided a second time.
     */
    private void checkReverted(RestructuringOrder order, Scope scope) {
        if (order.reverts() == null) {
            return;
        }
        store.find(order.reverts(), scope).ifPresent(reverted -> {
            if (reverted.state() == RestructuringState.RELEASED) {
                return;
            }
            if (reverted.state() == RestructuringState.HELD || moves.hasJoined(order.reverts(), scope)) {
                throw ProblemException.of(409, "NOT_REVERTIBLE", order.reverts());
            }
            LocalDate day = reverted.order().effectiveOn();
            if (order.effectiveOn().isBefore(day)) {
                throw ProblemException.badRequest("effectiveOn", "REVERTS_TOO_EARLY", day);
            }
        });
    }
}
