package vn.dangbo.evaluation.ceiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Counts the subjects of a campaign by what ceilings group by. */
@ApplicationScoped
public class CapQueries {

    /** Where units stand and who decides is looked up once for all who share it, not once a subject. */
    private static final String COUNTS = """
            with counted as materialized (
                select a.subject_kind, a.organisation_id, a.collective_id, a.management_level, a.peer_group, a.is_head,
                       -- around one subject what stands counts, also after the closing: the report keeps what was locked
                       coalesce(e.grade, a.grade, a.appraised_grade, a.proposed_grade) as grade,
                       a.grade is not null as decided,
                       a.taken_over, a.id is not distinct from cast(:subject as uuid) as asked,
                       case when cast(:each as boolean) then a.id end as id, count(*) as subjects
                from assessment a
                left join evaluation e on cast(:subject as uuid) is not null and a.step = 'LOCKED' and e.id = a.id
                where a.campaign_id = :campaign and a.not_evaluated_reason is null and %s
                  and (cast(:kind as text) is null or a.subject_kind = :kind)
                  and (not cast(:each as boolean) or coalesce(a.grade, a.appraised_grade, a.proposed_grade) is not null)
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            typed as materialized (
                select n.*, cv.type
                from counted n
                left join lateral (select x.type from collective_version x where x.collective_id = n.collective_id
                                   order by x.validity @> cast(:asOf as date) desc, x.valid_from desc limit 1) cv on true),
            -- what has ended stands where it stood on its last day
            days as materialized (
                select u.organisation_id, coalesce(
                           (select max(least(x.valid_to - 1, cast(:asOf as date))) from organisation_closure x
                            where x.descendant_id = u.organisation_id and x.depth = 0
                              and x.valid_from <= cast(:asOf as date)),
                           cast(:asOf as date)) as day
                from (select distinct organisation_id from counted) u),
            deciders as materialized (
                select t.subject_kind, t.organisation_id, t.type, t.management_level, o.code, o.path
                from (select distinct subject_kind, organisation_id, type, management_level from typed) t
                join days y on y.organisation_id = t.organisation_id
                left join lateral deciding_unit(t.organisation_id, cast(:authorities as jsonb) ->> t.subject_kind, t.type,
                                                t.management_level, y.day) d on true
                left join organisation o on o.id = d.id),
            units as materialized (
                select u.organisation_id, g.code as grassroots, g.path as grassroots_path, k.type as unit_type
                from days u
                left join lateral deciding_unit(u.organisation_id, 'GRASSROOTS', null, null, u.day) d on true
                left join organisation g on g.id = d.id
                left join organisation_version v on v.organisation_id = u.organisation_id and v.validity @> u.day
                left join unit_kind k on k.kind = v.kind)
            select n.*, d.code as decider, d.path as decider_path, u.grassroots, u.grassroots_path, u.unit_type
            from typed n
            join units u on u.organisation_id = n.organisation_id
            join deciders d on d.subject_kind = n.subject_kind and d.organisation_id = n.organisation_id
                 and d.type is not distinct from n.type and d.management_level is not distinct from n.management_level
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The counts in the scope, by the tree of today: who decides is told by the day of the decision. */
    @Transactional
    public List<CapCount> counts(UUID campaign, RuleSet rules, Scope scope) {
        return list(campaign, rules, null, null, false, scope).stream()
                .map(Each::count)
                .toList();
    }

    /**
     * The counts of one kind of subject, with the one asked about told apart.
     *
     * @param scope holds all of that subject's group
     */
    @Transactional
    public List<CapCount> around(UUID campaign, RuleSet rules, SubjectKind kind, UUID subject, Scope scope) {
        return list(campaign, rules, kind, subject, false, scope).stream()
                .map(Each::count)
                .toList();
    }

    /** One subject and what it counts for. */
    record Each(UUID id, CapCount count) {}

    /** The subjects in the scope who stand at a grade, one by one. */
    @Transactional
    List<Each> each(UUID campaign, RuleSet rules, Scope scope) {
        return list(campaign, rules, null, null, true, scope);
    }

    private List<Each> list(UUID campaign, RuleSet rules, SubjectKind kind, UUID subject, boolean each, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>(Map.of(
                "campaign",
                campaign,
                "each",
                each,
                "authorities",
                sql.toJson(rules.workflow().decider())));
        parameters.put("asOf", VietnamTime.today(clock));
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("subject", subject == null ? null : subject.toString());
        return sql.list(
                COUNTS, Sql.scoped(scope, parameters), row -> new Each(row.get("id", UUID.class), count(row, scope)));
    }

    private static CapCount count(Tuple row, Scope scope) {
        var kind = SubjectKind.valueOf(row.get("subject_kind", String.class));
        return new CapCount(
                kind,
                row.get("grassroots", String.class),
                row.get("decider", String.class),
                kind == SubjectKind.ORGANISATION ? row.get("unit_type", String.class) : row.get("type", String.class),
                row.get("peer_group", String.class),
                row.get("is_head", Boolean.class),
                Grade.of(row.get("grade", String.class)).orElse(null),
                row.get("decided", Boolean.class),
                row.get("taken_over", Boolean.class),
                row.get("asked", Boolean.class),
                whole(scope, row.get("grassroots_path", String.class)),
                whole(scope, row.get("decider_path", String.class)),
                row.get("subjects", Long.class));
    }

    /** Whether the scope reaches the unit and all below it. */
    static boolean whole(Scope scope, String path) {
        if (scope.isEverywhere()) {
            return true;
        }
        return path != null
                && scope.ranges().stream()
                        .anyMatch(range -> range.low().compareTo(path) <= 0
                                && range.high().compareTo(Scope.subtree(path).high()) >= 0);
    }
}
