package vn.dangbo.evaluation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.evaluation.appeal.AppealBook.Entry;
import vn.dangbo.evaluation.assessment.CallingAuthor;
import vn.dangbo.evaluation.assessment.Conflicts;
import vn.dangbo.evaluation.authority.Authorities;
import vn.dangbo.evaluation.rule.RuleSetEntry;
import vn.dangbo.evaluation.rule.RuleSets;
import vn.dangbo.evaluation.rule.RuleSetsOfYears;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Complaints about results: recorded, answered by the level that decided, brought to its direct superior, whose answer is final
 * (124-QĐ/TW điều 13; the first answer by the deciding level is local practice of 2026). The grade itself is changed by a
 * re-grading alone.
 */
@ApplicationScoped
public class Appeals {

    @Inject
    AppealBook book;

    @Inject
    OwnResults own;

    @Inject
    Authorities authorities;

    @Inject
    RuleSets ruleSets;

    @Inject
    RuleSetsOfYears ruleSetsOfYears;

    @Inject
    Conflicts conflicts;

    @Inject
    CallingAuthor calling;

    @Inject
    Clock clock;

    /**
     * Records a complaint about a result.
     *
     * @throws ProblemException 400 for a bad field, 404 outside the scope; 409 APPEAL_WITHOUT_GRADE, APPEAL_OPEN, APPEAL_ANSWERED,
     *     APPEAL_ANSWER_FINAL, and APPEAL_LATE where the rules set a time
     */
    @Transactional
    public UUID record(UUID evaluation, AppealRequest request, Scope scope) {
        var result = book.hold(evaluation, scope);
        var checked = request.checked(today());
        AppealRules.admitted(checked, result, rules(result));
        AppealRules.first(book.of(evaluation, scope), result);
        boolean byMember = checked.byMember() == null ? result.ofPerson() : checked.byMember();
        var appeal = book.add(evaluation, byMember, result.grade());
        book.add(appeal, entry(AppealAction.RECEIVE, AppealInstance.DECIDING_LEVEL, checked));
        return appeal;
    }

    /**
     * Answers, as the level that decided or as its superior, whichever has the complaint before it.
     *
     * @param scope where the account may decide: it must reach the unit that answers
     * @throws ProblemException 400 for a bad field, 404; 409 STEP_NOT_IN_STATE, APPEAL_OF_ONESELF, APPEAL_TOOK_PART,
     *     APPEAL_NOT_DECIDER and APPEAL_NOT_SUPERIOR
     */
    @Transactional
    public UUID answer(UUID evaluation, UUID id, AppealAnswer answer, Scope scope) {
        boolean ofCaller = own.includes(evaluation);
        var result = book.hold(evaluation, scope);
        var appeal = require(book.of(evaluation, scope), id);
        var checked = answer.checked(today());
        var step = AppealRules.answer(checked.outcome(), appeal);
        AppealRules.follows(checked.documentDate(), appeal);
        if (ofCaller) {
            throw ProblemException.of(409, "APPEAL_OF_ONESELF");
        }
        conflicts.requireNone(evaluation, calling.author());
        book.part(appeal, scope).ifPresent(part -> {
            throw ProblemException.of(409, "APPEAL_TOOK_PART", part);
        });
        var unit = answering(appeal, result, checked.documentDate(), scope);
        book.add(
                id,
                new Entry(
                        step,
                        appeal.instance(),
                        checked.outcome(),
                        unit.id(),
                        checked.documentNo(),
                        checked.documentDate(),
                        checked.reasons()));
        return id;
    }

    /**
     * Brings an answered complaint to the direct superior of whoever decided.
     *
     * @throws ProblemException 400 for a bad field, 404; 409 STEP_NOT_IN_STATE, APPEAL_ANSWER_FINAL, APPEAL_OPEN when another
     *     complaint waits
     */
    @Transactional
    public UUID escalate(UUID evaluation, UUID id, AppealRequest request, Scope scope) {
        book.hold(evaluation, scope);
        var appeals = book.of(evaluation, scope);
        var appeal = require(appeals, id);
        var checked = request.checked(today());
        AppealRules.escalates(appeal);
        AppealRules.follows(checked.documentDate(), appeal);
        AppealRules.noneOpen(
                appeals.stream().filter(other -> !other.id().equals(id)).toList());
        book.add(id, entry(AppealAction.ESCALATE, AppealInstance.DIRECT_SUPERIOR, checked));
        return id;
    }

    /** By the procedure in force on the day of the answer, and the tree of that day. */
    private OrganisationRef answering(Appeal appeal, Complained result, LocalDate day, Scope scope) {
        var authority =
                ruleSetsOfYears.of(null, day.getYear()).rules().workflow().decides(result.kind());
        return appeal.instance() == AppealInstance.DIRECT_SUPERIOR
                ? authorities
                        .superior(appeal.evaluation(), authority, day, scope)
                        .orElseThrow(() -> ProblemException.of(409, "APPEAL_NOT_SUPERIOR"))
                : authorities
                        .decider(appeal.evaluation(), authority, day, scope)
                        .orElseThrow(() -> ProblemException.of(409, "APPEAL_NOT_DECIDER"));
    }

    /** The rules of the campaign; of a result from a file those in force at the decision. */
    private RuleSetEntry rules(Complained result) {
        return result.ruleSet() == null
                ? ruleSetsOfYears.of(null, result.since().getYear())
                : ruleSets.require(result.ruleSet(), result.ruleSetVersion());
    }

    private static Entry entry(AppealAction step, AppealInstance instance, AppealRequest request) {
        return new Entry(step, instance, null, null, request.documentNo(), request.documentDate(), request.reason());
    }

    private static Appeal require(List<Appeal> appeals, UUID id) {
        return appeals.stream()
                .filter(appeal -> appeal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("APPEAL_NOT_FOUND", id));
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
