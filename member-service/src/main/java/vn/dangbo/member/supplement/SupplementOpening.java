package vn.dangbo.member.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.rule.RuleParameters;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Fields;

/** How a yearly supplement begins: put together from the records, with the last day by which it is to be complete. */
@ApplicationScoped
class SupplementOpening {

    private static final String TERM = "SUPPLEMENT_TERM";

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    RuleParameters rules;

    @Inject
    MemberQueries members;

    @Inject
    Lives lives;

    @Inject
    OwnRecord own;

    @Inject
    SupplementDraft draft;

    @Inject
    SupplementContents contents;

    /** The last day for the supplement of a year; null when no rule of its last day is known. */
    LocalDate dueOn(int year) {
        var last = LocalDate.of(year, 12, 31);
        return rules.value(TERM, last).map(last::plusDays).orElse(null);
    }

    /**
     * Begins that of somebody else.
     *
     * @throws ProblemException 404 MEMBER_NOT_FOUND, 409 OWN_RECORD, SUPPLEMENT_THERE, MEMBER_NOT_SEATED; 400
     */
    @Transactional
    UUID open(SupplementRequest wanted) {
        var member = Fields.required("member", wanted.member());
        desk.notOwn(member);
        return begin(member, wanted, caller.scope(Permission.MEMBER_CASE_PREPARE));
    }

    /** Begins the caller's own; 404 OWN_RECORD_NOT_FOUND, else as {@link #open}. */
    @Transactional
    UUID openOwn(SupplementRequest wanted) {
        var me = own.require();
        return begin(me.member(), wanted, me.scope());
    }

    private UUID begin(UUID member, SupplementRequest wanted, Scope scope) {
        var today = desk.today();
        int year =
                Fields.number("year", Fields.required("year", wanted.year()), AsOf.EARLIEST.getYear(), today.getYear());
        var seen = members.one(member, today, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        var last = LocalDate.of(year, 12, 31);
        var day = last.isAfter(today) ? today : last;
        if (lives.hold(member).on(day).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", day);
        }
        var id = told(
                year,
                () -> book.open(
                        Supplement.KIND,
                        SupplementState.DRAFT,
                        new CaseBook.Opening<>(
                                member,
                                seen.organisation().id(),
                                null,
                                new Supplement(seen.fullName(), year, null),
                                today,
                                dueOn(year)),
                        scope));
        contents.begin(id, draft.assemble(member, year, Map.of(), Scope.everywhere()));
        return id;
    }

    private static UUID told(int year, Supplier<UUID> opening) {
        try {
            return opening.get();
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter("supplement_once"::equals).isPresent()) {
                throw ProblemException.of(409, "SUPPLEMENT_THERE", year);
            }
            throw failure;
        }
    }
}
