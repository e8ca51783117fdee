package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * Who may be admitted and recognised, by the rules of the day. Source: Điều lệ Đảng, Articles 1, 4 and 5; Quy định
 * 294-QĐ/TW 2025 (before: 24-QĐ/TW 2021), points 1 to 4; Hướng dẫn 06-HD/TW 2025.
 */
@ApplicationScoped
class AdmissionRules {

    private static final int TEXT = 300;
    private static final int MONTHS = 12;
    private static final int MOST_FINDINGS = 30;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    /** Two vouch: official members who have known the applicant for long, one of whom may be the youth union. */
    List<Introducer> introducers(List<Introducer> told, LocalDate on) {
        var introducers = Fields.required("introducers", told);
        int wanted = terms.number("ADMISSION_INTRODUCERS", on);
        Fields.number("introducers", introducers.size(), wanted, wanted);
        var people = new HashSet<>();
        for (var one : introducers) {
            Fields.required("introducers", one);
            if (!people.add(one.member() == null ? "" : one.member())) {
                throw ProblemException.badRequest("introducers", "INTRODUCERS_ALIKE");
            }
        }
        return introducers.stream().map(one -> introducer(one, on)).toList();
    }

    private Introducer introducer(Introducer one, LocalDate on) {
        if (one.member() == null) {
            var committee = Fields.required("introducers.youthUnion", one.youthUnion());
            return new Introducer(null, null, Fields.text("introducers.youthUnion", committee, TEXT));
        }
        var since = Fields.day(
                "introducers.togetherSince", Fields.required("introducers.togetherSince", one.togetherSince()));
        members.one(one.member(), on, caller.scope(Permission.MEMBER_CASE_PREPARE))
                .orElseThrow(() -> ProblemException.badRequest("introducers.member", "INTRODUCER_UNKNOWN"));
        var life = lives.hold(one.member());
        if (life.on(on).isEmpty() || !life.isOfficial(on)) {
            throw ProblemException.of(409, "INTRODUCER_NOT_OFFICIAL", on);
        }
        int months = terms.number("ADMISSION_TOGETHER", on);
        if (since.plusMonths(months).isAfter(on)) {
            throw ProblemException.of(409, "INTRODUCER_TOO_NEW", since, months);
        }
        return new Introducer(one.member(), since, null);
    }

    /** Findings, as they may be recorded. */
    List<Verification> verifications(List<Verification> told) {
        var found = Fields.required("verifications", told);
        Fields.number("verifications", found.size(), 1, MOST_FINDINGS);
        return found.stream()
                .map(one -> new Verification(
                        Fields.required("verifications.relation", one.relation()),
                        Fields.required("verifications.finding", one.finding()),
                        desk.happened("verifications.on", Fields.required("verifications.on", one.on())),
                        Fields.text("verifications.place", one.place(), TEXT)))
                .toList();
    }

    /** Documents of the committee above, as they may be recorded. */
    List<Consent> consents(List<Consent> told) {
        return told == null
                ? List.of()
                : told.stream()
                        .map(one -> new Consent(
                                Fields.required("consents.matter", one.matter()),
                                Fields.text("consents.number", Fields.required("consents.number", one.number()), TEXT),
                                desk.happened("consents.on", Fields.required("consents.on", one.on()))))
                        .toList();
    }

    /**
     * Whether the cell may resolve on the day: §6.4 no. 6 of the domain document judges age and schooling on it.
     *
     * @throws ProblemException 409 for what is against the rule and not allowed by the committee above
     */
    void admissible(Admission facts, LocalDate on) {
        long months = ChronoUnit.MONTHS.between(facts.candidate().birthDate(), on);
        int youngest = terms.number("ADMISSION_MINIMUM_AGE", on);
        int oldest = terms.number("ADMISSION_MAXIMUM_AGE", on);
        if (months < (long) MONTHS * youngest) {
            throw ProblemException.of(409, "ADMISSION_TOO_YOUNG", youngest);
        }
        if (months > (long) MONTHS * oldest && !facts.allows(Consent.Matter.AGE)) {
            throw ProblemException.of(409, "ADMISSION_TOO_OLD", oldest);
        }
        int classes = terms.number("ADMISSION_MINIMUM_EDUCATION", on);
        var completed = facts.candidate().educationGrade();
        if ((completed == null || completed < classes) && !facts.allows(Consent.Matter.EDUCATION)) {
            throw ProblemException.of(409, "ADMISSION_EDUCATION", classes);
        }
        certified(facts, on);
        verified(facts.verifications());
    }

    /** @throws ProblemException 409 CERTIFICATE_EXPIRED */
    void certified(Admission facts, LocalDate on) {
        if (on.isAfter(facts.awareness().validUntil())) {
            throw ProblemException.of(
                    409, "CERTIFICATE_EXPIRED", facts.awareness().validUntil());
        }
    }

    /** The applicant, and a parent or who stood in for one; what was found last of each counts. */
    private static void verified(List<Verification> findings) {
        boolean self = isFound(findings, Verification.Relation.SELF);
        boolean parent =
                isFound(findings, Verification.Relation.PARENT) || isFound(findings, Verification.Relation.CARER);
        if (!self || !parent) {
            throw ProblemException.of(409, "VERIFICATION_INCOMPLETE");
        }
        if (findings.stream().anyMatch(one -> one.finding() == Verification.Finding.NOT_CLEAR)) {
            throw ProblemException.of(409, "VERIFICATION_NOT_CLEAR");
        }
    }

    private static boolean isFound(List<Verification> findings, Verification.Relation relation) {
        return findings.stream().anyMatch(one -> one.relation() == relation);
    }
}
