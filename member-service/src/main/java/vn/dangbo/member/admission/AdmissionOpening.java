package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.profile.RecordCodeLists;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.web.Fields;

/** How an admission begins: a candidate is listed, or a probationary member on record waits for the recognition. */
@ApplicationScoped
class AdmissionOpening {

    private static final int MOST_CLASSES = 12;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    CellsOnADay cells;

    @Inject
    Terms terms;

    @Inject
    MemberQueries members;

    @Inject
    MemberCodeLists codes;

    @Inject
    RecordCodeLists recordCodes;

    @Inject
    Lives lives;

    @Inject
    Candidates candidates;

    /** Records it; the caller reaches the cell, or the member. */
    @Transactional
    UUID open(AdmissionRequest wanted) {
        var on = desk.happened("on", wanted.on());
        var scope = caller.scope(Permission.MEMBER_CASE_PREPARE);
        return wanted.member() == null ? candidate(wanted, on, scope) : probationer(wanted, on, scope);
    }

    private UUID candidate(AdmissionRequest wanted, LocalDate on, Scope scope) {
        var unit = organisations.require(Fields.required("organisation", wanted.organisation()), scope, on);
        var cell = cells.require("organisation", unit.code(), on);
        var number = PersonalId.required("personalId", wanted.personalId());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var birthDate = Fields.day("birthDate", Fields.required("birthDate", wanted.birthDate()));
        if (!birthDate.isBefore(on)) {
            throw ProblemException.badRequest("birthDate", "DAY_IN_FUTURE", birthDate);
        }
        var candidate = new Candidate(
                id,
                name(wanted.fullName()),
                Fields.required("sex", wanted.sex()),
                birthDate,
                Fields.code("ethnicity", wanted.ethnicity(), codes.ethnicities()),
                Fields.code("religion", wanted.religion(), codes.religions()),
                Fields.number("educationGrade", wanted.educationGrade(), 0, MOST_CLASSES),
                Fields.code("occupation", wanted.occupation(), recordCodes.occupations()),
                wanted.youthUnion());
        var facts = Admission.of(candidate, Fields.code("context", wanted.context(), codes.admissionContexts()), null);
        // last of all: who sends nothing else with a number does not hear whether it is taken
        candidates.requireFree(number, scope);
        var admission = book.open(
                Admission.KIND,
                AdmissionState.LISTED,
                new CaseBook.Opening<>(null, cell.id(), null, facts, on, null),
                scope);
        candidates.keep(id, admission, number);
        return admission;
    }

    private static String name(String text) {
        try {
            return new VietnameseName(Fields.required("fullName", text)).text();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("fullName", "FULL_NAME_INVALID");
        }
    }

    /** Who came by a file or was admitted again has no case yet when the probation ends. */
    private UUID probationer(AdmissionRequest wanted, LocalDate on, Scope scope) {
        var id = wanted.member();
        if (wanted.fullName() != null || wanted.personalId() != null || wanted.organisation() != null) {
            throw ProblemException.badRequest("member", "CANDIDATE_OR_MEMBER");
        }
        var seen = members.one(id, on, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        desk.notOwn(id);
        var life = lives.hold(id);
        var seat = life.on(on).orElseThrow(() -> ProblemException.of(409, "MEMBER_NOT_SEATED", on));
        if (life.standing().officialOn() != null) {
            throw ProblemException.of(409, "MEMBER_OFFICIAL", life.standing().officialOn());
        }
        if (book.isOpen(Admission.KIND, id)) {
            throw ProblemException.of(409, "CASE_OPEN");
        }
        var ceremonyOn = life.seatings().stream()
                .filter(one -> one.startCause() == StartCause.READMITTED)
                .map(one -> one.validity().from())
                .reduce((before, after) -> after)
                .orElse(seen.admittedOn());
        if (ceremonyOn == null) {
            throw ProblemException.of(409, "CEREMONY_UNKNOWN");
        }
        var candidate = new Candidate(id, seen.fullName(), seen.sex(), null, null, null, null, null, null);
        var probation = new Admission.Probation(ceremonyOn, terms.probationEnds(ceremonyOn), null);
        return book.open(
                Admission.KIND,
                AdmissionState.CEREMONY_HELD,
                new CaseBook.Opening<>(
                        id,
                        seat.cellId(),
                        null,
                        Admission.of(candidate, null, probation),
                        on,
                        terms.lastDay(AdmissionTerms.RECOGNITION, probation.endsOn())),
                scope);
    }
}
