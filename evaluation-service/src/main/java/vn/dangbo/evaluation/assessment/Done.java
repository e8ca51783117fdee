package vn.dangbo.evaluation.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.ballot.Tally;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleResult;

/**
 * What is recorded of a step; parts that it has nothing of are null.
 *
 * @param commentator whose comment it is
 */
record Done(
        AssessmentAction action,
        Grade grade,
        String documentNo,
        LocalDate documentDate,
        String note,
        Commentator commentator,
        Round round,
        Verdict verdict) {

    /** A round of a ballot: numbers alone. */
    record Round(BallotRequest.Stage stage, int number, Tally tally) {}

    /**
     * What a decision rested on.
     *
     * @param unit that decided
     * @param overrides reasons by the id of the rule against which it was decided; empty for none
     */
    record Verdict(UUID unit, Map<String, Object> facts, List<RuleResult> ruleResults, Map<String, String> overrides) {}

    /** Grades as they stand after a step. */
    record Grades(Grade self, Grade proposed, Grade appraised, Grade decided) {

        static Grades of(Assessment subject) {
            return new Grades(subject.selfGrade(), subject.proposedGrade(), subject.appraisedGrade(), subject.grade());
        }

        Grades self(Grade grade) {
            return new Grades(grade, proposed, appraised, decided);
        }

        Grades proposed(Grade grade) {
            return new Grades(self, grade, appraised, decided);
        }

        Grades appraised(Grade grade) {
            return new Grades(self, proposed, grade, decided);
        }

        Grades decided(Grade grade) {
            return new Grades(self, proposed, appraised, grade);
        }
    }

    static Done of(AssessmentAction action, Grade grade, String documentNo, LocalDate documentDate, String note) {
        return new Done(action, grade, documentNo, documentDate, note, null, null, null);
    }

    Done of(Grade level) {
        return new Done(action, level, documentNo, documentDate, note, commentator, round, verdict);
    }

    Done by(Commentator who) {
        return new Done(action, grade, documentNo, documentDate, note, who, round, verdict);
    }

    Done with(Round held) {
        return new Done(action, grade, documentNo, documentDate, note, commentator, held, verdict);
    }

    Done with(Verdict reached) {
        return new Done(action, grade, documentNo, documentDate, note, commentator, round, reached);
    }
}
