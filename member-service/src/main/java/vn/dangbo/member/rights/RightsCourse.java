package vn.dangbo.member.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a request about personal data: filed by the person concerned, answered within two working days, settled within
 * its term, which is extended once at most. Who answered does not refuse. Source: Luật 91/2025/QH15, Articles 13 and 14;
 * Nghị định 356/2025/NĐ-CP.
 */
@ApplicationScoped
class RightsCourse {

    private static final String ANSWER_TERM = "RIGHTS_ANSWER_TERM";
    private static final String EXTENSION_TERM = "RIGHTS_EXTENSION_TERM";
    private static final int TEXT = 500;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    OwnRecord own;

    @Inject
    RightsDetails details;

    /**
     * Files a request of the caller's own.
     *
     * @throws ProblemException 404 OWN_RECORD_NOT_FOUND, 409 CASE_OPEN, RULE_MISSING; 400 naming the field
     */
    @Transactional
    UUID file(RightsRequest wanted) {
        var me = own.require();
        var kind = Fields.required("kind", wanted.kind());
        var detail = new RightsDetail(
                Fields.text("field", wanted.field(), TEXT),
                Fields.text("before", wanted.before(), TEXT),
                Fields.text("after", wanted.after(), TEXT),
                Fields.text("evidence", wanted.evidence(), TEXT),
                Fields.text("reason", wanted.reason(), TEXT));
        if (kind == RightsKind.RECTIFICATION) {
            Fields.required("field", detail.field());
            Fields.required("after", detail.after());
            Fields.required("evidence", detail.evidence());
        }
        if (kind != RightsKind.ACCESS) {
            Fields.required("reason", detail.reason());
        }
        var today = desk.today();
        // a term must run: without a rule nobody could say when it is overdue
        terms.number(kind.term(), today);
        var id = told(() -> book.open(
                Rights.KIND,
                RightsState.FILED,
                new CaseBook.Opening<>(
                        me.member(),
                        me.cell(),
                        null,
                        new Rights(kind, today, List.of()),
                        today,
                        terms.lastDay(ANSWER_TERM, today)),
                me.scope()));
        details.keep(id, detail);
        return id;
    }

    /** Takes a step; the person concerned may only withdraw. */
    @Transactional
    UUID step(UUID id, RightsStep step, RightsAction action, String ifMatch) {
        var scope = caller.scope(Permission.RIGHTS_REQUEST_READ);
        var one = book.hold(Rights.KIND, id, scope);
        RecordVersion.check(ifMatch, one.version());
        if (step == RightsStep.REFUSE) {
            desk.may(Permission.RIGHTS_REQUEST_DECIDE, one.place());
            book.notBy(id, RightsStep.ANSWER.name(), RightsStep.EXTEND.name());
        } else {
            desk.may(Permission.RIGHTS_REQUEST_HANDLE, one.place());
        }
        if (!step.of(one.facts().kind())) {
            throw ProblemException.of(
                    409, "STEP_NOT_OF_KIND", step.name(), one.facts().kind().name());
        }
        step.after(one.state());
        var on = desk.happened("on", action.on());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step == RightsStep.REFUSE || step == RightsStep.EXTEND) {
            Fields.required("reason", note);
        }
        book.step(Rights.KIND, one, step, change(one, step, on, dueAfter(one, step, action), note), scope);
        return id;
    }

    /** The person concerned takes the request back. */
    @Transactional
    UUID withdraw(UUID id, RightsAction action, String ifMatch) {
        var one = holdOwn(id);
        RecordVersion.check(ifMatch, one.version());
        var note = Fields.text("reason", action.reason(), TEXT);
        book.stepOfOwn(
                Rights.KIND,
                one,
                RightsStep.WITHDRAW,
                change(one, RightsStep.WITHDRAW, desk.today(), null, note),
                Scope.everywhere());
        return id;
    }

    /**
     * A request of the caller's own, to be read.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND, also when it is somebody else's
     */
    @Transactional
    MemberCase<RightsState, Rights> own(UUID id) {
        var member = own.require().member();
        return book.find(Rights.KIND, id, Scope.everywhere())
                .filter(one -> member.equals(one.memberId()))
                .orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
    }

    /**
     * A request of the caller's own, held until the transaction ends.
     *
     * @throws ProblemException as {@link #own}
     */
    @Transactional
    MemberCase<RightsState, Rights> holdOwn(UUID id) {
        own(id);
        return book.hold(Rights.KIND, id, Scope.everywhere());
    }

    private static CaseBook.Change<Rights> change(
            MemberCase<RightsState, Rights> one, RightsStep step, LocalDate on, LocalDate dueOn, String note) {
        return new CaseBook.Change<>(null, one.facts().noting(step, one.dueOn(), on), on, dueOn, note);
    }

    /** The term to settle runs from the filing, whenever the answer was given. */
    private LocalDate dueAfter(MemberCase<RightsState, Rights> one, RightsStep step, RightsAction action) {
        var facts = one.facts();
        return switch (step) {
            case ANSWER -> facts.filedOn().plusDays(terms.number(facts.kind().term(), facts.filedOn()));
            case EXTEND -> {
                int most = terms.number(EXTENSION_TERM, facts.filedOn());
                yield one.dueOn().plusDays(Fields.number("days", Fields.required("days", action.days()), 1, most));
            }
            default -> null;
        };
    }

    private static UUID told(Supplier<UUID> opening) {
        try {
            return opening.get();
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure)
                    .filter("rights_request_one_open"::equals)
                    .isPresent()) {
                throw ProblemException.of(409, "CASE_OPEN");
            }
            throw failure;
        }
    }
}
