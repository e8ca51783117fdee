package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.campaign.ProgressCount.State;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Counts how far the subjects of a campaign are, by the units directly below one on today's tree. */
@ApplicationScoped
public class ProgressQueries {

    /**
     * A path names the units from the top down by their numbers: the first after the path asked for is the child. Of a past
     * day the steps say where a subject stood at its end, and what was excluded by hand since was not yet.
     */
    private static final String COUNTS = """
            select o.code, v.name, n.subject_kind, n.step, n.state, n.subjects, n.recent
            from (select nullif(split_part(substr(a.unit_path, length(:path) + 1), '.', 1), '') as child,
                         a.subject_kind,
                         case when cast(:past as boolean)
                              then coalesce(t.step, case when a.taken_over then 'DECIDED' else 'PREPARE' end)
                              else a.step end as step,
                         case when case when cast(:past as boolean)
                                        then a.taken_over or coalesce(t.step in ('DECIDED', 'NOTIFIED'), false)
                                        else true end and a.grade is not null then 'DECIDED'
                              when cast(:past as boolean) and a.excluded
                                   and not exists (select 1 from assessment_exclusion x
                                                   where x.assessment_id = a.id
                                                     and x.done_at < cast(:until as timestamptz)) then 'REMAINING'
                              when a.pending then 'PENDING'
                              when a.not_evaluated_reason is not null then 'EXCLUDED' else 'REMAINING' end as state,
                         count(*) as subjects,
                         count(e.id) as recent
                  from assessment a
                  left join evaluation e on e.id = a.id and a.grade is not null and not a.taken_over
                       and e.recorded_at >= cast(:since as timestamptz) and e.recorded_at < cast(:until as timestamptz)
                  left join lateral (select s.step from assessment_step s
                                     where cast(:past as boolean) and s.assessment_id = a.id
                                       and s.done_at < cast(:until as timestamptz)
                                     order by s.position desc limit 1) t on true
                  where a.campaign_id = :campaign and a.withdrawn_reason is null
                    and a.unit_path >= :path collate "C" and a.unit_path < (left(:path, -1) || '/') collate "C"
                    and %s
                  group by 1, 2, 3, 4) n
            left join organisation o on o.number = cast(n.child as bigint)
            left join lateral (select name from organisation_version v where v.organisation_id = o.id
                               order by v.valid_from desc limit 1) v on true
            """.formatted(Sql.inScope("a.unit_path"));

    /** Reviews and appraisals of the last days, by the units below; decisions are counted with the subjects. */
    private static final String PACES = """
            select o.code, n.step, n.subjects
            from (select nullif(split_part(substr(a.unit_path, length(:path) + 1), '.', 1), '') as child,
                         case s.action when 'REVIEW' then 'REVIEWED' else 'APPRAISED' end as step,
                         count(distinct a.id) as subjects
                  from assessment_step s
                  join assessment a on a.id = s.assessment_id
                  where s.action in ('REVIEW', 'APPRAISE')
                    and s.done_at >= cast(:since as timestamptz) and s.done_at < cast(:until as timestamptz)
                    and a.campaign_id = :campaign and a.withdrawn_reason is null
                    and a.unit_path >= :path collate "C" and a.unit_path < (left(:path, -1) || '/') collate "C"
                    and %s
                  group by 1, 2) n
            left join organisation o on o.number = cast(n.child as bigint)
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    /**
     * The counts in the scope.
     *
     * @param past whether the day is over: then it is told how the subjects stood at its end
     * @param windowDays how many days up to the one asked for count as the last ones
     */
    @Transactional
    List<ProgressCount> counts(
            UUID campaign, OrganisationRef unit, LocalDate asOf, boolean past, int windowDays, Scope scope) {
        sql.open(scope);
        var parameters = window(campaign, unit, asOf, windowDays);
        parameters.put("past", past);
        return sql.list(COUNTS, Sql.scoped(scope, parameters), ProgressQueries::count);
    }

    /** How many subjects have taken which step in the last days. */
    @Transactional
    List<PaceCount> paces(UUID campaign, OrganisationRef unit, LocalDate asOf, int windowDays, Scope scope) {
        sql.open(scope);
        return sql.list(
                PACES,
                Sql.scoped(scope, window(campaign, unit, asOf, windowDays)),
                row -> new PaceCount(
                        row.get("code", String.class), row.get("step", String.class), row.get("subjects", Long.class)));
    }

    private static Map<String, Object> window(UUID campaign, OrganisationRef unit, LocalDate asOf, int windowDays) {
        var end = asOf.plusDays(1);
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign);
        parameters.put("path", unit.path());
        parameters.put(
                "since",
                end.minusDays(windowDays)
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant()
                        .toString());
        parameters.put("until", end.atStartOfDay(VietnamTime.ZONE).toInstant().toString());
        return parameters;
    }

    private static ProgressCount count(Tuple row) {
        return new ProgressCount(
                row.get("code", String.class),
                row.get("name", String.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                row.get("step", String.class),
                State.valueOf(row.get("state", String.class)),
                row.get("subjects", Long.class),
                row.get("recent", Long.class));
    }
}
