package vn.dangbo.member.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way out of the Party and back. The cell resolves, the committee resolves, another decides; the member counts, or
 * not, from the day on which the decision takes effect. Source: Điều lệ Đảng, Articles 3, 5 and 8; Quy định 294-QĐ/TW
 * 2025 (before 1 July 2025: 24-QĐ/TW 2021).
 */
@ApplicationScoped
class ExitCourse {

    private static final int TEXT = 500;
    private static final String OPEN = "OPEN";

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    ExitResolutions resolutions;

    @Inject
    Returns returns;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    @Inject
    ExitEffects effects;

    /** Records a proposal; the caller reaches the member, and of a readmission the cell too. */
    @Transactional
    UUID propose(ExitRequest wanted) {
        var member = Fields.required("member", wanted.member());
        var kind = Fields.required("kind", wanted.kind());
        var reason = Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT);
        var on = desk.happened("on", wanted.on());
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        var seen = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(member);
        var life = lives.hold(member);
        if (kind.leaves() && life.on(on).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", on);
        }
        if (kind == ExitKind.STRIKE_OFF) {
            grounded(wanted, life.isOfficial(on));
        }
        var left = kind.leaves() ? null : returns.left(life, wanted, on);
        var home = seen.organisation().id();
        var cell = kind.leaves() ? null : comingTo(wanted, home, on);
        var place = kind == ExitKind.READMISSION ? cell.id() : home;
        var other = kind == ExitKind.RESTORATION && cell != null ? cell.id() : null;
        if (book.isOpen(Exit.KIND, member)) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
        var facts = new Exit(
                kind,
                seen.fullName(),
                reason,
                kind == ExitKind.STRIKE_OFF ? wanted.ground() : null,
                kind == ExitKind.DEATH ? desk.happened("diedOn", Fields.required("diedOn", wanted.diedOn())) : null,
                left,
                kind == ExitKind.READMISSION ? wanted.exclusion() : null,
                null,
                null);
        return book.open(
                Exit.KIND, ExitState.PROPOSED, new CaseBook.Opening<>(member, place, other, facts, on, null), scope);
    }

    /** A probationary member is struck off for one ground alone, and nobody else for it. */
    private static void grounded(ExitRequest wanted, boolean official) {
        var ground = Fields.required("ground", wanted.ground());
        if (official && ground == StrikeOffGround.PROBATION_UNFIT) {
            throw ProblemException.badRequest("ground", "GROUND_NOT_OF_OFFICIAL", ground.name());
        }
    }

    /**
     * The cell that the member comes to; null for a restoration in the cell where the member sat.
     *
     * @throws ProblemException 400 FIELD_MISSING when there must be one: of a readmission, or when that cell is no more
     */
    private MemberCase.Unit comingTo(ExitRequest wanted, UUID home, LocalDate on) {
        var named = wanted.toOrganisation();
        if (wanted.kind() == ExitKind.READMISSION
                || cells.endedOn(home).filter(day -> !day.isAfter(on)).isPresent()) {
            Fields.required("toOrganisation", named);
        }
        if (named == null) {
            return null;
        }
        var cell = cells.require("toOrganisation", named, on);
        desk.may(Permission.MEMBER_CASE_PREPARE, cell);
        return wanted.kind() == ExitKind.RESTORATION && cell.id().equals(home) ? null : cell;
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, ExitStep asked, ExitAction action, String ifMatch) {
        var one = book.hold(Exit.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var kind = one.facts().kind();
        var step = asked == ExitStep.DECIDE ? ExitStep.decision(kind) : asked;
        var on = desk.happened("on", action.on());
        allowed(one, step);
        if (!step.of(kind)) {
            throw ProblemException.of(409, "STEP_NOT_OF_KIND", step.name(), kind.name());
        }
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step == ExitStep.WITHDRAW || step == ExitStep.REJECT) {
            Fields.required("reason", note);
        }
        var facts = resolutions.after(one, step, action, on);
        book.step(Exit.KIND, one, step, new CaseBook.Change<>(null, facts, on, null, note), desk.reading());
        effects.takesEffect(one, step, facts, on);
        return id;
    }

    /** Each step is taken by somebody who did not prepare it. */
    private void allowed(MemberCase<ExitState, Exit> one, ExitStep step) {
        switch (step) {
            case RESOLVE_IN_CELL, HOLD_CEREMONY, WITHDRAW -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case RESOLVE_IN_COMMITTEE, REVIEW, CONSENT -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN, ExitStep.RESOLVE_IN_CELL.name());
            }
            case DECIDE, CONFIRM, RESTORE, READMIT, REJECT -> {
                desk.may(Permission.MEMBER_CASE_DECIDE, one.place());
                book.notBy(
                        one.id(),
                        OPEN,
                        ExitStep.RESOLVE_IN_CELL.name(),
                        ExitStep.RESOLVE_IN_COMMITTEE.name(),
                        ExitStep.REVIEW.name(),
                        ExitStep.CONSENT.name());
            }
        }
    }
}
