package vn.dangbo.org.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.AsOf;

/**
 * Who may begin an act and who decides it. The committee directly above decides on what stands below it (Điều lệ Đảng,
 * Điều 10.3); so whoever decides stands above every source, and at or above the superior of every target.
 */
@ApplicationScoped
class ActCompetence {

    private static final String GRASSROOTS_COMMITTEE = "GRASSROOTS_COMMITTEE";

    private static final String BEYOND = """
            select o.code
            from organisation o
            join organisation d on d.id = :deciding
            where o.code = any(:codes) and not starts_with(o.path, d.path)
            order by o.code
            """;

    @Inject
    Sql sql;

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
        if (proposal.reverses() != null
                && store.find(proposal.reverses(), scope).isEmpty()) {
            throw ProblemException.notFound("ACT_NOT_FOUND", proposal.reverses());
        }
        if (proposal.decidedBy() == null) {
            // The Centre decides on a province; what it has decided is recorded by whoever keeps the whole deployment.
            if (!scope.equals(Scope.everywhere())) {
                throw ProblemException.badRequest("decidedBy", "FIELD_MISSING", "decidedBy");
            }
            return new Parties(initiating.id(), null);
        }
        var deciding = above(proposal.decidedBy(), initiating);
        boolean same = initiating.id().equals(deciding.id());
        if (same == (proposal.route() == ActRoute.PROPOSED_UPWARD)) {
            throw ProblemException.badRequest(
                    "route", "ROUTE_NOT_OF_PARTIES", proposal.route().name());
        }
        if (proposal.route() == ActRoute.WITHIN_COMPETENCE) {
            ofGrassroots(initiating);
        }
        decides(proposal);
        return new Parties(initiating.id(), deciding.id());
    }

    /**
     * Whether the committee named has the say over everything that the proposal names, on today's tree: asked when it is
     * drawn up and again when it is decided, because what is named may stand elsewhere by then.
     *
     * @throws ProblemException 409 DECIDER_NOT_ABOVE
     */
    void decides(ActProposal proposal) {
        if (proposal.decidedBy() == null) {
            return;
        }
        var deciding = find(proposal.decidedBy(), Scope.everywhere());
        for (var source : proposal.sources()) {
            under(source, deciding);
            if (find(source, Scope.everywhere()).id().equals(deciding.id())) {
                throw notAbove(deciding, source);
            }
        }
        var begun = proposal.targets().stream().map(ActOrder.Target::code).collect(Collectors.toSet());
        placesNamed(proposal).filter(code -> !begun.contains(code)).forEach(code -> under(code, deciding));
        if (proposal.reverses() != null) {
            ofThisDecider(proposal.reverses(), deciding);
        }
    }

    /** The organisations that a plan changes and that stand, today, outside the committee that decides. */
    List<ActPlan.Reason> beyond(Act act, ActPlan plan) {
        if (act.decidingId() == null || plan.before().isEmpty()) {
            return List.of();
        }
        return sql.list(
                BEYOND,
                Map.of(
                        "deciding",
                        act.decidingId(),
                        "codes",
                        plan.before().keySet().toArray(String[]::new)),
                row -> ActPlan.Reason.of("BEYOND_DECIDER", row.get("code", String.class)));
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
    private void ofThisDecider(UUID reversed, OrganisationRef deciding) {
        var act = store.byId(reversed);
        if (act.decidingId() == null || !isAtOrBelow(find(act.decidingId().toString(), Scope.everywhere()), deciding)) {
            throw notAbove(deciding, reversed);
        }
    }

    private void under(String code, OrganisationRef deciding) {
        if (organisation(code).filter(found -> isAtOrBelow(found, deciding)).isEmpty()) {
            throw notAbove(deciding, code);
        }
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

    /** The committee that decides, above the one that begins; what is not there and what is elsewhere look alike. */
    private OrganisationRef above(String deciding, OrganisationRef initiating) {
        return organisation(deciding)
                .filter(found -> isAtOrBelow(initiating, found))
                .orElseThrow(() -> ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding, initiating.code()));
    }

    private static ProblemException notAbove(OrganisationRef deciding, Object what) {
        return ProblemException.of(409, "DECIDER_NOT_ABOVE", deciding.code(), what);
    }

    private Optional<OrganisationRef> organisation(String code) {
        try {
            return Optional.of(find(code, Scope.everywhere()));
        } catch (ProblemException absent) {
            return Optional.empty();
        }
    }

    private OrganisationRef find(String code, Scope scope) {
        return organisations.require(code, scope, AsOf.today(clock).date());
    }

    private static boolean isAtOrBelow(OrganisationRef below, OrganisationRef above) {
        return below.path() != null && below.path().startsWith(above.path());
    }
}
