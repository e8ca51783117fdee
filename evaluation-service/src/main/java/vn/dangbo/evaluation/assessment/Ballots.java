package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.AssessmentWriter.Author;
import vn.dangbo.evaluation.assessment.BallotRequest.Stage;
import vn.dangbo.evaluation.assessment.Done.Grades;
import vn.dangbo.evaluation.assessment.Done.Round;
import vn.dangbo.evaluation.ballot.BallotCount;
import vn.dangbo.evaluation.ballot.Tally;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;

/** Ballots on subjects: numbers alone, counted by the rule set of the campaign. */
@ApplicationScoped
public class Ballots {

    /** Official members of the cell on the day, less those excused from party life and those suspended from it. */
    private static final String VOTERS = """
            select count(*) as voters
            from assessment a
            join member_seating_copy s on s.cell_id = a.organisation_id and not s.temporary
                 and s.valid_from <= cast(:day as date) and (s.valid_to is null or s.valid_to > cast(:day as date))
            join member_copy m on m.member_id = s.member_id and m.official_on <= cast(:day as date)
            where a.id = :id and %s
              and not exists (select 1 from member_overlay_copy v
                              where v.member_id = s.member_id and v.type in ('EXEMPT', 'SUSPENDED') and v.valid_from <= cast(:day as date)
                                and (v.valid_to is null or v.valid_to > cast(:day as date)))
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    @Inject
    AssessmentSteps steps;

    @Inject
    WholeCampaign wholeCampaign;

    @Inject
    AssessmentWriter writer;

    @Inject
    Clock clock;

    /**
     * Records a round. One that carries nothing leaves the subject where it was; then a second one may be held.
     *
     * @throws ProblemException 400 for a bad field, 404, 409 when it is not its turn or the round is not, 412; 422
     *     BALLOT_FAULTY when the numbers do not fit each other or the members of the cell
     */
    @Transactional
    public UUID record(UUID id, BallotRequest request, String ifMatch, Scope scope, Author author) {
        var subject = steps.held(id, ifMatch, scope);
        Fields.required("body", request);
        var stage = Fields.required("stage", request.stage());
        var action = stage == Stage.CELL ? AssessmentAction.BALLOT : AssessmentAction.DECIDER_BALLOT;
        var flow = assessments.flow(subject, scope);
        var to = flow.after(action, subject.state());
        if (subject.notEvaluatedReason() != null) {
            throw ProblemException.of(409, "SUBJECT_NOT_GRADED");
        }
        if (stage == Stage.DECIDER || flow.mode(to) == Flow.Mode.BY_SUPERIOR) {
            steps.ofDecidingUnit(subject, scope);
        }
        int round = Fields.number("round", Fields.required("round", request.round()), 1, 2);
        int held = roundsHeld(id, action, scope);
        if (round != held + 1) {
            throw ProblemException.of(409, "BALLOT_ROUND", round, held);
        }
        var day = Fields.past("day", Fields.required("day", request.day()), VietnamTime.today(clock));
        var tally = Fields.required("tally", request.tally());
        var faults = tally.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(
                    "BALLOT_FAULTY",
                    faults.stream()
                            .map(fault -> new Fault(
                                    "tally." + fault.field(), "BALLOT_NUMBER", List.of(fault.value(), fault.limit())))
                            .toList());
        }
        StepDays.follow("day", day, subject, assessments.steps(id, scope));
        if (subject.kind() == SubjectKind.MEMBER && stage == Stage.CELL) {
            fitsTheCell(id, tally, day, request.note(), scope);
        }
        var carried = BallotCount.of(tally, assessments.rules(subject).voting()).grade();
        var state = stage == Stage.CELL && carried.isEmpty() ? subject.state() : to;
        var minutes = Fields.text(
                "minutesNo", Fields.required("minutesNo", request.minutesNo()), AssessmentSteps.MAXIMUM_NUMBER);
        var done = Done.of(
                        action,
                        carried.orElse(null),
                        minutes,
                        day,
                        Fields.text("note", request.note(), AssessmentSteps.MAXIMUM_TEXT))
                .with(new Round(stage, round, tally));
        var grades = Grades.of(subject);
        writer.write(
                id,
                state,
                flow.mode(to) == Flow.Mode.BY_SUPERIOR,
                done,
                stage == Stage.CELL ? grades.proposed(carried.orElse(null)) : grades,
                author);
        return id;
    }

    /** @throws ProblemException 422 BALLOT_FAULTY for more than the voters of the cell, and for fewer without a reason */
    private void fitsTheCell(UUID id, Tally tally, LocalDate day, String note, Scope scope) {
        // Whoever voted on the day counts, wherever at home by now and out of whose sight.
        long voters = wholeCampaign.counted(scope, all -> sql.first(
                        VOTERS, Sql.scoped(all, Map.of("id", id, "day", day)), row -> row.get("voters", Long.class))
                .orElseThrow());
        if (tally.summoned() > voters) {
            throw ProblemException.invalid(
                    "BALLOT_FAULTY",
                    List.of(new Fault("tally.summoned", "BALLOT_NUMBER", List.of(tally.summoned(), voters))));
        }
        // Whoever is not summoned makes the base smaller, and the least share of it: that is said, not left out.
        if (tally.summoned() < voters && (note == null || note.isBlank())) {
            throw ProblemException.invalid(
                    "BALLOT_FAULTY",
                    List.of(new Fault("note", "BALLOT_NOT_ALL_SUMMONED", List.of(tally.summoned(), voters))));
        }
    }

    /** Rounds since the subject last came to where it stands; a round that carried closes the matter. */
    private int roundsHeld(UUID id, AssessmentAction action, Scope scope) {
        int rounds = 0;
        for (var step : assessments.steps(id, scope)) {
            if (step.action() == action) {
                rounds = step.grade() == null ? step.ballotRound() : 2;
            } else if (step.action() != AssessmentAction.BALLOT && step.action() != AssessmentAction.DECIDER_BALLOT) {
                rounds = 0;
            }
        }
        return rounds;
    }
}
