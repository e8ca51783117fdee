package vn.dangbo.member.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.self.OwnRecord;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a yearly supplement: put together from the records, declared by the member or for the member, confirmed by
 * somebody else, and then kept as it is. Source: mẫu 3-HSĐV, Hướng dẫn 12-HD/BTCTW 2022.
 */
@ApplicationScoped
class SupplementCourse {

    private static final String OPEN = "OPEN";
    private static final int TEXT = 500;
    private static final int DECLARED = 4_000;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    OwnRecord own;

    @Inject
    SupplementDraft draft;

    @Inject
    SupplementContents contents;

    /** Takes a step on that of somebody else; who declared does not confirm. */
    @Transactional
    UUID step(UUID id, SupplementStep step, SupplementAction action, String ifMatch) {
        var one = book.hold(Supplement.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        desk.may(Permission.MEMBER_CASE_PREPARE, one.place());
        if (step == SupplementStep.CONFIRM) {
            book.notBy(id, OPEN, SupplementStep.DECLARE.name());
        }
        if (step == SupplementStep.SEND_BACK) {
            Fields.required("reason", action.reason());
        }
        step.after(one.state());
        var facts = one.facts();
        if (step == SupplementStep.DECLARE) {
            declare(one, action, part -> caller.scope(part.reading())
                    .covers(one.place().path()));
        } else if (step == SupplementStep.CONFIRM) {
            facts = facts.frozen(contents.of(id, desk.reading()).digest());
        }
        book.step(Supplement.KIND, one, step, change(one, facts, step, action), desk.reading());
        if (step == SupplementStep.CONFIRM) {
            contents.freeze(id, facts.digest());
        }
        return id;
    }

    /** The member declares. */
    @Transactional
    UUID declareOwn(UUID id, SupplementAction action, String ifMatch) {
        var one = requireOwn(id);
        RecordVersion.check(ifMatch, one.version());
        SupplementStep.DECLARE.after(one.state());
        declare(one, action, part -> true);
        book.stepOfOwn(
                Supplement.KIND,
                one,
                SupplementStep.DECLARE,
                change(one, one.facts(), SupplementStep.DECLARE, action),
                Scope.everywhere());
        return id;
    }

    /**
     * One of the caller's own, held until the transaction ends.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND, also when it is somebody else's
     */
    @Transactional
    MemberCase<SupplementState, Supplement> requireOwn(UUID id) {
        var member = own.require().member();
        var one = book.hold(Supplement.KIND, id, Scope.everywhere());
        if (!member.equals(one.memberId())) {
            throw ProblemException.notFound("CASE_NOT_FOUND", id);
        }
        return one;
    }

    /** What the records say by now, with what is added; nobody writes what they may not read. */
    private void declare(
            MemberCase<SupplementState, Supplement> one, SupplementAction action, Predicate<SupplementPart> allowed) {
        var declared = new EnumMap<SupplementPart, String>(SupplementPart.class);
        declared.putAll(contents.of(one.id(), Scope.everywhere()).sheet().declared());
        var said = action.declared() == null ? Map.<SupplementPart, String>of() : action.declared();
        said.forEach((part, text) -> {
            if (!allowed.test(part)) {
                throw ProblemException.forbidden("PERMISSION_MISSING");
            }
            var checked = Fields.text("declared." + part.name(), text, DECLARED);
            if (checked == null || checked.isBlank()) {
                declared.remove(part);
            } else {
                declared.put(part, checked);
            }
        });
        contents.replace(one.id(), draft.assemble(one.memberId(), one.facts().year(), declared, Scope.everywhere()));
    }

    private CaseBook.Change<Supplement> change(
            MemberCase<SupplementState, Supplement> one,
            Supplement facts,
            SupplementStep step,
            SupplementAction action) {
        return new CaseBook.Change<>(
                null,
                facts,
                desk.happened("on", action.on()),
                step == SupplementStep.CONFIRM ? null : one.dueOn(),
                Fields.text("reason", action.reason(), TEXT));
    }
}
