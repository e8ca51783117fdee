package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** What the records themselves say of a subject; the rest is stated by whoever decides. */
@ApplicationScoped
public class RecordedFacts {

    /** A share of those below is of the graded ones, in percent; unknown where nobody is. */
    private static final String DERIVED = """
            select a.id,
                   exists (select 1 from discipline_copy d
                           where extract(year from d.announced_on) = c.year and d.ended_on is null
                             and (d.member_id = a.member_id
                                  or a.member_id is null and d.member_id is null
                                     and d.organisation_id = a.organisation_id)) as disciplined,
                   -- one violation counts once (HD 21-HD/BTCTW): all of the year's have hit the year of the violation
                   coalesce((select bool_and(exists (select 1 from evaluation_regrade g
                                                     join evaluation e on e.id = g.evaluation_id
                                                     where g.discipline_id = d.id and e.year < c.year))
                             from discipline_copy d
                             where a.member_id is not null and d.member_id = a.member_id and d.ended_on is null
                               and extract(year from d.announced_on) = c.year), false) as counted_before,
                   exists (select 1 from member_overlay_copy v where v.member_id = a.member_id and v.type = 'EXEMPT'
                             and v.valid_from <= c.cut_off and (v.valid_to is null or v.valid_to > c.cut_off)) as exempt,
                   exists (select 1 from member_overlay_copy v where v.member_id = a.member_id and v.type = 'SUSPENDED'
                             and v.valid_from <= c.cut_off and (v.valid_to is null or v.valid_to > c.cut_off)) as suspended,
                   (select cast(extract(year from age(c.cut_off, m.admitted_on)) * 12
                                + extract(month from age(c.cut_off, m.admitted_on)) as numeric)
                    from member_copy m where m.member_id = a.member_id) as months,
                   exists (select 1 from organisation_version v join unit_kind k on k.kind = v.kind and k.cell
                           where v.organisation_id = a.organisation_id and v.validity @> c.cut_off) as cell,
                   -- what was locked may have been re-graded since
                   case when a.subject_kind = 'COLLECTIVE' then
                       (select coalesce(e.grade, u.grade)
                        from assessment u left join evaluation e on e.id = u.id and u.step = 'LOCKED'
                        where u.campaign_id in (select campaigns_beside(a.campaign_id)) and u.withdrawn_reason is null
                          and u.subject_kind = 'ORGANISATION' and u.organisation_id = a.organisation_id
                        order by u.grade is null limit 1) end as unit_grade,
                   -- alternatives rather than a case: each of them has an index
                   case when a.subject_kind = 'LEADER' then
                       (select coalesce(e.grade, l.grade)
                        from assessment l left join evaluation e on e.id = l.id and l.step = 'LOCKED'
                        where l.campaign_id in (select campaigns_beside(a.campaign_id)) and l.withdrawn_reason is null
                          and (l.subject_kind = 'COLLECTIVE' and l.collective_id = a.collective_id
                               or a.collective_id is null
                                  and l.subject_kind = 'ORGANISATION' and l.organisation_id = a.organisation_id)
                        order by l.grade is null limit 1) end as led_grade,
                   case when a.subject_kind = 'ORGANISATION' then
                       (select g.code from assessment b
                        left join evaluation e on e.id = b.id and b.step = 'LOCKED'
                        join collective_version v on v.collective_id = b.collective_id and v.validity @> c.cut_off
                        join collective_type t on t.code = v.type and not t.party
                        join grade g on g.code = coalesce(e.grade, b.grade)
                        where b.campaign_id in (select campaigns_beside(a.campaign_id)) and b.subject_kind = 'COLLECTIVE'
                          and b.withdrawn_reason is null and b.organisation_id = a.organisation_id
                        order by g.rank limit 1) end as bodies,
                   below.graded, below.htnv, below.httnv, q.khtnv as khtnv_quarters, q.running as khtnv_running
            from assessment a
            join campaign c on c.id = a.campaign_id
            left join lateral leader_quarters(a.member_id, c.year) q
                 on a.subject_kind = 'LEADER' and c.period = 'YEAR'
            left join lateral (select count(*) as graded,
                                      round(100.0 * count(*) filter (where b.stands <> 'KHTNV') / nullif(count(*), 0), 2)
                                          as htnv,
                                      round(100.0 * count(*) filter (where b.stands in ('HTXSNV', 'HTTNV'))
                                            / nullif(count(*), 0), 2) as httnv
                               from (select coalesce(e.grade, case when :standing
                                                 then coalesce(x.grade, x.appraised_grade, x.proposed_grade)
                                                 else x.grade end) as stands
                                     from assessments_below(a.campaign_id, a.organisation_id, c.cut_off) x
                                     left join evaluation e on e.id = x.id and x.step = 'LOCKED'
                                     where a.subject_kind = 'ORGANISATION' and x.not_evaluated_reason is null) b
                               where b.stands is not null) below on true
            where a.id = any(cast(:ids as uuid[])) and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    UnitFacts unitFacts;

    @Inject
    Assessments assessments;

    /** What the records say. */
    Facts of(Assessment subject, Scope scope) {
        var facts = ofUnits(derived(Map.of(subject.id(), subject), false, scope), scope)
                .get(subject);
        if (facts == null) {
            throw ProblemException.notFound("EVALUATION_NOT_FOUND", subject.id());
        }
        return facts;
    }

    /** What they say of several, with the grades of those below as they stand: decided, appraised or proposed. */
    Map<Assessment, Facts> standing(Collection<UUID> subjects, Scope scope) {
        return ofUnits(derived(assessments.byId(subjects, scope), true, scope), scope);
    }

    /** What they say of several by the course of others alone: who is decided, and how. */
    Map<Assessment, Facts> byOthers(Collection<UUID> subjects, Scope scope) {
        return derived(assessments.byId(subjects, scope), false, scope);
    }

    private Map<Assessment, Facts> ofUnits(Map<Assessment, Facts> subjects, Scope scope) {
        subjects.replaceAll((subject, facts) -> unitFacts.of(subject, facts, scope));
        return subjects;
    }

    private Map<Assessment, Facts> derived(Map<UUID, Assessment> subjects, boolean standing, Scope scope) {
        var parameters = Map.<String, Object>of(
                "ids", subjects.keySet().stream().map(UUID::toString).toArray(String[]::new), "standing", standing);
        var facts = new LinkedHashMap<Assessment, Facts>();
        sql.list(DERIVED, Sql.scoped(scope, parameters), Function.identity()).forEach(row -> {
            var subject = subjects.get(row.get("id", UUID.class));
            facts.put(subject, facts(subject, row));
        });
        return facts;
    }

    /**
     * What is stated together with what the records say.
     *
     * @throws ProblemException 400 FACT_INVALID; 409 FACT_RECORDED for one on which the records say something else
     */
    Facts together(Map<String, Object> stated, Facts derived) {
        try {
            var facts = stated == null ? Facts.none() : Facts.of(stated);
            for (var fact : Fact.values()) {
                var recorded = derived.value(fact).orElse(null);
                if (recorded == null) {
                    continue;
                }
                if (facts.value(fact).filter(value -> !same(value, recorded)).isPresent()) {
                    throw ProblemException.of(409, "FACT_RECORDED", fact.code(), recorded);
                }
                facts = facts.with(fact, recorded);
            }
            return facts;
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.badRequest("facts." + wrong.getMessage(), "FACT_INVALID", wrong.getMessage());
        }
    }

    /** 100 and 100.00 are one number. */
    private static boolean same(Object stated, Object recorded) {
        return stated instanceof BigDecimal number && recorded instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : stated.equals(recorded);
    }

    private static Facts facts(Assessment subject, Tuple row) {
        var facts = Facts.none().with(Fact.REVIEWED, subject.state().compareTo(AssessmentState.REVIEWED) >= 0);
        if (subject.kind() != SubjectKind.COLLECTIVE) {
            facts = facts.with(Fact.DISCIPLINED, row.get("disciplined", Boolean.class));
        }
        return switch (subject.kind()) {
            case MEMBER ->
                facts.with(Fact.DISCIPLINED_BEFORE, row.get("counted_before", Boolean.class))
                        .with(Fact.EXEMPT, row.get("exempt", Boolean.class))
                        .with(Fact.SUSPENDED, row.get("suspended", Boolean.class))
                        .with(Fact.MONTHS_SINCE_ADMISSION, row.get("months", BigDecimal.class));
            case LEADER ->
                facts.with(Fact.DISCIPLINED_BEFORE, row.get("counted_before", Boolean.class))
                        .with(Fact.IS_HEAD, subject.head())
                        .with(
                                Fact.LED_GRADE,
                                Grade.of(row.get("led_grade", String.class)).orElse(null))
                        .with(Fact.KHTNV_QUARTERS, number(row.get("khtnv_quarters", Integer.class)))
                        .with(Fact.KHTNV_QUARTERS_RUNNING, number(row.get("khtnv_running", Integer.class)));
            case COLLECTIVE ->
                // Of bodies outside the Party the unit is their own agency, which is no subject here.
                Boolean.TRUE.equals(subject.partyCollective())
                        ? facts.with(
                                Fact.UNIT_GRADE,
                                Grade.of(row.get("unit_grade", String.class)).orElse(null))
                        : facts;
            case ORGANISATION -> {
                boolean cell = row.get("cell", Boolean.class);
                yield facts.with(Fact.IS_CELL, cell)
                        .with(
                                cell ? Fact.MEMBERS_AT_LEAST_HTNV : Fact.SUBORDINATES_AT_LEAST_HTNV,
                                row.get("htnv", BigDecimal.class))
                        .with(
                                cell ? Fact.MEMBERS_AT_LEAST_HTTNV : Fact.SUBORDINATES_AT_LEAST_HTTNV,
                                row.get("httnv", BigDecimal.class))
                        .with(
                                Fact.BODIES_GRADE,
                                Grade.of(row.get("bodies", String.class)).orElse(null));
            }
        };
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
