package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a merge: proposed by one, decided by another, undone by two again. Whoever takes part reaches both persons;
 * to everybody else there is no such case.
 */
@ApplicationScoped
class MergeCourse {

    private static final int TEXT = 500;
    private static final String OPEN = "OPEN";

    private static final String PLACES =
            "select m.unit_path from member m where m.id in (:survivor, :merged) and m.unit_path is not null";

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    MemberQueries members;

    @Inject
    MergePlans plans;

    @Inject
    MergeFacts facts;

    @Inject
    MergeWriter writer;

    @Inject
    MergePreviews previews;

    @Inject
    ReadAudit audit;

    /** Where the caller sees merges. */
    Scope reading() {
        return caller.scope(Permission.MEMBER_MERGE_READ);
    }

    /** Records a proposal; the caller reaches both members. */
    @Transactional
    UUID propose(MergeRequest wanted) {
        var on = desk.happened("on", wanted.on());
        var scope = caller.scope(Permission.MEMBER_MERGE_PREPARE);
        var survivor = seated(Fields.required("survivor", wanted.survivor()), scope);
        var merged = seated(Fields.required("merged", wanted.merged()), scope);
        if (survivor.id().equals(merged.id())) {
            throw ProblemException.badRequest("merged", "MERGE_SAME_RECORD");
        }
        desk.notOwn(survivor.id());
        desk.notOwn(merged.id());
        var choices = wanted.choices() == null ? MergeChoices.NONE : wanted.choices();
        plans.of(survivor.id(), merged.id(), choices).checkChoices();
        noOpenCases(survivor.id(), merged.id(), null);
        var told = new Merge(
                merged.id(),
                survivor.fullName(),
                merged.fullName(),
                Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT),
                Fields.text("evidence", Fields.required("evidence", wanted.evidence()), TEXT),
                choices);
        return book.open(
                Merge.KIND,
                MergeState.PROPOSED,
                new CaseBook.Opening<>(
                        survivor.id(),
                        survivor.organisation().id(),
                        merged.organisation().id(),
                        told,
                        on,
                        null),
                scope);
    }

    private MemberView seated(UUID member, Scope scope) {
        return members.one(member, desk.today(), scope)
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }

    /** What deciding or undoing would do. */
    @Transactional
    MergePreview preview(UUID id) {
        var one = held(id);
        return previews.of(one, reading());
    }

    /** Takes a step. */
    @Transactional
    UUID step(UUID id, MergeStep step, MergeAction action, String ifMatch) {
        var one = held(id);
        RecordVersion.check(ifMatch, one.version());
        var on = desk.happened("on", action.on());
        allowed(one, step);
        step.after(one.state());
        var note = Fields.text("reason", action.reason(), TEXT);
        if (step != MergeStep.CHOOSE && step != MergeStep.DECIDE) {
            Fields.required("reason", note);
        }
        var told = step == MergeStep.CHOOSE
                ? one.facts()
                        .chosen(Fields.required("choices", action.choices())
                                .over(one.facts().choices()))
                : one.facts();
        if (step == MergeStep.CHOOSE) {
            plans.of(one.memberId(), told.merged(), told.choices()).checkChoices();
        }
        book.step(Merge.KIND, one, step, new CaseBook.Change<>(null, told, on, null, note), reading());
        switch (step) {
            case DECIDE -> merge(one);
            case PROPOSE_REVERSAL -> noOpenCases(one.memberId(), told.merged(), id);
            case DECIDE_REVERSAL -> undo(one, note);
            case CHOOSE, REFUSE, WITHDRAW, REFUSE_REVERSAL -> {}
        }
        return id;
    }

    private void merge(MemberCase<MergeState, Merge> one) {
        var plan = plans.of(one.memberId(), one.facts().merged(), one.facts().choices());
        plan.checkChoices();
        noOpenCases(one.memberId(), one.facts().merged(), one.id());
        var missing = plan.missing();
        if (!missing.isEmpty()) {
            throw ProblemException.conflict("MERGE_CHOICES_MISSING", missing);
        }
        writer.merge(one.id(), plan, one.facts().reason(), desk.name());
        written(one);
    }

    private void undo(MemberCase<MergeState, Merge> one, String reason) {
        noOpenCases(one.memberId(), one.facts().merged(), one.id());
        writer.undo(one.id(), reason, desk.name());
        written(one);
    }

    private void written(MemberCase<MergeState, Merge> one) {
        for (var member : List.of(one.memberId(), one.facts().merged())) {
            audit.written(ReadAudit.Entry.write(
                    member, FieldClass.SENSITIVE, "merge", one.facts().reason()));
        }
    }

    /** What is under way would be about another life than the one it began with. */
    private void noOpenCases(UUID survivor, UUID merged, UUID self) {
        var open = facts.open(survivor, merged, self);
        if (!open.isEmpty()) {
            throw ProblemException.conflict(
                    "MERGE_CASES_OPEN",
                    open.stream()
                            .map(rows -> new ProblemException.Fault(
                                    rows.what(), "MERGE_CASES_OPEN_OF_KIND", List.of(rows.what(), rows.rows())))
                            .toList());
        }
    }

    /** The case, when the caller reaches both persons where they are now. */
    private MemberCase<MergeState, Merge> held(UUID id) {
        var one = book.hold(Merge.KIND, id, reading());
        if (!reaches(reading(), one)) {
            throw ProblemException.notFound("CASE_NOT_FOUND", id);
        }
        return one;
    }

    private boolean reaches(Scope scope, MemberCase<MergeState, Merge> one) {
        sql.open(Scope.everywhere());
        var places = sql.list(
                PLACES,
                Map.of("survivor", one.memberId(), "merged", one.facts().merged()),
                row -> row.get("unit_path", String.class));
        sql.open(reading());
        return places.stream().allMatch(scope::covers);
    }

    private void allowed(MemberCase<MergeState, Merge> one, MergeStep step) {
        var permission =
                switch (step) {
                    case CHOOSE, WITHDRAW, PROPOSE_REVERSAL -> Permission.MEMBER_MERGE_PREPARE;
                    case DECIDE, REFUSE, DECIDE_REVERSAL, REFUSE_REVERSAL -> Permission.MEMBER_MERGE_DECIDE;
                };
        desk.may(permission, one.place());
        desk.may(permission, one.other());
        if (!reaches(caller.scope(permission), one)) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
        desk.notOwn(one.facts().merged());
        if (permission == Permission.MEMBER_MERGE_DECIDE) {
            if (one.state() == MergeState.PROPOSED) {
                book.notBy(one.id(), OPEN, MergeStep.CHOOSE.name());
            } else {
                book.notBy(one.id(), MergeStep.PROPOSE_REVERSAL.name());
            }
        }
    }
}
