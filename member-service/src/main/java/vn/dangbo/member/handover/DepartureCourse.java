package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.exit.Leaving;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.partner.Partners;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a transfer out of this deployment. The member counts here until the other side has accepted, and leaves on that
 * very day. Source: Quy định 24-QĐ/TW 2021, Article 6; Hướng dẫn 06-HD/TW.
 */
@ApplicationScoped
class DepartureCourse {

    static final int TEXT = 500;

    private static final String START_TERM = "TRANSFER_START_TERM";
    private static final String PRESENT_TERM = "TRANSFER_PRESENT_TERM";
    private static final String OPEN = "OPEN";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    @Inject
    Leaving leaving;

    @Inject
    Partners partners;

    @Inject
    HandOverIssue issue;

    /** Records a request; the member sits in a cell that the caller reaches. */
    @Transactional
    UUID request(DepartureRequest wanted) {
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        var member = Fields.required("member", wanted.member());
        var on = desk.happened("on", wanted.on());
        var decidedOn = Fields.day("decidedOn", wanted.decidedOn());
        var seated = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        if (lives.hold(member).on(on).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", on);
        }
        var kind = DepartureKind.valueOf(Fields.code(
                "kind",
                Fields.required("kind", wanted.kind()),
                Arrays.stream(DepartureKind.values()).map(Enum::name).toList()));
        var to = judged(kind, Fields.required("to", wanted.to()));
        book.notOnTheWay(member);
        var facts = new Departure(
                kind,
                seated.fullName(),
                Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT),
                decidedOn,
                to,
                null,
                null,
                null,
                null,
                null,
                List.of());
        var dueOn = decidedOn == null ? null : terms.lastDay(START_TERM, decidedOn);
        var id = book.open(
                Departure.KIND,
                DepartureState.REQUESTED,
                new CaseBook.Opening<>(member, seated.organisation().id(), null, facts, on, dueOn),
                scope);
        trusted(book.find(Departure.KIND, id, scope).orElseThrow());
        return id;
    }

    /** Takes a step that no message of the other side brings about. */
    @Transactional
    UUID step(UUID id, DepartureStep step, DepartureAction action, String ifMatch) {
        var one = book.hold(Departure.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, step);
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step == DepartureStep.CANCEL || step == DepartureStep.WITHDRAW || step == DepartureStep.CONFIRM_REFUSAL) {
            Fields.required("reason", note);
        }
        switch (step) {
            case INTRODUCE -> introduce(one, action, on, note);
            case WITHDRAW -> {
                taken(one, step, one.facts(), on, one.dueOn(), note);
                issue.revoked(one, on, note);
            }
            case CONFIRM_ACCEPTANCE, CONFIRM_REFUSAL ->
                answered(one, step, new Departure.Outcome(on, number(action), note), desk.today());
            default -> taken(one, step, one.facts(), on, step == DepartureStep.REVIEW ? one.dueOn() : null, note);
        }
        return id;
    }

    /**
     * What the other side has decided takes effect: an acceptance on its day, whenever it becomes known here.
     *
     * @param known the day on which it becomes known
     * @throws ProblemException 400 ANSWER_OUT_OF_TIME
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(
            MemberCase<DepartureState, Departure> one, DepartureStep step, Departure.Outcome said, LocalDate known) {
        step.after(one.state());
        if (said.on().isBefore(one.facts().introducedOn()) || said.on().isAfter(known)) {
            throw ProblemException.badRequest(
                    "on", "ANSWER_OUT_OF_TIME", said.on(), one.facts().introducedOn(), known);
        }
        taken(one, step, one.facts().answered(said), known, null, said.reason());
        if (step.to() == DepartureState.ACCEPTED) {
            leaving.leave(one.memberId(), said.on(), EndCause.TRANSFER_OUT);
        }
    }

    private void introduce(
            MemberCase<DepartureState, Departure> one, DepartureAction action, LocalDate on, String note) {
        trusted(one);
        var lastDay = terms.lastDay(PRESENT_TERM, on);
        var facts = one.facts().noting(DepartureStep.INTRODUCE, one.dueOn(), on);
        boolean onPaper = facts.to().deployment() == null;
        var letter = facts.introduced(number(action), on, onPaper ? null : UUID.randomUUID(), lastDay);
        taken(one, DepartureStep.INTRODUCE, letter, on, lastDay, note);
        if (!onPaper) {
            issue.issued(one, letter);
        }
    }

    private void taken(
            MemberCase<DepartureState, Departure> one,
            DepartureStep step,
            Departure facts,
            LocalDate on,
            LocalDate dueOn,
            String note) {
        var noted = step.to() == DepartureState.ACCEPTED || step.to() == DepartureState.REFUSED
                ? facts.noting(step, one.dueOn(), facts.outcome().on())
                : facts;
        book.step(Departure.KIND, one, step, new CaseBook.Change<>(null, noted, on, dueOn, note), desk.reading());
    }

    /** Who examines did not prepare, who introduces did neither, and who confirms has not introduced. */
    private void allowed(MemberCase<DepartureState, Departure> one, DepartureStep step) {
        var review = DepartureStep.REVIEW.name();
        switch (step) {
            case REVIEW -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN);
            }
            case INTRODUCE -> {
                desk.may(Permission.HAND_OVER_ISSUE, one.place());
                book.notBy(one.id(), OPEN, review);
            }
            case CANCEL -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case WITHDRAW -> desk.may(Permission.HAND_OVER_ISSUE, one.place());
            case CONFIRM_ACCEPTANCE, CONFIRM_REFUSAL -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                book.notBy(one.id(), OPEN, review, DepartureStep.INTRODUCE.name());
            }
            default -> throw ProblemException.of(409, "STEP_NOT_OF_KIND", step.name(), Departure.KIND.code());
        }
    }

    private static String number(DepartureAction action) {
        return Fields.text("number", Fields.required("number", action.number()), TEXT);
    }

    private static Departure.Destination judged(DepartureKind kind, Departure.Destination to) {
        var deployment = Fields.text("to.deployment", to.deployment(), TEXT);
        if (kind == DepartureKind.OFFICIAL_OUT) {
            Fields.required("to.deployment", deployment);
        }
        var country = kind == DepartureKind.OVERSEAS
                ? Fields.code("to.country", Fields.required("to.country", to.country()), COUNTRIES)
                : null;
        return new Departure.Destination(
                deployment,
                Fields.text("to.organisation", to.organisation(), TEXT),
                Fields.text("to.name", Fields.required("to.name", to.name()), TEXT),
                country);
    }

    private void trusted(MemberCase<DepartureState, Departure> one) {
        var deployment = one.facts().to().deployment();
        if (deployment != null
                && partners.nameOf(deployment, one.place().path(), desk.today()).isEmpty()) {
            throw ProblemException.badRequest("to.deployment", "PARTNER_NOT_TRUSTED", deployment);
        }
    }
}
