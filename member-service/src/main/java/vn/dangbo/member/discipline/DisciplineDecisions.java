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

    /** The form, one that the member or the organisation can have, and the vote that carries it. */
    Discipline.Decision voted(MemberCase<DisciplineState, Discipline> one, DisciplineAction action, LocalDate on) {
        var decision = form(one, action, on);
        var vote = decision.level() == DisciplineLevel.CELL
                ? cellVotes.carried(one.place(), SHARE, action.vote(), on)
                : terms.carried(SHARE, action.vote(), on);
        return new Discipline.Decision(
                decision.form(), decision.level(), decision.office(), vote, null, null, null, null);
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
        return new Discipline.Decision(form, level, office, null, null, null, null, null);
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
                decision.vote(),
                Fields.text("number", Fields.required("number", action.number()), TEXT),
                Fields.text("signer", Fields.required("signer", action.signer()), TEXT),
                on,
                received);
    }
}
