package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.discipline.HonourRule;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.member.seniority.SeniorityRecords;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * Whether somebody may be given a badge: judged when its way begins, and again when it is decided and handed over. Source:
 * Quy định 24-QĐ/TW 2021, Article 27; Hướng dẫn 12-HD/BTCTW 2022.
 */
@ApplicationScoped
class BadgeJudgement {

    /** No number of a regulation: badges are drawn up for the days to come, of which each year has its four. */
    private static final int MONTHS_AHEAD = 12;

    @Inject
    MemberQueries members;

    @Inject
    SeniorityRecords seniorities;

    @Inject
    BadgeRules rules;

    @Inject
    HonourRule honours;

    /** @throws ProblemException 400 FIELD_MISSING, BADGE_STEP_UNKNOWN */
    BadgeRule rule(Integer step, LocalDate day) {
        return rules.step(Fields.required("step", step), day)
                .orElseThrow(() -> ProblemException.badRequest("step", "BADGE_STEP_UNKNOWN", step, day));
    }

    /**
     * The day on which the step is reached, when the badge may be given.
     *
     * @param on the day on which its way begins; the award day is within the twelve months after it
     * @throws ProblemException 400 AWARD_DATE_OUT_OF_RANGE, NOT_AN_AWARD_DAY; 409 BADGE_NOT_OF_STATE, SENIORITY_UNKNOWN,
     *     BADGE_TOO_EARLY, HONOUR_DURING_DISCIPLINE
     */
    LocalDate begins(MemberView member, BadgeRule rule, BadgeVariant variant, LocalDate awardDate, LocalDate on) {
        var latest = on.plusMonths(MONTHS_AHEAD);
        if (awardDate.isBefore(on) || awardDate.isAfter(latest)) {
            throw ProblemException.badRequest("awardDate", "AWARD_DATE_OUT_OF_RANGE", awardDate, on, latest);
        }
        if (variant == BadgeVariant.REGULAR && !rules.isAwardDay(awardDate)) {
            throw ProblemException.badRequest("awardDate", "NOT_AN_AWARD_DAY", awardDate);
        }
        honours.allowsMember(member.id(), awardDate);
        return judged(member, rule, variant, awardDate);
    }

    /**
     * Whether it may still be given, by what the member is on the day and what is known of the seniority now.
     *
     * @throws ProblemException 409 as {@link #begins}
     */
    void goesOn(MemberCase<BadgeState, BadgeCase> one, LocalDate on) {
        var facts = one.facts();
        var member = members.one(one.memberId(), on, Scope.everywhere()).orElseThrow();
        judged(member, rule(facts.step(), facts.awardDate()), facts.variant(), facts.awardDate());
        honours.allowsMember(one.memberId(), on);
        honours.allowsMember(one.memberId(), facts.awardDate());
    }

    private LocalDate judged(MemberView member, BadgeRule rule, BadgeVariant variant, LocalDate awardDate) {
        boolean dead = member.state().equals("DECEASED");
        if (variant == BadgeVariant.POSTHUMOUS ? !dead : !member.state().equals("OFFICIAL")) {
            throw ProblemException.of(409, "BADGE_NOT_OF_STATE", variant.name(), member.state());
        }
        var until = dead && member.seatedTo().isBefore(awardDate) ? member.seatedTo() : awardDate;
        var reachesOn = seniorities
                .reaches(member.id(), rule.step(), until, Scope.everywhere())
                .orElseThrow(() -> ProblemException.of(409, "SENIORITY_UNKNOWN"));
        if (!rule.allows(variant, reachesOn, awardDate, member.seatedTo())) {
            throw ProblemException.of(409, "BADGE_TOO_EARLY", rule.step(), reachesOn, awardDate);
        }
        return reachesOn;
    }
}
