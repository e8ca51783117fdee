package vn.dangbo.member.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CaseEvent;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;

/** Shows supplements: each part to those who may read what it is put together from, audited as that is. */
@ApplicationScoped
class SupplementReader {

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    SupplementContents contents;

    @Inject
    ReadAudit audit;

    /** One of a member whom the caller reaches. */
    SupplementView of(MemberCase<SupplementState, Supplement> one, List<CaseEvent> course, Scope scope) {
        var view = view(one, course, scope, part -> caller.scope(part.reading())
                .covers(one.place().path()));
        view.parts().stream()
                .map(Sheet.Part::part)
                .filter(part -> part.fieldClass() != FieldClass.BASIC)
                .forEach(part -> audit.granted(ReadAudit.Entry.read(
                        one.memberId(),
                        part.fieldClass(),
                        "supplement/" + one.facts().year() + "/" + part.name())));
        return view;
    }

    /** The caller's own. */
    SupplementView own(MemberCase<SupplementState, Supplement> one, List<CaseEvent> course) {
        return view(one, course, Scope.everywhere(), part -> true);
    }

    private SupplementView view(
            MemberCase<SupplementState, Supplement> one,
            List<CaseEvent> course,
            Scope scope,
            Predicate<SupplementPart> readable) {
        var stored = contents.of(one.id(), scope);
        var parts = stored.sheet().parts();
        var digest = one.facts().digest();
        return SupplementView.of(
                one,
                desk.today(),
                digest == null ? null : digest.equals(stored.digest()),
                parts.stream().filter(part -> readable.test(part.part())).toList(),
                parts.stream().map(Sheet.Part::part).filter(readable.negate()).toList(),
                course);
    }
}
