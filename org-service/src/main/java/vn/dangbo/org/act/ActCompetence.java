package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.org.record.OrganisationRecords;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;

/**
 * Who may begin an act and who decides it. The committee directly above decides on what stands below it (Điều lệ Đảng,
 * Điều 10.3); so whoever decides stands above every source, and at or above the superior of every target.
 */
@ApplicationScoped
class ActCompetence {

    private static final String GRASSROOTS_COMMITTEE = "GRASSROOTS_COMMITTEE";

    @Inject
    Caller caller;

    @Inject
    OrganisationRecords records;

    @Inject
    Organisations organisations;

    @Inject
    ActStore store;

    @Inject
    Clock clock;

    /**
     * The committees of an act.
     *
     * @param deciding null when it stands outside the deployment
     */
    record Parties(UUID initiating, UUID deciding) {}

    /**
     * The committees of a proposal, when they may begin and decide it.
     *
     * @throws ProblemException 404 for what the caller does not reach, 409 when the decider has no say over it
     */
    Parties of(ActProposal proposal) {
        var scope = caller.scope(Permission.ORGANISATION_ACT_PREPARE);
        var initiating = find(proposal.initiatedBy(), scope);
        for (var source : proposal.sources()) {
            find(source, scope);
        }
        var reversed = proposal.reverses() == null ? null : reversed(proposal.reverses(), scope);
        if (proposal.decidedBy() == null) {
            // Whoever decides outside stands above every committee here, so above who decided what is undone.
            // The Centre decides on a province; what it has decided is recorded by whoever keeps the whole deployment.
            if (!scope.equals(Scope.everywhere())) {
                throw ProblemException.badRequest("decidedBy", "FIELD_MISSING", "decidedBy");
            }
            return new Parties(initiating.id(), null);
        }
        var deciding = find(proposal.decidedBy(), Scope.everywhere());
        if (!isAtOrBelow(initiating, deciding)) {
            throw ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding.code(), initiating.code());
        }
        boolean same = initiating.id().equals(deciding.id());
        if (same == (proposal.route() == ActRoute.PROPOSED_UPWARD)) {
            throw ProblemException.badRequest(
                    "route", "ROUTE_NOT_OF_PARTIES", proposal.route().name());
        }
        if (proposal.route() == ActRoute.WITHIN_COMPETENCE) {
            ofGrassroots(initiating);
        }
        for (var source : proposal.sources()) {
            var found = find(source, Scope.everywhere());
            if (found.id().equals(deciding.id()) || !isAtOrBelow(found, deciding)) {
                throw ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding.code(), source);
            }
        }
        var begun = proposal.targets().stream().map(ActOrder.Target::code).collect(Collectors.toSet());
        placesNamed(proposal).filter(code -> !begun.contains(code)).forEach(code -> under(code, deciding));
        if (reversed != null) {
            ofThisDecider(reversed, deciding);
        }
        return new Parties(initiating.id(), deciding.id());
    }

    /** Superiors, and the cells that members leave or come to: nobody moves what stands elsewhere. */
    private static Stream<String> placesNamed(ActProposal proposal) {
        var superiors = Stream.concat(proposal.targets().stream(), proposal.others().stream())
                .map(ActOrder.Target::parent)
                .filter(Objects::nonNull);
        var cells = proposal.allocations().stream().flatMap(a -> Stream.of(a.from(), a.to()));
        return Stream.concat(superiors, cells).distinct();
    }

    /** An act is undone by whoever decided it, or by a superior of that committee. */
    private void ofThisDecider(Act act, OrganisationRef deciding) {
        if (act.decidingId() == null || !isAtOrBelow(find(act.decidingId().toString(), Scope.everywhere()), deciding)) {
            throw ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding.code(), act.id());
        }
    }

    private Act reversed(UUID id, Scope scope) {
        return store.find(id, scope).orElseThrow(() -> ProblemException.notFound("ACT_NOT_FOUND", id));
    }

    /** What a committee decides within its own competence, the grassroots committee does; others are superiors. */
    private void ofGrassroots(OrganisationRef initiating) {
        var kind = records.timelines(Set.of(initiating.code()), Scope.everywhere())
                .get(initiating.code())
                .at(AsOf.today(clock).date())
                .map(UnitState::kind)
                .orElse("–");
        if (!kind.equals(GRASSROOTS_COMMITTEE)) {
            throw ProblemException.badRequest("route", "ROUTE_NOT_OF_GRASSROOTS", initiating.code(), kind);
        }
    }

    private void under(String parent, OrganisationRef deciding) {
        if (!isAtOrBelow(find(parent, Scope.everywhere()), deciding)) {
            throw ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding.code(), parent);
        }
    }

    private OrganisationRef find(String code, Scope scope) {
        return organisations.require(code, scope, AsOf.today(clock).date());
    }

    private static boolean isAtOrBelow(OrganisationRef below, OrganisationRef above) {
        return below.path() != null && below.path().startsWith(above.path());
    }
}
