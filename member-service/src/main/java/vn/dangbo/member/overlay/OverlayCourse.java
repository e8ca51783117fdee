package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of an exemption and of what else lies over a membership. Source: Quy định 294-QĐ/TW 2025 (before: 24-QĐ/TW
 * 2021), point 7; suspensions: Quy định 296-QĐ/TW 2025.
 */
@ApplicationScoped
class OverlayCourse {

    private static final int TEXT = 500;
    private static final String OPEN = "OPEN";
    static final String MOBILE_WORK = "EXEMPTION_MOBILE_WORK_MAXIMUM";

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
    Overlays overlays;

    /** Records a request; the member sits in a cell that the caller reaches. */
    @Transactional
    UUID request(OverlayRequest wanted) {
        var member = Fields.required("member", wanted.member());
        var type = Fields.required("type", wanted.type());
        var on = desk.happened("on", wanted.on());
        var span = Fields.span("from", wanted.from(), "until", wanted.until());
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        var seated = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(member);
        if (lives.hold(member).on(span.from()).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", span.from());
        }
        var facts = new Overlay(
                type,
                seated.fullName(),
                ground(wanted),
                Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT),
                span.from(),
                span.to(),
                null,
                null,
                null);
        return book.open(
                Overlay.KIND,
                OverlayState.REQUESTED,
                new CaseBook.Opening<>(member, seated.organisation().id(), null, facts, on, null),
                scope);
    }

    /** An exemption has a ground; one for mobile work is for less than a year. */
    private ExemptionGround ground(OverlayRequest wanted) {
        if (wanted.type() != OverlayType.EXEMPT) {
            if (wanted.ground() != null) {
                throw ProblemException.badRequest(
                        "ground", "GROUND_NOT_OF_TYPE", wanted.type().name());
            }
            return null;
        }
        var ground = Fields.required("ground", wanted.ground());
        if (ground == ExemptionGround.MOBILE_WORK) {
            var latest = wanted.from().plusMonths(terms.number(MOBILE_WORK, wanted.from()));
            if (!Fields.required("until", wanted.until()).isBefore(latest)) {
                throw ProblemException.badRequest("until", "EXEMPTION_TOO_LONG", latest);
            }
        }
        return ground;
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, OverlayStep step, OverlayAction action, String ifMatch) {
        var one = book.hold(Overlay.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, step);
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step != OverlayStep.DECIDE) {
            Fields.required("reason", note);
        }
        var facts = known(one.facts(), step, action, on);
        book.step(
                Overlay.KIND,
                one,
                step,
                new CaseBook.Change<>(null, facts, on, step == OverlayStep.DECIDE ? facts.until() : null, note),
                desk.reading());
        switch (step) {
            case DECIDE -> {
                if (lives.hold(one.memberId()).on(facts.from()).isEmpty()) {
                    throw ProblemException.of(409, "MEMBER_NOT_SEATED", facts.from());
                }
                overlays.begin(id, one.memberId(), facts);
            }
            case END -> overlays.end(id, facts.endedOn());
            default -> {}
        }
        return id;
    }

    private void allowed(MemberCase<OverlayState, Overlay> one, OverlayStep step) {
        switch (step) {
            case END_REQUEST -> throw new IllegalArgumentException("nobody takes this step");
            case WITHDRAW -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case DECIDE, REFUSE, END -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                if (one.facts().type().isSuspension()) {
                    desk.mustBe(Role.ORG_HEAD, one.place());
                }
                book.notBy(one.id(), OPEN);
            }
        }
    }

    private static Overlay known(Overlay facts, OverlayStep step, OverlayAction action, LocalDate on) {
        return switch (step) {
            case DECIDE -> {
                if (facts.type().isSuspension()) {
                    Fields.required("signer", action.signer());
                }
                yield facts.decided(
                        Fields.text("number", Fields.required("number", action.number()), TEXT),
                        Fields.text("signer", action.signer(), TEXT));
            }
            case END -> {
                if (on.isBefore(facts.from())) {
                    throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", on, facts.from());
                }
                // What ran out before ended then, whenever somebody says so.
                yield facts.ended(facts.until() != null && facts.until().isBefore(on) ? facts.until() : on);
            }
            case REFUSE, WITHDRAW, END_REQUEST -> facts;
        };
    }
}
