package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.result.EvaluationView;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.sql.Sql;

/** What rows name: units, persons and collectives in the scope, and the subjects that there are already. */
@ApplicationScoped
public class SubjectRefs {

    /** One row for each that was asked for; what is outside the scope is null, as what does not exist. */
    private static final String FIND = """
            select r.row, o.id as organisation, m.member_id, k.collective_id, a.id as existing,
                   -- who has left since, or ended, is not taken in again here: the moves tell
                   a.withdrawn_reason is not null and a.since is distinct from 'LEFT' and a.since is distinct from 'ENDED'
                       as withdrawn,
                   coalesce(a.is_head, false) as head, k.unit as collective_unit,
                   a.id is not null and (a.organisation_id <> o.id
                       or k.collective_id is not null and a.collective_id is distinct from k.collective_id) as stands_elsewhere,
                   coalesce(a.organisation_id, o.id) as body_unit,
                   case when a.id is null then k.collective_id else a.collective_id end as body_collective,
                   a.grade is not null or a.not_evaluated_reason is not null as decided,
                   coalesce(a.step not in ('PREPARE', 'SELF_ASSESSED', 'COMMENTED'), false) as reviewed,
                   r.kind = 'MEMBER' and m.member_id is not null and o.id is not null
                       and not exists (select 1 from member_seating_copy s
                                       where s.member_id = m.member_id and s.cell_id = o.id and not s.temporary
                                         and (s.valid_to is null or s.valid_to > cast(:cutOff as date))) as unseated,
                   m.exempt, m.suspended,
                   case when r.kind in ('MEMBER', 'LEADER') then months_between(m.admitted_on, cast(:cutOff as date))
                        when r.kind = 'COLLECTIVE' then months_between(k.since, cast(:cutOff as date))
                        else months_between(o.established_on, cast(:cutOff as date)) end as months,
                   exists (select 1 from subjects_elsewhere(:campaign, array[r.kind],
                               array[case r.kind when 'ORGANISATION' then o.id when 'COLLECTIVE' then k.collective_id
                                                 else m.member_id end])) as elsewhere,
                   (select count(*) from assessment h
                    where h.campaign_id = :campaign and h.subject_kind = 'LEADER' and h.is_head
                      and h.withdrawn_reason is null and h.organisation_id = coalesce(a.organisation_id, o.id)
                      and h.collective_id is not distinct from case when a.id is null then k.collective_id
                                                                    else a.collective_id end
                      and h.member_id is distinct from m.member_id) as heads
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(row int, kind text, organisation text, member uuid, hashes text[], collective text)
            left join organisation o on o.code = r.organisation and %s
            left join lateral (select p.member_id, p.admitted_on,
                                      exists (select 1 from member_overlay_copy v
                                              where v.member_id = p.member_id and v.type = 'EXEMPT'
                                                and v.valid_from <= cast(:cutOff as date)
                                                and (v.valid_to is null or v.valid_to > cast(:cutOff as date))) as exempt,
                                      exists (select 1 from member_overlay_copy v
                                              where v.member_id = p.member_id and v.type = 'SUSPENDED'
                                                and v.valid_from <= cast(:cutOff as date)
                                                and (v.valid_to is null or v.valid_to > cast(:cutOff as date))) as suspended
                               from member_copy p
                               where p.member_id = any(array(
                                   select person_of(r.member)
                                   union all select k.member_id from member_card_copy k where k.card_hash = any(r.hashes)))
                               limit 1) m on true
            left join lateral (select v.collective_id, v.organisation_id as unit,
                                      (select min(f.valid_from) from collective_version f
                                       where f.collective_id = v.collective_id) as since
                               from collective c
                               join collective_version v on v.collective_id = c.id and v.validity @> cast(:cutOff as date)
                               join organisation h on h.id = v.organisation_id
                               where c.code = r.collective and %s) k on true
            left join assessment a on a.campaign_id = :campaign and a.subject_kind = r.kind
                 and case r.kind when 'ORGANISATION' then a.organisation_id = o.id
                                 when 'COLLECTIVE' then a.collective_id = k.collective_id
                                 else a.member_id = m.member_id end
            order by r.row
            """.formatted(Sql.inScope("o.path"), Sql.inScope("h.path"));

    @Inject
    Sql sql;

    @Inject
    KeyedHash hash;

    private record Wanted(
            int row, String kind, String organisation, UUID member, List<String> hashes, String collective) {}

    /** Unit and collective that somebody leads; without a collective the unit itself. */
    record Body(UUID organisation, UUID collective) {}

    /**
     * What a row names; null where it is not in the scope.
     *
     * @param collectiveUnit the organisation of the collective at the cut-off
     * @param existing the subject that is there already
     * @param standsElsewhere whether that one is of another unit, or of another body, than the row says
     * @param body whom a leader leads, or will: that of the subject that is there, else that of the row
     * @param withdrawn whether that one was withdrawn and can be taken in again
     * @param head whether that one heads its body, or did until it was withdrawn
     * @param decided whether that one has a grade, or a reason for none
     * @param reviewed whether it has come as far as the review
     * @param unseated whether a member is not, and was not at the cut-off, at home in the cell
     * @param elsewhere whether another campaign of the year has it
     * @param heads how many others head the same body in this campaign
     * @param exempt whether a person was excused from party life at the cut-off; null for others
     * @param suspended whether suspended from it; null for others
     * @param months since admission, or since the unit or collective was set up, at the cut-off; null when unknown
     */
    record Found(
            UUID organisation,
            UUID member,
            UUID collective,
            UUID collectiveUnit,
            UUID existing,
            boolean standsElsewhere,
            Body body,
            boolean withdrawn,
            boolean head,
            boolean decided,
            boolean reviewed,
            boolean unseated,
            boolean elsewhere,
            long heads,
            Boolean exempt,
            Boolean suspended,
            Integer months) {

        /** What becomes of the row, when nothing keeps it from being done. */
        SubjectsRequest.Outcome outcome() {
            if (existing == null) {
                return SubjectsRequest.Outcome.ADDED;
            }
            return withdrawn ? SubjectsRequest.Outcome.REINSTATED : SubjectsRequest.Outcome.UPDATED;
        }

        /** Whether it heads the body once the row is done: who comes back comes back as what it was, unless the row says otherwise. */
        boolean willHead(SubjectsRequest.Row row) {
            return row.isHead() == null ? withdrawn && head : row.isHead();
        }

        /** The same for two rows about one subject. */
        Object key(SubjectsRequest.Row row) {
            var kind = row.subjectKind();
            var about = kind == SubjectKind.ORGANISATION
                    ? organisation
                    : kind == SubjectKind.COLLECTIVE ? collective : member;
            return kind + " " + Objects.requireNonNullElse(about, UUID.randomUUID());
        }
    }

    /** In the order of the rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Found> find(CampaignView campaign, List<SubjectsRequest.Row> rows, Scope scope) {
        sql.open(scope);
        var wanted = new ArrayList<Wanted>();
        for (var row : rows) {
            wanted.add(new Wanted(
                    wanted.size(),
                    row.subjectKind() == null ? null : row.subjectKind().name(),
                    row.organisation(),
                    row.memberId(),
                    row.cardNumber() == null
                            ? List.of()
                            : hash.texts(EvaluationView.CARD_NUMBER_FIELD, row.cardNumber()),
                    row.collective()));
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("rows", sql.toJson(wanted));
        parameters.put("campaign", campaign.id());
        parameters.put("cutOff", campaign.cutOff());
        var found = sql.list(FIND, Sql.scoped(scope, parameters), Function.identity()).stream()
                .collect(Collectors.toMap(row -> row.get("row", Integer.class), SubjectRefs::found, (a, b) -> a));
        return wanted.stream().map(row -> found.get(row.row())).toList();
    }

    private static Found found(Tuple row) {
        return new Found(
                row.get("organisation", UUID.class),
                row.get("member_id", UUID.class),
                row.get("collective_id", UUID.class),
                row.get("collective_unit", UUID.class),
                row.get("existing", UUID.class),
                Boolean.TRUE.equals(row.get("stands_elsewhere", Boolean.class)),
                new Body(row.get("body_unit", UUID.class), row.get("body_collective", UUID.class)),
                Boolean.TRUE.equals(row.get("withdrawn", Boolean.class)),
                Boolean.TRUE.equals(row.get("head", Boolean.class)),
                Boolean.TRUE.equals(row.get("decided", Boolean.class)),
                Boolean.TRUE.equals(row.get("reviewed", Boolean.class)),
                Boolean.TRUE.equals(row.get("unseated", Boolean.class)),
                Boolean.TRUE.equals(row.get("elsewhere", Boolean.class)),
                row.get("heads", Long.class),
                row.get("exempt", Boolean.class),
                row.get("suspended", Boolean.class),
                row.get("months", Integer.class));
    }
}
