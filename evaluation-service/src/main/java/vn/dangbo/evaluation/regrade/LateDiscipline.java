package vn.dangbo.evaluation.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.evaluation.assessment.WholeCampaign;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** Discipline announced after the year whose grade it changes: it is of the very subject and that year, and counts once. */
@ApplicationScoped
public class LateDiscipline {

    /** The decision on discipline of the very subject: the member, wherever at home by now, or the organisation itself. */
    private static final String DISCIPLINE = """
            select d.id, d.announced_on, d.occurred_on
            from discipline_copy d
            join evaluation e on e.id = :evaluation
            left join member_card_copy k on k.card_hash = e.subject_hash
            where d.id = :discipline and d.ended_on is null
              and case when e.subject_kind in ('MEMBER', 'LEADER') then d.member_id = coalesce(person_of(e.member_id), k.member_id)
                       else d.member_id is null and d.organisation_id = e.organisation_id end
            """;

    /** One on record that would fit: whoever re-grades for it names it, so that it counts once. */
    private static final String UNNAMED = """
            select d.id
            from discipline_copy d
            join evaluation e on e.id = :evaluation
            left join member_card_copy k on k.card_hash = e.subject_hash
            where d.ended_on is null and extract(year from d.announced_on) > e.year
              and (d.occurred_on is null or extract(year from d.occurred_on) = e.year)
              and case when e.subject_kind in ('MEMBER', 'LEADER') then d.member_id = coalesce(person_of(e.member_id), k.member_id)
                       else d.member_id is null and d.organisation_id = e.organisation_id end
            order by d.announced_on, d.id
            """;

    /** One violation counts once (HD21), wherever it was counted; of two who count it at once one is first. */
    private static final String HOLD_DISCIPLINE = """
            select cast(pg_advisory_xact_lock(hashtextextended('discipline ' || cast(:discipline as text), 0)) as text) as held
            """;

    private static final String COUNTED = "select counted_year(:discipline) as year";

    @Inject
    Sql sql;

    @Inject
    WholeCampaign whole;

    /**
     * Lets a re-grading through that rests on a decision which fits; what is counted stays held until the transaction ends.
     *
     * @param discipline named by the caller; may be null where none is on record
     * @param year evaluated
     * @throws ProblemException 400 REGRADE_DISCIPLINE_TO_NAME, REGRADE_DISCIPLINE_UNKNOWN or what does not fit; 409
     *     REGRADE_VIOLATION_COUNTED
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void require(UUID evaluation, UUID discipline, int year, Scope scope) {
        if (discipline == null) {
            unnamed(evaluation, scope);
        } else {
            fitting(evaluation, discipline, year, scope);
        }
    }

    /** A decision that is not on record, as one from before the records began, is told by its number alone. */
    private void unnamed(UUID evaluation, Scope scope) {
        whole.counted(
                        scope,
                        all -> sql.first(UNNAMED, Map.of("evaluation", evaluation), row -> row.get("id", UUID.class)))
                .ifPresent(discipline -> {
                    throw ProblemException.badRequest("discipline", "REGRADE_DISCIPLINE_TO_NAME", discipline);
                });
    }

    private void fitting(UUID evaluation, UUID discipline, int year, Scope scope) {
        var named = Map.<String, Object>of("evaluation", evaluation, "discipline", discipline);
        var decision = whole.counted(
                        scope,
                        all -> sql.first(
                                DISCIPLINE,
                                named,
                                row -> new Punished(
                                        row.get("id", UUID.class),
                                        row.get("announced_on", LocalDate.class),
                                        row.get("occurred_on", LocalDate.class))))
                .orElseThrow(() -> ProblemException.badRequest("discipline", "REGRADE_DISCIPLINE_UNKNOWN", discipline));
        RegradeRules.fits(decision, year);
        sql.first(HOLD_DISCIPLINE, Map.of("discipline", discipline), Function.identity());
        var counted = sql.first(
                        COUNTED,
                        Map.of("discipline", discipline),
                        row -> Optional.ofNullable(row.get("year", Integer.class)))
                .orElseThrow();
        counted.ifPresent(before -> {
            throw ProblemException.of(409, "REGRADE_VIOLATION_COUNTED", before);
        });
    }
}
