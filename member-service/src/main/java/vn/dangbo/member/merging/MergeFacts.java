package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/**
 * What hangs on two records: what goes along, what both have. Not narrowed to a caller's scope: who may merge reaches both
 * members, and what hangs on them goes along wherever it was recorded.
 */
@ApplicationScoped
class MergeFacts {

    /** A row that changes hands. Of what can be there once only, the other record's goes when it was chosen. */
    private static final String MOVING = """
            with pair as (select cast(:survivor as uuid) as s, cast(:merged as uuid) as o, cast(:chosen as text[]) as chosen)
            select 'CASE' as relation, cast(c.id as text) as row_key, c.member_id as from_member
            from pair, member_case c where c.member_id = o and c.kind <> 'MERGE'
            union all
            select 'DISCIPLINE', cast(d.case_id as text), d.member_id from pair, discipline d where d.member_id = o
            union all
            select 'ATTACHMENT', cast(a.id as text), a.owner_id from pair, attachment a
            where a.owner_type = 'MEMBER' and a.owner_id = o
            union all
            select 'BADGE', cast(b.id as text), b.member_id from pair, badge b
            where b.member_id = o and not exists (select 1 from badge x where x.member_id = s and x.step = b.step)
            union all
            select 'AWARD', cast(a.id as text), a.member_id from pair, award a
            where a.member_id = o
              and not exists (select 1 from award x where x.member_id = s and x.decision_no = a.decision_no
                                                      and x.decided_on = a.decided_on and x.form = a.form)
            union all
            select 'TRAINING', cast(t.id as text), t.member_id from pair, training_entry t
            where t.member_id = o
              and not exists (select 1 from training_entry x where x.member_id = s and x.program = t.program
                                                               and x.started_on = t.started_on)
            union all
            select 'STAY', cast(t.valid_from as text), t.member_id from pair, temporary_seating t
            where t.member_id = o
              and not exists (select 1 from temporary_seating x where x.member_id = s and x.validity && t.validity)
            union all
            select 'OVERLAY', v.type || ' ' || v.valid_from, v.member_id from pair, member_overlay v
            where v.member_id = o
              and not exists (select 1 from member_overlay x where x.member_id = s and x.type = v.type
                                                               and x.validity && v.validity)
            union all
            select 'MOVE', r.act_id || ' ' || r.valid_from, r.member_id from pair, restructuring_move r
            where r.member_id = o
              and not exists (select 1 from restructuring_move x where x.member_id = s and x.act_id = r.act_id
                                                                   and x.valid_from = r.valid_from)
            union all
            select 'SENIORITY', cast(y.id as text), y.member_id from pair, seniority y
            where y.member_id = o and ('SENIORITY' = any (chosen)
                                       or not exists (select 1 from seniority x where x.member_id = s))
               or y.member_id = s and 'SENIORITY' = any (chosen)
            union all
            select 'DOSSIER', cast(d.id as text), d.member_id from pair, dossier_section d
            where d.member_id = o and ('DOSSIER_' || d.section = any (chosen)
                                       or not exists (select 1 from dossier_section x
                                                      where x.member_id = s and x.section = d.section))
               or d.member_id = s and 'DOSSIER_' || d.section = any (chosen)
            union all
            select 'MEMBERSHIP', f.member_id || ' ' || f.until, f.member_id from pair, former_membership f
            where f.member_id in (s, o) and 'MEMBERSHIP' = any (chosen)
            """;

    private static final String TOLD_TWICE = """
            with pair as (select cast(:survivor as uuid) as s, cast(:merged as uuid) as o)
            select t.relation, count(*) as rows
            from (select 'BADGE' as relation from pair, badge b
                  where b.member_id = o and exists (select 1 from badge x where x.member_id = s and x.step = b.step)
                  union all
                  select 'AWARD' from pair, award a
                  where a.member_id = o and exists (select 1 from award x
                                                    where x.member_id = s and x.decision_no = a.decision_no
                                                      and x.decided_on = a.decided_on and x.form = a.form)
                  union all
                  select 'TRAINING' from pair, training_entry t
                  where t.member_id = o and exists (select 1 from training_entry x
                                                    where x.member_id = s and x.program = t.program
                                                      and x.started_on = t.started_on)
                  union all
                  select 'STAY' from pair, temporary_seating t
                  where t.member_id = o and exists (select 1 from temporary_seating x
                                                    where x.member_id = s and x.validity && t.validity)
                  union all
                  select 'OVERLAY' from pair, member_overlay v
                  where v.member_id = o and exists (select 1 from member_overlay x
                                                    where x.member_id = s and x.type = v.type
                                                      and x.validity && v.validity)) t
            group by t.relation order by t.relation
            """;

    private static final String ONCE_ONLY = """
            select 'SENIORITY' as point from seniority a join seniority b on b.member_id = :merged where a.member_id = :survivor
            union all
            select 'DOSSIER_' || a.section
            from dossier_section a join dossier_section b on b.member_id = :merged and b.section = a.section
            where a.member_id = :survivor
            order by 1
            """;

    private static final String OPEN = """
            select c.kind, count(*) as rows
            from member_case c
            where not c.closed and c.id is distinct from cast(:self as uuid)
              and (c.member_id in (:survivor, :merged)
                   or c.kind = 'MERGE' and c.facts ->> 'merged' in (cast(:survivor as text), cast(:merged as text)))
            group by c.kind order by c.kind
            """;

    /** Rows on the survivor that came after the merge, from nowhere else: they stay where they are when it is undone. */
    private static final String SINCE = """
            select t.relation, count(*) as rows
            from member_merge g
            join (select 'AWARD' as relation, member_id, recorded_at, cast(id as text) as row_key from award
                  union all select 'BADGE', member_id, recorded_at, cast(id as text) from badge
                  union all select 'TRAINING', member_id, recorded_at, cast(id as text) from training_entry
                  union all select 'DOSSIER', member_id, recorded_at, cast(id as text) from dossier_section
                  union all select 'SENIORITY', member_id, recorded_at, cast(id as text) from seniority
                  union all select 'CASE', member_id, opened_at, cast(id as text) from member_case where kind <> 'MERGE'
                  union all select 'ATTACHMENT', owner_id, recorded_at, cast(id as text) from attachment
                            where owner_type = 'MEMBER') t
              on t.member_id = g.survivor_id and t.recorded_at > g.merged_at
            where g.case_id = :merge
              and not exists (select 1 from member_merge_fact f where f.case_id = g.case_id and f.relation = t.relation
                                                                  and f.row_key = t.row_key)
            group by t.relation order by t.relation
            """;

    private static final String BACK = """
            select f.relation, count(*) as rows from member_merge_fact f where f.case_id = :merge
            group by f.relation order by f.relation
            """;

    @Inject
    Sql sql;

    /** A row that changes hands. */
    record Moving(String relation, String rowKey, UUID fromMember) {}

    /**
     * How many rows of a kind.
     *
     * @param what AWARD, BADGE, TRAINING, DISCIPLINE, CASE, DOSSIER, SENIORITY, ATTACHMENT, STAY, OVERLAY, MEMBERSHIP, MOVE
     */
    @Schema(name = "MergeRows")
    record Rows(@Schema(examples = "AWARD") String what, long rows) {}

    /**
     * The rows that change hands.
     *
     * @param chosen the points that are taken from the record that goes into the other
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Moving> moving(UUID survivor, UUID merged, Collection<String> chosen) {
        var parameters = pair(survivor, merged);
        parameters.put("chosen", chosen.toArray(String[]::new));
        sql.open(Scope.everywhere());
        return sql.list(
                MOVING,
                parameters,
                row -> new Moving(
                        row.get("relation", String.class),
                        row.get("row_key", String.class),
                        row.get("from_member", UUID.class)));
    }

    /** What both records tell: the other's is set aside. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Rows> toldTwice(UUID survivor, UUID merged) {
        return rows(TOLD_TWICE, pair(survivor, merged));
    }

    /** What both records have and a member has once only. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> onceOnly(UUID survivor, UUID merged) {
        sql.open(Scope.everywhere());
        return sql.list(ONCE_ONLY, pair(survivor, merged), row -> row.get("point", String.class));
    }

    /**
     * Open cases of either.
     *
     * @param self a case that does not count; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Rows> open(UUID survivor, UUID merged, UUID self) {
        var parameters = pair(survivor, merged);
        parameters.put("self", self == null ? null : self.toString());
        sql.open(Scope.everywhere());
        return sql.list(OPEN, parameters, row -> new Rows(row.get("kind", String.class), row.get("rows", Long.class)));
    }

    /** What came after the merge and stays with the survivor. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Rows> since(UUID merge) {
        return rows(SINCE, Map.of("merge", merge));
    }

    /** What goes back when the merge is undone. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Rows> back(UUID merge) {
        return rows(BACK, Map.of("merge", merge));
    }

    private List<Rows> rows(String query, Map<String, Object> parameters) {
        sql.open(Scope.everywhere());
        return sql.list(
                query, parameters, row -> new Rows(row.get("relation", String.class), row.get("rows", Long.class)));
    }

    private static Map<String, Object> pair(UUID survivor, UUID merged) {
        var parameters = new HashMap<String, Object>();
        parameters.put("survivor", survivor);
        parameters.put("merged", merged);
        return parameters;
    }
}
