package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.evaluation.assessment.Flow.Mode;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;

/**
 * Whose comment a member's grade cannot do without (HD 21-HD/BTCTW 2019): that of the cell in which a member who was transferred
 * spent most of the year, and that of the cell in which he or she is a guest at the cut-off.
 */
@ApplicationScoped
public class CommentDuty {

    private static final Set<AssessmentAction> NEED_COMMENTS =
            Set.of(AssessmentAction.APPRAISE, AssessmentAction.DECIDE);

    /** A comment given before the subject was given back to where comments begin is given anew. */
    private static final String MISSING = """
            select w.commentator, w.unit, r.legal_ref
            from assessment a
            join campaign c on c.id = a.campaign_id
            cross join lateral (
                select 'FORMER_CELL' as commentator, 'CHUYEN_DEN' as rule, o.code as unit, a.former_cell_months as months
                from organisation o where o.id = a.former_cell_id
                union all
                select 'TEMPORARY_CELL', 'SINH_HOAT_TAM_THOI', o.code, null
                from member_seating_copy s join organisation o on o.id = s.cell_id
                where s.member_id = a.member_id and s.temporary and s.cell_id <> a.organisation_id
                  and s.valid_from <= c.cut_off and (s.valid_to is null or s.valid_to > c.cut_off)) w
            join campaign_rule r on r.code = w.rule
                 and r.valid_from <= c.cut_off and (r.valid_to is null or r.valid_to > c.cut_off)
            where a.id = :id and a.subject_kind = 'MEMBER' and %s
              and (r.value is null or w.months >= r.value)
              and not exists (
                  select 1 from assessment_step d
                  where d.assessment_id = a.id and d.commentator = w.commentator
                    and not exists (select 1 from assessment_step b
                                    where b.assessment_id = a.id and b.position > d.position
                                      and b.action in ('RETURN_TO_PREPARE', 'RETURN_TO_SELF_ASSESSED')))
            order by w.commentator
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Assessments assessments;

    /** A comment that has to be there. @param unit code of the cell that owes it @param legalRef which says so */
    record Missing(Commentator commentator, String unit, String legalRef) {}

    /** The comments that are mandatory for the subject and not recorded; none of subjects that are no members. */
    @Transactional
    List<Missing> missing(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                MISSING,
                Sql.scoped(scope, Map.of("id", id)),
                row -> new Missing(
                        Commentator.valueOf(row.get("commentator", String.class)),
                        row.get("unit", String.class),
                        row.get("legal_ref", String.class)));
    }

    /**
     * Lets a member through to the appraisal and the decision with every mandatory comment, unless the campaign goes without
     * comments on members.
     *
     * @throws ProblemException 409 COMMENT_MISSING naming each commentator, its cell and the source
     */
    void require(Assessment subject, AssessmentAction action, Scope scope) {
        if (subject.kind() != SubjectKind.MEMBER
                || !NEED_COMMENTS.contains(action)
                || assessments.flow(subject, scope).mode(AssessmentState.COMMENTED) == Mode.OFF) {
            return;
        }
        var missing = missing(subject.id(), scope);
        if (!missing.isEmpty()) {
            throw ProblemException.conflict(
                    "COMMENT_MISSING",
                    missing.stream()
                            .map(comment -> new Fault(
                                    comment.commentator().name(),
                                    "COMMENT_OWED",
                                    List.of(comment.unit(), comment.legalRef())))
                            .toList());
        }
    }
}
