package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.evaluation.assessment.Done.Grades;
import vn.dangbo.evaluation.ballot.Tally;
import vn.dangbo.evaluation.person.MemberCopy;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleResult;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Writes what was done to a subject. Steps are only added to; the database lets nobody change them. */
@ApplicationScoped
public class AssessmentWriter {

    private static final String DONE = """
            insert into assessment_step (id, assessment_id, action, step, grade, document_no, document_date, by_superior,
                                         commentator, ballot_stage, ballot_round, tally, deciding_unit_id, facts, rule_results,
                                         overridden, overrides_encrypted, note_encrypted, done_by, done_by_account,
                                         done_by_member)
            select r.id, r.subject, r.action, r.state, r.grade, r."documentNo", r."documentDate", r."bySuperior",
                   r.commentator, r.stage, r.round, r.tally, r.unit, r.facts, r."ruleResults", r.overridden, r.overrides,
                   r.note, r."by", r.account, r.member
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, subject uuid, action text, state text, grade text, "documentNo" text, "documentDate" date,
                      "bySuperior" boolean, commentator text, stage text, round int, tally jsonb, unit uuid,
                      facts jsonb, "ruleResults" jsonb, overridden text[], overrides text, note text, "by" text, account text,
                      member uuid)
            """;

    /** What a subject was proposed for after the step it is given back to counts no longer. */
    private static final String STANDING = """
            update assessment a
            set step = r.state, record_version = a.record_version + 1, recorded_by = r."by", recorded_at = now(),
                self_grade = r."selfGrade", proposed_grade = r."proposedGrade", appraised_grade = r."appraisedGrade",
                grade = r.grade
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(subject uuid, state text, "by" text, "selfGrade" text, "proposedGrade" text,
                      "appraisedGrade" text, grade text)
            where a.id = r.subject
            """;

    /** The collective that a leader heads is the course's; the result of a leader names the level instead. */
    private static final String RESULT = """
            insert into evaluation (id, year, period, subject_kind, organisation_id, unit_path, collective_id, member_id,
                                    management_level, peer_group, grade, decision_no, decided_on, recorded_by, campaign_id,
                                    subject_hash, card_number_encrypted)
            select a.id, c.year, c.period, a.subject_kind, a.organisation_id, a.unit_path,
                   case when a.subject_kind = 'COLLECTIVE' then a.collective_id end, a.member_id,
                   a.management_level, a.peer_group, a.grade, :decisionNo, :decidedOn, :by, c.id,
                   cast(:cardHash as text), cast(:card as text)
            from assessment a join campaign c on c.id = a.campaign_id
            where a.id = :id
            on conflict do nothing
            """;

    /** What was on record before the campaign was opened; its history keeps what it said. */
    private static final String ANEW = """
            update evaluation e
            set grade = a.grade, not_evaluated_reason = null, decision_no = :decisionNo, decided_on = :decidedOn,
                management_level = a.management_level, peer_group = a.peer_group, recorded_at = now(), recorded_by = :by,
                import_id = null
            from assessment a
            where a.id = :id and e.id = a.id and e.campaign_id = a.campaign_id
            """;

    private static final String REGRADED = """
            select e.year from evaluation e where e.id = :id
              and exists (select 1 from evaluation_regrade g where g.evaluation_id = e.id)
            """;

    /** The card of the person, as member-service told it; none before it is given. */
    private static final String CARD = """
            select m.member_id, m.card_hash, m.card_number_encrypted
            from assessment a join member_copy m on m.member_id = a.member_id
            where a.id = :id
            """;

    /** A card's number, by hash and encrypted; both null before it is given. */
    private record Card(String hash, String encrypted) {
        static final Card NONE = new Card(null, null);
    }

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    Conflicts conflicts;

    /**
     * Who does it.
     *
     * @param by name of the account, for people to read
     * @param account its subject, which never changes
     * @param member to whom it belongs, who may have others; may be null
     */
    public record Author(String by, String account, UUID member) {

        /** Whether the other account is this one, or belongs to the same person. */
        boolean is(String otherAccount, UUID otherMember) {
            return account.equals(otherAccount) || member != null && member.equals(otherMember);
        }
    }

    private record Row(
            UUID id,
            UUID subject,
            AssessmentAction action,
            AssessmentState state,
            Grade grade,
            String documentNo,
            LocalDate documentDate,
            boolean bySuperior,
            Commentator commentator,
            BallotRequest.Stage stage,
            Integer round,
            Tally tally,
            UUID unit,
            Map<String, Object> facts,
            List<RuleResult> ruleResults,
            List<String> overridden,
            String overrides,
            String note,
            String by,
            String account,
            UUID member) {}

    private record Standing(
            UUID subject,
            AssessmentState state,
            String by,
            Grade selfGrade,
            Grade proposedGrade,
            Grade appraisedGrade,
            Grade grade) {}

    /** Appends the step and moves the subject. @throws ProblemException 409 CONFLICT_DECLARED */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(UUID subject, AssessmentState state, boolean bySuperior, Done done, Grades grades, Author author) {
        conflicts.requireNone(subject, author);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var round = done.round();
        var verdict = done.verdict();
        boolean overridden = verdict != null && !verdict.overrides().isEmpty();
        sql.write(
                DONE,
                List.of(new Row(
                        id,
                        subject,
                        done.action(),
                        state,
                        done.grade(),
                        done.documentNo(),
                        done.documentDate(),
                        bySuperior,
                        done.commentator(),
                        round == null ? null : round.stage(),
                        round == null ? null : round.number(),
                        round == null ? null : round.tally(),
                        verdict == null ? null : verdict.unit(),
                        verdict == null ? null : verdict.facts(),
                        verdict == null ? null : verdict.ruleResults(),
                        overridden ? List.copyOf(verdict.overrides().keySet()) : null,
                        overridden
                                ? cipher.encrypt(Assessments.OVERRIDES_FIELD, id, sql.toJson(verdict.overrides()))
                                : null,
                        done.note() == null ? null : cipher.encrypt(Assessments.NOTE_FIELD, id, done.note()),
                        author.by(),
                        author.account(),
                        author.member())));
        sql.write(
                STANDING,
                List.of(new Standing(
                        subject,
                        state,
                        author.by(),
                        grades.self(),
                        grades.proposed(),
                        grades.appraised(),
                        grades.decided())));
    }

    /**
     * Makes the decided grade the result of the year.
     *
     * @throws ProblemException 409 RESULT_EXISTS when the subject has a result of the year already, RESULT_REGRADED when a
     *     superior has changed it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void result(UUID id, String decisionNo, LocalDate decidedOn, Author author) {
        var parameters = new HashMap<String, Object>(
                Map.of("id", id, "decisionNo", decisionNo, "decidedOn", decidedOn, "by", author.by()));
        sql.first(REGRADED, Map.of("id", id), row -> row.get("year", Integer.class))
                .ifPresent(year -> {
                    throw ProblemException.of(409, "RESULT_REGRADED", year);
                });
        if (sql.execute(ANEW, parameters) > 0) {
            return;
        }
        var card = sql.first(CARD, Map.of("id", id), row -> card(id, row)).orElse(Card.NONE);
        parameters.put("cardHash", card.hash());
        parameters.put("card", card.encrypted());
        var written = sql.execute(RESULT, parameters);
        if (written == 0) {
            throw ProblemException.of(409, "RESULT_EXISTS");
        }
    }

    /** The number of the card as results have it: bound to the result, found by the same hash as that of a file. */
    private Card card(UUID result, Tuple row) {
        var encrypted = row.get("card_number_encrypted", String.class);
        if (encrypted == null) {
            return Card.NONE;
        }
        var number = cipher.decrypt(MemberCopy.CARD_NUMBER_FIELD, row.get("member_id", UUID.class), encrypted);
        return new Card(
                row.get("card_hash", String.class), cipher.encrypt(EvaluationView.CARD_NUMBER_FIELD, result, number));
    }
}
