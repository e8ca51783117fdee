package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSet.Authority;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;

/** Counts the subjects of a campaign by what ceilings group by. */
@ApplicationScoped
public class CapQueries {

    /** Where units stand on the day is looked up once a unit, not once a subject. */
    private static final String COUNTS = """
            with counted as materialized (
                select a.subject_kind, a.organisation_id, a.collective_id, a.management_level, a.peer_group, a.is_head,
                       coalesce(a.grade, a.appraised_grade, a.proposed_grade) as grade, a.grade is not null as decided,
                       count(*) as subjects
                from assessment a
                where a.campaign_id = :campaign and a.not_evaluated_reason is null and %s
                group by 1, 2, 3, 4, 5, 6, 7, 8),
            units as materialized (
                select u.organisation_id, o.code, o.path, g.code as grassroots, g.path as grassroots_path,
                       p.code as parent, p.path as parent_path, v.kind
                from (select distinct organisation_id from counted) u
                join organisation o on o.id = u.organisation_id
                left join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:asOf as date)
                left join lateral (
                    select t.code, t.path
                    from organisation_closure c
                    join organisation_version k on k.organisation_id = c.ancestor_id and k.validity @> cast(:asOf as date)
                    join organisation t on t.id = c.ancestor_id
                    where c.descendant_id = u.organisation_id and c.validity @> cast(:asOf as date)
                      and k.kind in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')
                    order by c.depth limit 1) g on true
                left join lateral (
                    select t.code, t.path from organisation_closure c join organisation t on t.id = c.ancestor_id
                    where c.descendant_id = u.organisation_id and c.validity @> cast(:asOf as date) and c.depth = 1
                    limit 1) p on true)
            select n.*, u.code, u.path, u.grassroots, u.grassroots_path, u.parent, u.parent_path, u.kind,
                   cv.type, coalesce(t.party, false) as party
            from counted n
            join units u on u.organisation_id = n.organisation_id
            left join lateral (select x.type from collective_version x where x.collective_id = n.collective_id
                               order by x.validity @> cast(:asOf as date) desc, x.valid_from desc limit 1) cv on true
            left join collective_type t on t.code = cv.type
            """.formatted(Sql.inScope("a.unit_path"));

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The counts in the scope, by the tree of today: who decides is told by the day of the decision. */
    @Transactional
    List<CapCount> counts(CampaignView campaign, RuleSet rules, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("campaign", campaign.id());
        parameters.put("asOf", VietnamTime.today(clock));
        return sql.list(COUNTS, Sql.scoped(scope, parameters), row -> count(row, rules, scope, campaign.unitPath()));
    }

    private static CapCount count(Tuple row, RuleSet rules, Scope scope, String campaignPath) {
        var kind = SubjectKind.valueOf(row.get("subject_kind", String.class));
        var decider = decider(row, kind, rules, campaignPath);
        return new CapCount(
                kind,
                row.get("grassroots", String.class),
                decider.code(),
                kind == SubjectKind.ORGANISATION ? row.get("kind", String.class) : row.get("type", String.class),
                row.get("peer_group", String.class),
                row.get("is_head", Boolean.class),
                Grade.of(String.valueOf(row.get("grade", String.class))).orElse(null),
                row.get("decided", Boolean.class),
                whole(scope, row.get("grassroots_path", String.class)),
                whole(scope, decider.path()),
                row.get("subjects", Long.class));
    }

    private record Decider(String code, String path) {}

    private static Decider decider(Tuple row, SubjectKind kind, RuleSet rules, String campaignPath) {
        var authority = rules.workflow().decider().get(kind);
        if (authority == Authority.GRASSROOTS) {
            return new Decider(row.get("grassroots", String.class), row.get("grassroots_path", String.class));
        }
        if (authority == Authority.MANAGING_LEVEL) {
            return new Decider(row.get("management_level", String.class), campaignPath);
        }
        // A body outside the Party stands under the committee that decides it; a committee is graded by the one above.
        return kind == SubjectKind.COLLECTIVE && !row.get("party", Boolean.class)
                ? new Decider(row.get("code", String.class), row.get("path", String.class))
                : new Decider(row.get("parent", String.class), row.get("parent_path", String.class));
    }

    /** Whether the scope reaches the unit and all below it. */
    private static boolean whole(Scope scope, String path) {
        return path != null
                && scope.ranges().stream()
                        .anyMatch(range -> range.low().compareTo(path) <= 0
                                && range.high().compareTo(Scope.subtree(path).high()) >= 0);
    }
}
