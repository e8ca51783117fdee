package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellStrength;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.cases.Vote;
import vn.dangbo.member.profile.RecordCodeLists;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** What each step of an admission adds to what is known: findings, votes, decisions. Source: as {@link AdmissionRules}. */
@ApplicationScoped
class AdmissionResolutions {

    private static final int TEXT = 500;
    private static final String CELL_SHARE = "ADMISSION_CELL_SHARE";
    private static final String COMMITTEE_SHARE = "ADMISSION_COMMITTEE_SHARE";
    private static final String DELEGATED_SHARE = "ADMISSION_DELEGATED_SHARE";
    private static final String RECOGNITION_SHARE = "RECOGNITION_CELL_SHARE";
    private static final String GRASSROOTS_CELL = "GRASSROOTS_CELL";

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    Terms terms;

    @Inject
    CellStrength cellVotes;

    @Inject
    AdmissionRules rules;

    @Inject
    RecordCodeLists codes;

    /**
     * What is known after a step.
     *
     * @throws ProblemException 409 for what is against a rule, as {@link AdmissionRules} and {@link CellStrength#carried} say;
     *     400 FIELD_MISSING, OFFICIAL_OUT_OF_RANGE
     */
    Admission after(
            MemberCase<AdmissionState, Admission> one, AdmissionStep step, AdmissionAction action, LocalDate on) {
        var facts = one.facts().noting(step, one.dueOn(), on).allowed(rules.consents(action.consents()));
        return switch (step) {
            case COMPLETE_AWARENESS -> facts.aware(awareness(action, on));
            case APPLY -> {
                rules.certified(facts, on);
                yield facts.introduced(rules.introducers(action.introducers(), on));
            }
            case VERIFY -> facts.verified(rules.verifications(action.verifications()));
            case RESOLVE_IN_CELL -> {
                rules.admissible(facts, on);
                yield facts.with(
                        resolved(step, cellVotes.carried(one.place(), CELL_SHARE, action.vote(), on), action, on));
            }
            case RESOLVE_IN_COMMITTEE ->
                facts.with(resolved(step, terms.carried(COMMITTEE_SHARE, action.vote(), on), action, on));
            case DECIDE -> facts.with(resolved(step, decided(one, action, on), signed(action), on));
            case HOLD_CEREMONY -> ceremony(one, facts, action, on);
            case PROPOSE_RECOGNITION -> facts.with(proposed(one, facts, action, on));
            case RECOGNISE -> recognised(facts, action, on);
            case LAPSE -> overdue(one, facts, on);
            case REJECT ->
                action.vote() == null
                        ? facts
                        : facts.with(resolved(step, Vote.checked("vote", action.vote()), action, on));
            case RETURN, WITHDRAW, END_BY_STRIKE_OFF, END_OTHERWISE -> facts;
        };
    }

    private Admission.Awareness awareness(AdmissionAction action, LocalDate on) {
        var certificate = Fields.text("number", Fields.required("number", action.number()), TEXT);
        return new Admission.Awareness(certificate, on, on.plusMonths(terms.number(AdmissionTerms.AWARENESS, on)));
    }

    /**
     * Who decides: the committee above the grassroots; or a grassroots committee to which that is delegated, by its own
     * vote. A cell with a committee between is decided on after that committee has resolved.
     */
    private Vote decided(MemberCase<AdmissionState, Admission> one, AdmissionAction action, LocalDate on) {
        if (desk.is(Role.ORG_HEAD, one.place())) {
            if (one.state() == AdmissionState.CELL_RESOLVED
                    && !GRASSROOTS_CELL.equals(cells.kind(one.place().id(), on))) {
                throw ProblemException.of(409, "COMMITTEE_NOT_RESOLVED");
            }
            return action.vote() == null ? null : Vote.checked("vote", action.vote());
        }
        Fields.required("delegation", action.delegation());
        return terms.carried(DELEGATED_SHARE, action.vote(), on);
    }

    /** From now on what the person was that day stands, whatever changes later: admissions are counted by it. */
    private Admission ceremony(
            MemberCase<AdmissionState, Admission> one, Admission facts, AdmissionAction action, LocalDate on) {
        if (one.dueOn() != null && on.isAfter(one.dueOn()) && !facts.allows(Consent.Matter.LATE_CEREMONY)) {
            throw ProblemException.of(409, "CEREMONY_LATE", one.dueOn());
        }
        var occupation = Fields.code("occupation", action.occupation(), codes.occupations());
        return facts.of(facts.candidate().asAtCeremony(occupation, action.youthUnion()))
                .onProbation(new Admission.Probation(on, terms.probationEnds(on), null));
    }

    /** Not before the probation has ended, and with the certificate of the class for new members. */
    private Resolution proposed(
            MemberCase<AdmissionState, Admission> one, Admission facts, AdmissionAction action, LocalDate on) {
        if (on.isBefore(facts.probation().endsOn())) {
            throw ProblemException.of(409, "PROBATION_RUNS", facts.probation().endsOn());
        }
        Fields.required("number", action.number());
        return resolved(
                AdmissionStep.PROPOSE_RECOGNITION,
                cellVotes.carried(one.place(), RECOGNITION_SHARE, action.vote(), on),
                action,
                on);
    }

    private Admission recognised(Admission facts, AdmissionAction action, LocalDate on) {
        var probation = facts.probation();
        var official =
                action.officialOn() == null ? probation.endsOn() : desk.happened("officialOn", action.officialOn());
        if (official.isBefore(probation.endsOn()) || official.isAfter(on)) {
            throw ProblemException.badRequest("officialOn", "OFFICIAL_OUT_OF_RANGE", official, probation.endsOn(), on);
        }
        return facts.with(resolved(AdmissionStep.RECOGNISE, null, signed(action), on))
                .onProbation(new Admission.Probation(probation.ceremonyOn(), probation.endsOn(), official));
    }

    private static Admission overdue(MemberCase<AdmissionState, Admission> one, Admission facts, LocalDate on) {
        if (one.dueOn() == null || !on.isAfter(one.dueOn())) {
            throw ProblemException.of(409, "NOT_OVERDUE");
        }
        return facts;
    }

    private static AdmissionAction signed(AdmissionAction action) {
        Fields.required("number", action.number());
        Fields.required("signer", action.signer());
        return action;
    }

    private static Resolution resolved(AdmissionStep step, Vote vote, AdmissionAction action, LocalDate on) {
        return new Resolution(
                step.name(),
                on,
                vote,
                Fields.text("number", action.number(), TEXT),
                Fields.text("signer", action.signer(), TEXT));
    }
}
