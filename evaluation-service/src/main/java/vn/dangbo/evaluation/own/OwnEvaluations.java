package vn.dangbo.evaluation.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.person.OwnPerson;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** The evaluations that are about the caller, wherever they were recorded and wherever the account's grants lie. */
@ApplicationScoped
public class OwnEvaluations {

    /** The caller's own, and those of the same person that went into it. */
    private static final String RECORDS =
            "select cast(:member as uuid) union all select g.merged_id from merged_member_copy g where g.member_id = :member";

    /** A campaign that grades anew has its course under the id of the result on record. */
    private static final String OWN = """
            select coalesce(e.id, a.id) as id, coalesce(e.year, c.year) as year, coalesce(e.period, c.period) as period,
                   coalesce(e.subject_kind, a.subject_kind) as subject_kind, o.code, a.step, a.self_grade, e.grade,
                   coalesce(e.not_evaluated_reason, a.not_evaluated_reason) as not_evaluated_reason, e.decision_no,
                   e.decided_on, coalesce(a.record_version, 1) as record_version
            from (select e.* from evaluation e where e.member_id in (%1$s)
                  union
                  select e.* from evaluation e join member_card_copy k on k.card_hash = e.subject_hash
                  where k.member_id = :member) e
            full join (select a.* from assessment a join campaign k on k.id = a.campaign_id and k.status <> 'CANCELLED'
                       where a.member_id in (%1$s) and a.withdrawn_reason is null) a on a.id = e.id
            left join campaign c on c.id = a.campaign_id
            join organisation o on o.id = coalesce(e.organisation_id, a.organisation_id)
            order by coalesce(e.year, c.year) desc, coalesce(e.period, c.period) collate "C", coalesce(e.id, a.id)
            """.formatted(RECORDS);

    private static final String PLACE = """
            select a.unit_path from assessment a
            where a.id = :id and a.member_id in (%s) and a.withdrawn_reason is null
            """.formatted(RECORDS);

    @Inject
    Sql sql;

    @Inject
    OwnPerson own;

    /** All of them, the latest first; none for an account of nobody in particular. */
    @Transactional
    public List<OwnEvaluationView> all() {
        var member = own.id();
        if (member == null) {
            return List.of();
        }
        sql.open(Scope.everywhere());
        return sql.list(OWN, Map.of("member", member), OwnEvaluationView::of);
    }

    /**
     * The unit in which a campaign grades the caller, and nothing else.
     *
     * @throws ProblemException 404 EVALUATION_NOT_FOUND for a course of somebody else, or an account of nobody in particular
     */
    @Transactional
    public Scope scope(UUID id) {
        var member = own.id();
        if (member == null) {
            throw ProblemException.notFound("EVALUATION_NOT_FOUND", id);
        }
        sql.open(Scope.everywhere());
        return sql.first(
                        PLACE,
                        Map.of("id", id, "member", member),
                        row -> Scope.of(List.of(Scope.self(row.get("unit_path", String.class)))))
                .orElseThrow(() -> ProblemException.notFound("EVALUATION_NOT_FOUND", id));
    }
}
