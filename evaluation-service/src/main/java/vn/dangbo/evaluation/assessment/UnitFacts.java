package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Map;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Facts;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/**
 * What the records say of a unit and its collective beside their own course: discipline of those who lead it and of the
 * units below in the year (HC4, HC5, HC6), and its age (HC12).
 */
@ApplicationScoped
public class UnitFacts {

    /**
     * Those who lead are whoever had a seat in the unit's committees in the year. Where no seat names its holder nobody knows,
     * and whoever decides states it.
     */
    private static final String OF_UNIT = """
            with leaders as materialized (
                select distinct s.member_id
                from assessment a join campaign c on c.id = a.campaign_id
                join seat_copy s on s.organisation_id = a.organisation_id and s.member_id is not null
                     and s.valid_from <= make_date(c.year, 12, 31)
                     and (s.valid_to is null or s.valid_to > make_date(c.year, 1, 1))
                where a.id = :id),
            punished as materialized (
                select d.member_id, bool_or(d.form <> 'KHIEN_TRACH') as from_canh_cao
                from leaders l
                join discipline_copy d on d.member_id = l.member_id and d.ended_on is null
                join assessment a on a.id = :id
                join campaign c on c.id = a.campaign_id and extract(year from d.announced_on) = c.year
                group by d.member_id),
            below as materialized (
                select e.child_id, exists (select 1 from discipline_copy d
                                           where d.organisation_id = e.child_id and d.member_id is null
                                             and d.ended_on is null and extract(year from d.announced_on) = c.year) as punished
                from assessment a join campaign c on c.id = a.campaign_id
                join organisation_edge e on e.parent_id = a.organisation_id and e.validity @> c.cut_off
                where a.id = :id)
            select (select count(*) from leaders) as leaders,
                   (select count(*) from punished) as punished,
                   (select count(*) from punished p where p.from_canh_cao) as from_canh_cao,
                   (select count(*) from below b where b.punished) as units,
                   (select round(100.0 * count(*) filter (where b.punished) / nullif(count(*), 0), 2) from below b) as units_pct,
                   case when a.subject_kind = 'ORGANISATION' then months_between(o.established_on, c.cut_off)
                        else months_between((select min(f.valid_from) from collective_version f
                                             where f.collective_id = a.collective_id), c.cut_off) end as months
            from assessment a
            join campaign c on c.id = a.campaign_id
            join organisation o on o.id = a.organisation_id
            where a.id = :id and %s
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    /** The facts, with those that are known of the subject already; of a person nothing more. */
    Facts of(Assessment subject, Facts known, Scope scope) {
        boolean unit = subject.kind() == SubjectKind.ORGANISATION;
        if (!unit && !Boolean.TRUE.equals(subject.partyCollective())) {
            return known;
        }
        return sql.first(OF_UNIT, Sql.scoped(scope, Map.of("id", subject.id())), row -> facts(unit, known, row))
                .orElse(known);
    }

    private static Facts facts(boolean unit, Facts known, Tuple row) {
        var facts = known.with(Fact.MONTHS_SINCE_CREATION, whole(row, "months"))
                .with(Fact.DISCIPLINED_UNITS, whole(row, "units"))
                .with(Fact.SUBORDINATES_DISCIPLINED, row.get("units_pct", BigDecimal.class));
        if (row.get("leaders", Number.class).longValue() > 0) {
            facts = facts.with(Fact.DISCIPLINED_LEADERS, whole(row, "punished"));
            if (!unit) {
                facts = facts.with(Fact.DISCIPLINED_MEMBERS, whole(row, "punished"))
                        .with(Fact.DISCIPLINED_MEMBERS_SEVERELY, whole(row, "from_canh_cao"));
            }
        }
        return facts;
    }

    private static BigDecimal whole(Tuple row, String column) {
        var value = row.get(column, Number.class);
        return value == null ? null : BigDecimal.valueOf(value.longValue());
    }
}
