package vn.dangbo.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.RuleSet.Dependency;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;

/** What must be decided before a subject is (HD 21-HD/BTCTW, HD 25-HD/BTCTW): shares and ceilings rest on it. */
@ApplicationScoped
public class EvaluationOrder {

    /**
     * What is open before the subject. A party collective waits for its organisation whatever the rule set says of
     * lower and higher: the ceiling that the organisation sets it (HC2) can be told only then.
     */
    private static final String OPEN = """
            with a as materialized (
                select a.*, c.cut_off, at.party
                from assessment a
                join campaign c on c.id = a.campaign_id
                left join collective_version av on av.collective_id = a.collective_id and av.validity @> c.cut_off
                left join collective_type at on at.code = av.type
                where a.id = :id),
            before as (
                select b.*
                from a cross join lateral assessments_below(a.campaign_id, a.organisation_id, a.cut_off) b
                where a.subject_kind = 'ORGANISATION' and cast(:lower as boolean)
                union all
                select b.*
                from a join assessment b on b.campaign_id in (select campaigns_beside(a.campaign_id)) and b.organisation_id = a.organisation_id
                left join collective_version bv on bv.collective_id = b.collective_id and bv.validity @> a.cut_off
                left join collective_type bt on bt.code = bv.type
                where case a.subject_kind
                          when 'ORGANISATION' then
                              cast(:bodies as boolean) and b.subject_kind = 'COLLECTIVE' and not bt.party
                          when 'COLLECTIVE' then a.party and b.subject_kind = 'ORGANISATION'
                          when 'LEADER' then
                              cast(:collective as boolean)
                                  and (b.subject_kind = 'COLLECTIVE' and b.collective_id = a.collective_id
                                       or a.collective_id is null and b.subject_kind = 'ORGANISATION')
                              or cast(:head as boolean) and a.is_head and b.subject_kind = 'LEADER' and not b.is_head
                                 and b.collective_id is not distinct from a.collective_id
                          else false
                      end
                union all
                -- the committees of the units directly below come before that of the unit
                select b.*
                from a join organisation_edge e on e.parent_id = a.organisation_id and e.validity @> a.cut_off
                join assessment b on b.campaign_id in (select campaigns_beside(a.campaign_id)) and b.organisation_id = e.child_id
                     and b.subject_kind = 'COLLECTIVE'
                join collective_version bv on bv.collective_id = b.collective_id and bv.validity @> a.cut_off
                join collective_type bt on bt.code = bv.type and bt.party
                where a.subject_kind = 'COLLECTIVE' and a.party and cast(:lower as boolean))
            select b.id, b.subject_kind, b.unit_path
            from before b
            where b.grade is null and b.not_evaluated_reason is null and not b.review_only and %s
            order by b.id
            """.formatted(Sql.inScope("b.unit_path"));

    private static final int NAMED = 5;

    @Inject
    Sql sql;

    private record Open(UUID id, SubjectKind kind, String path) {}

    /**
     * Lets a subject through whose turn it is.
     *
     * @param callers who is told no ids beyond it
     * @throws ProblemException 409 OTHERS_FIRST with the number of each kind that comes first, and the first ids
     */
    void require(Assessment subject, RuleSet rules, Scope scope, Scope callers) {
        var wanted = Set.copyOf(rules.dependencies());
        var parameters = new HashMap<String, Object>();
        parameters.put("id", subject.id());
        parameters.put("lower", wanted.contains(Dependency.LOWER_BEFORE_HIGHER));
        parameters.put("bodies", wanted.contains(Dependency.BODIES_BEFORE_ORGANISATION));
        parameters.put("collective", wanted.contains(Dependency.COLLECTIVE_BEFORE_INDIVIDUAL));
        parameters.put("head", wanted.contains(Dependency.HEAD_LAST));
        var open = sql.list(
                OPEN,
                Sql.scoped(scope, parameters),
                row -> new Open(
                        row.get("id", UUID.class),
                        SubjectKind.valueOf(row.get("subject_kind", String.class)),
                        row.get("unit_path", String.class)));
        if (!open.isEmpty()) {
            throw ProblemException.conflict("OTHERS_FIRST", faults(open, callers), open.size());
        }
    }

    private static List<Fault> faults(List<Open> open, Scope callers) {
        var byKind = open.stream().collect(Collectors.groupingBy(Open::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry -> new Fault(
                        entry.getKey().name(),
                        "UNDECIDED",
                        List.of(
                                entry.getValue().size(),
                                entry.getValue().stream()
                                        .filter(one -> callers.covers(one.path()))
                                        .limit(NAMED)
                                        .map(one -> one.id().toString())
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }
}
