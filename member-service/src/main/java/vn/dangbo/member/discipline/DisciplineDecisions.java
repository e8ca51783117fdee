package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellStrength;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Lives;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** What a decision on discipline may be: its form, the vote that carries it, its announcement. */
@ApplicationScoped
class DisciplineDecisions {

    private static final int TEXT = 500;
    private static final String SHARE = "DISCIPLINE_SHARE";
    private static final String WRITTEN_TERM = "DISCIPLINE_WRITTEN_TERM";
    private static final String PUBLISH_TERM = "DISCIPLINE_PUBLISH_TERM";

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    CellStrength cellVotes;

    @Inject
    Lives lives;

    @Inject
    Competence competence;

    @Inject
    Limitation limitation;

    @Inject
    Complaints complaints;

    /**
     * The form, one that the member or the organisation can have, and the vote that carries it, before limitation.
     *
     * @throws ProblemException as {@link #form} and {@link Limitation#require}; 409 VOTE_TOO_FEW
     */
    Discipline.Decision voted(MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var decision = form(one, action, on);
        limitation.require(one.facts(), decision.form(), on);
        var vote = decision.level() == DisciplineLevel.CELL
                ? cellVotes.carried(one.place(), SHARE, action.vote(), on)
                : terms.carried(SHARE, action.vote(), on);
        return new Discipline.Decision(
                decision.form(),
                decision.level(),
                decision.office(),
                decision.decidedBy(),
                vote,
                on,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The form that a decision has, without its vote.
     *
     * @throws ProblemException 400 FORM_NOT_OF_SUBJECT, FORM_NOT_OF_LEVEL, FIELD_MISSING
     */
    Discipline.Decision form(MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var form = Fields.required("form", action.form());
        var possible = one.memberId() == null
                ? DisciplineForm.ofOrganisations()
                : DisciplineForm.ofMembers(lives.hold(one.memberId()).isOfficial(on));
        if (!possible.contains(form)) {
            throw ProblemException.badRequest("form", "FORM_NOT_OF_SUBJECT", form.name());
        }
        var office = Fields.text("office", action.office(), TEXT);
        if (form == DisciplineForm.CACH_CHUC) {
            Fields.required("office", office);
        }
        var level = Fields.required("level", action.level());
        competence.require(one.memberId() != null, one.place().id(), form, level, on);
        var decidedBy = Fields.text("decidedBy", action.decidedBy(), TEXT);
        return new Discipline.Decision(form, level, office, decidedBy, null, null, null, null, null, null, null);
    }

    /**
     * The last day for the announcement of what was voted on: a cell announces its vote at once and writes the decision then,
     * other bodies announce what they have written.
     *
     * @return null when there was no such rule on that day
     */
    LocalDate announcedBy(Discipline.Decision decision) {
        var term = decision.level() == DisciplineLevel.CELL ? WRITTEN_TERM : PUBLISH_TERM;
        return terms.known(term, decision.votedOn())
                .map(days -> decision.votedOn().plusDays(days))
                .orElse(null);
    }

    /** The decision with its number and signer, as it was announced and received. */
    Discipline.Decision announced(Discipline.Decision decision, DisciplineAction action, LocalDate on) {
        var received = action.receivedOn() == null ? on : desk.happened("receivedOn", action.receivedOn());
        if (received.isBefore(on)) {
            throw ProblemException.badRequest("receivedOn", "STEP_BEFORE_LAST", received, on);
        }
        return new Discipline.Decision(
                decision.form(),
                decision.level(),
                decision.office(),
                decision.decidedBy(),
                decision.vote(),
                decision.votedOn(),
                Fields.text("number", Fields.required("number", action.number()), TEXT),
                Fields.text("signer", Fields.required("signer", action.signer()), TEXT),
                on,
                received,
                complaints.lastDay(received));
    }
}
