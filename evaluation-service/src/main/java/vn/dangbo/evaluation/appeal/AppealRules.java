package vn.dangbo.evaluation.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dangbo.evaluation.rule.RuleSetEntry;
import vn.dangbo.platform.problem.ProblemException;

/** What a complaint must keep to. Pure. */
final class AppealRules {

    private AppealRules() {}

    /**
     * The complaint is one about a grade, and in time where the rules set a time.
     *
     * @throws ProblemException 409 APPEAL_WITHOUT_GRADE, APPEAL_LATE naming the regulation; 400 naming the field
     */
    static void admitted(AppealRequest request, Complained result, RuleSetEntry rules) {
        if (result.grade() == null) {
            throw ProblemException.of(409, "APPEAL_WITHOUT_GRADE");
        }
        if (Boolean.TRUE.equals(request.byMember()) && !result.ofPerson()) {
            throw ProblemException.badRequest("byMember", "APPEAL_NOT_OF_PERSON", result.kind());
        }
        var received = request.documentDate();
        if (received.isBefore(result.since())) {
            throw ProblemException.badRequest("documentDate", "APPEAL_BEFORE_DECISION", received, result.since());
        }
        var days = rules.rules().appeal().deadlineDays();
        if (days != null && result.known() != null) {
            var last = result.known().plusDays(days);
            if (received.isAfter(last)) {
                var source = Optional.ofNullable(rules.rules().appeal().legalRef())
                        .orElse(rules.id() + ":" + rules.version());
                throw ProblemException.of(409, "APPEAL_LATE", last, source);
            }
        }
    }

    /**
     * Who is not content with an answer goes on to the superior (124-QĐ/TW điều 13), and does not ask the same level again: a
     * complaint about the grade that was answered is brought on. A grade decided since is another matter.
     *
     * @throws ProblemException 409 APPEAL_OPEN; APPEAL_ANSWERED with the id of the complaint to be brought on;
     *     APPEAL_ANSWER_FINAL
     */
    static void first(List<Appeal> appeals, Complained result) {
        noneOpen(appeals);
        appeals.stream()
                .filter(appeal -> !appeal.regradedSince() && !appeal.lastOn().isBefore(result.since()))
                .findFirst()
                .ifPresent(answered -> {
                    throw answered.state() == AppealState.CLOSED
                            ? ProblemException.of(409, "APPEAL_ANSWER_FINAL")
                            : ProblemException.of(409, "APPEAL_ANSWERED", answered.id());
                });
    }

    /** @throws ProblemException 409 APPEAL_OPEN when one of them waits for an answer or a re-grading */
    static void noneOpen(List<Appeal> appeals) {
        appeals.stream().filter(Appeal::underReview).findFirst().ifPresent(open -> {
            throw ProblemException.of(409, "APPEAL_OPEN", open.state().name());
        });
    }

    /** Nothing is done to an appeal before what was done last. @throws ProblemException 400 STEP_BEFORE_LAST */
    static void follows(LocalDate day, Appeal appeal) {
        if (day.isBefore(appeal.lastOn())) {
            throw ProblemException.badRequest("documentDate", "STEP_BEFORE_LAST", appeal.lastOn());
        }
    }

    /**
     * The step that an answer is; the superior's is final.
     *
     * @throws ProblemException 409 STEP_NOT_IN_STATE when the appeal waits for no answer
     */
    static AppealAction answer(AppealOutcome outcome, Appeal appeal) {
        var step = outcome == AppealOutcome.REGRADE_DUE
                ? AppealAction.FIND_REGRADE_DUE
                : appeal.instance() == AppealInstance.DIRECT_SUPERIOR
                        ? AppealAction.ANSWER_FINALLY
                        : AppealAction.ANSWER;
        step.after(appeal.state());
        return step;
    }

    /**
     * The appeal may go on to the superior.
     *
     * @throws ProblemException 409 APPEAL_ANSWER_FINAL, STEP_NOT_IN_STATE
     */
    static void escalates(Appeal appeal) {
        if (appeal.instance() == AppealInstance.DIRECT_SUPERIOR && appeal.state() != AppealState.ESCALATED) {
            throw ProblemException.of(409, "APPEAL_ANSWER_FINAL");
        }
        AppealAction.ESCALATE.after(appeal.state());
    }
}
