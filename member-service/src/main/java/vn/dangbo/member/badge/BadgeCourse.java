package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way to a badge: drawn up at the cell, proposed by the committee, decided by the committee directly under the centre,
 * handed over. Source: Quy định 24-QĐ/TW 2021, Article 27; Hướng dẫn 12-HD/BTCTW 2022.
 */
@ApplicationScoped
class BadgeCourse {

    private static final int TEXT = 500;
    private static final String OPEN = "OPEN";

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    @Inject
    BadgeJudgement judgement;

    @Inject
    HeldBadges held;

    /** Begins the way; the member has reached the step, or may be given its badge early or after death. */
    @Transactional
    UUID open(BadgeRequest wanted) {
        var member = Fields.required("member", wanted.member());
        var awardDate = Fields.day("awardDate", Fields.required("awardDate", wanted.awardDate()));
        var variant = variant(wanted.variant());
        var rule = judgement.rule(wanted.step(), awardDate);
        var on = desk.happened("on", wanted.on());
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        var known = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(member);
        lives.hold(member);
        if (book.isOpen(BadgeCase.KIND, member)) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
        if (held.holds(member, rule.step(), scope)) {
            throw ProblemException.of(409, "BADGE_HELD", rule.step());
        }
        var reachesOn = judgement.begins(known, rule, variant, awardDate, on);
        var ground = Fields.text("ground", wanted.ground(), TEXT);
        if (variant == BadgeVariant.EARLY) {
            Fields.required("ground", ground);
        }
        return book.open(
                BadgeCase.KIND,
                BadgeState.ELIGIBLE,
                new CaseBook.Opening<>(
                        member,
                        known.organisation().id(),
                        null,
                        new BadgeCase(known.fullName(), rule.step(), variant, awardDate, reachesOn, ground, null),
                        on,
                        null),
                scope);
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, BadgeMove move, BadgeAction action, String ifMatch) {
        var one = book.hold(BadgeCase.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, move);
        move.after(one.state());
        if (move == BadgeMove.DECIDE || move == BadgeMove.AWARD) {
            lives.hold(one.memberId());
            judgement.goesOn(one, on);
        }
        var note = Fields.text("reason", action.reason(), TEXT);
        if (move == BadgeMove.REFUSE || move == BadgeMove.WITHDRAW || move == BadgeMove.CANCEL) {
            Fields.required("reason", note);
        }
        var facts = move == BadgeMove.DECIDE
                ? one.facts().decided(Fields.text("number", Fields.required("number", action.number()), TEXT))
                : one.facts();
        book.step(BadgeCase.KIND, one, move, new CaseBook.Change<>(null, facts, on, null, note), desk.reading());
        if (move == BadgeMove.AWARD) {
            held.record(
                    one.memberId(),
                    new HeldBadge.Given(facts.step(), facts.variant(), on, facts.decisionNo()),
                    id,
                    desk.reading());
        }
        return id;
    }

    /** Records a badge that was given before its way was recorded here. */
    @Transactional
    UUID entry(UUID member, HeldBadge.Entry entry) {
        var awardedOn = desk.happened("awardedOn", Fields.required("awardedOn", entry.awardedOn()));
        var scope = caller.scope(Permission.AWARD_WRITE);
        var given = new HeldBadge.Given(
                judgement.rule(entry.step(), awardedOn).step(),
                variant(entry.variant()),
                awardedOn,
                Fields.text("decisionNo", Fields.required("decisionNo", entry.decisionNo()), TEXT));
        return held.record(member, given, null, scope);
    }

    /** Prepared, examined and decided by three people; the committee directly under the centre decides. */
    private void allowed(MemberCase<BadgeState, BadgeCase> one, BadgeMove move) {
        switch (move) {
            case PROPOSE -> {
                desk.may(Permission.MEMBER_CASE_REVIEW, one.place());
                book.notBy(one.id(), OPEN);
            }
            case DECIDE, REFUSE, CANCEL -> {
                desk.may(Permission.BADGE_DECIDE, one.place());
                book.notBy(one.id(), OPEN, BadgeMove.PROPOSE.name());
            }
            case AWARD, WITHDRAW -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
            case END -> throw ProblemException.of(409, "STEP_NOT_OF_KIND", move.name(), BadgeCase.KIND.code());
        }
    }

    private static BadgeVariant variant(String code) {
        var names = Arrays.stream(BadgeVariant.values()).map(Enum::name).toList();
        return code == null ? BadgeVariant.REGULAR : BadgeVariant.valueOf(Fields.code("variant", code, names));
    }
}
