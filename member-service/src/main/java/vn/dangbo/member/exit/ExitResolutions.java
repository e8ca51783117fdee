package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellStrength;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.cases.Vote;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** What cell, committees and who decides resolve on a case of leaving or coming back. Source: as {@link ExitCourse}. */
@ApplicationScoped
class ExitResolutions {

    private static final int TEXT = 500;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    CellStrength cellVotes;

    /**
     * What is known after a step.
     *
     * @throws ProblemException 409 as {@link CellStrength#carried} and {@link Terms#carried} for a vote; 400 FIELD_MISSING,
     *     EFFECTIVE_BEFORE_DECISION
     */
    Exit after(MemberCase<ExitState, Exit> one, ExitStep step, ExitAction action, LocalDate on) {
        var facts = one.facts();
        return switch (step) {
            case RESOLVE_IN_CELL ->
                facts.with(resolved(
                        step, cellVotes.carried(one.place(), share(facts, "CELL"), action.vote(), on), action, on));
            case RESOLVE_IN_COMMITTEE -> facts.with(resolved(step, voted(facts, "COMMITTEE", action, on), action, on));
            case CONSENT -> facts.with(resolved(step, null, documented(action), on));
            case DECIDE ->
                facts.with(resolved(step, voted(facts, "DECIDING", action, on), signed(action), on))
                        .effective(effective(action, on));
            case RESTORE ->
                facts.with(resolved(step, null, signed(action), on))
                        .effective(facts.left().on());
            case READMIT -> facts.with(resolved(step, null, signed(action), on));
            case HOLD_CEREMONY -> facts.effective(on);
            case CONFIRM -> facts.effective(facts.diedOn());
            case REJECT ->
                (action.vote() == null
                                ? facts
                                : facts.with(resolved(step, Vote.checked("vote", action.vote()), action, on)))
                        .excluded(action.exclusion());
            case REVIEW, WITHDRAW -> facts;
        };
    }

    /** The vote of a body whose size is not on record, when it carries by the rule of its day. */
    private Vote voted(Exit facts, String body, ExitAction action, LocalDate on) {
        return terms.carried(share(facts, body), action.vote(), on);
    }

    private static String share(Exit facts, String body) {
        return facts.kind().name() + "_" + body + "_SHARE";
    }

    private static ExitAction documented(ExitAction action) {
        Fields.required("number", action.number());
        return action;
    }

    private static ExitAction signed(ExitAction action) {
        Fields.required("signer", action.signer());
        return documented(action);
    }

    private static Resolution resolved(ExitStep step, Vote vote, ExitAction action, LocalDate on) {
        return new Resolution(
                step.name(),
                on,
                vote,
                Fields.text("number", action.number(), TEXT),
                Fields.text("signer", action.signer(), TEXT));
    }

    private LocalDate effective(ExitAction action, LocalDate on) {
        var day = action.effectiveOn() == null ? on : desk.happened("effectiveOn", action.effectiveOn());
        if (day.isBefore(on)) {
            throw ProblemException.badRequest("effectiveOn", "EFFECTIVE_BEFORE_DECISION", day, on);
        }
        return day;
    }
}
