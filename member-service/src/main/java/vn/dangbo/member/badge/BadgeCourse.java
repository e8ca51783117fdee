package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.discipline.HonourRule;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.member.seniority.SeniorityRecords;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
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
    SeniorityRecords seniorities;

    @Inject
    BadgeRules rules;

    @Inject
    HeldBadges held;

    @Inject
    HonourRule honours;

    /** Begins the way; the member has reached the step, or may be given its badge early or after death. */
    @Transactional
    UUID open(BadgeRequest wanted) {
        var member = Fields.required("member", wanted.member());
        var awardDate = Fields.day("awardDate", Fields.required("awardDate", wanted.awardDate()));
        var variant = variant(wanted.variant());
        var rule = rule(wanted.step(), awardDate);
        var on = desk.happened("on", wanted.on());
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        var known = members.one(member, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(member);
        honours.allowsMember(member, awardDate);
        if (book.isOpen(BadgeCase.KIND, member)) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
        if (held.holds(member, rule.step(), scope)) {
            throw ProblemException.of(409, "BADGE_HELD", rule.step());
        }
        var reachesOn = judged(known, rule, variant, awardDate, scope);
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
        if (move == BadgeMove.DECIDE) {
            honours.allowsMember(one.memberId(), on);
        }
        if (move == BadgeMove.DECIDE || move == BadgeMove.AWARD) {
            honours.allowsMember(one.memberId(), one.facts().awardDate());
        }
        var note = Fields.text("reason", action.reason(), TEXT);
        if (move == BadgeMove.REFUSE || move == BadgeMove.WITHDRAW) {
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
                rule(entry.step(), awardedOn).step(),
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
            case DECIDE, REFUSE -> {
                desk.may(Permission.BADGE_DECIDE, one.place());
                book.notBy(one.id(), OPEN, BadgeMove.PROPOSE.name());
            }
            case AWARD, WITHDRAW -> desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
        }
    }

    /** The day on which the step is reached, when the badge may be given. */
    private LocalDate judged(
            MemberView member, BadgeRule rule, BadgeVariant variant, LocalDate awardDate, Scope scope) {
        boolean dead = member.state().equals("DECEASED");
        if (variant == BadgeVariant.POSTHUMOUS ? !dead : !member.state().equals("OFFICIAL")) {
            throw ProblemException.of(409, "BADGE_NOT_OF_STATE", variant.name(), member.state());
        }
        if (variant == BadgeVariant.REGULAR && !rules.isAwardDay(awardDate)) {
            throw ProblemException.badRequest("awardDate", "NOT_AN_AWARD_DAY", awardDate);
        }
        var until = dead && member.seatedTo().isBefore(awardDate) ? member.seatedTo() : awardDate;
        var reachesOn = seniorities
                .reaches(member.id(), rule.step(), until, scope)
                .orElseThrow(() -> ProblemException.of(409, "SENIORITY_UNKNOWN"));
        if (!rule.allows(variant, reachesOn, awardDate, member.seatedTo())) {
            throw ProblemException.of(409, "BADGE_TOO_EARLY", rule.step(), reachesOn, awardDate);
        }
        return reachesOn;
    }

    private BadgeRule rule(Integer step, LocalDate day) {
        return rules.step(Fields.required("step", step), day)
                .orElseThrow(() -> ProblemException.badRequest("step", "BADGE_STEP_UNKNOWN", step, day));
    }

    private static BadgeVariant variant(String code) {
        var names = Arrays.stream(BadgeVariant.values()).map(Enum::name).toList();
        return code == null ? BadgeVariant.REGULAR : BadgeVariant.valueOf(Fields.code("variant", code, names));
    }
}
