package vn.dangbo.org.check;

import vn.dangbo.platform.hierarchy.Organisations;

/**
 * The checks there are. What they mean, how grave they are and who puts them right stands in the table {@code
 * integrity_check}; a query gives {@code unit_id}, {@code subject} (what it is about, unique for a unit), {@code
 * valid_from} and {@code valid_to} (days on which it does not fit).
 *
 * <p>Parameters of a query: {@code :organisation}, {@code :asOf}, and {@code :stocks} when it needs members.
 */
enum IntegrityCheck {

    /** Subject: the superior. */
    KIND_PARENT_MISMATCH(false, """
            select u.id as unit_id, p.code as subject,
                   greatest(v.valid_from, e.valid_from, pv.valid_from) as valid_from,
                   least(v.valid_to, e.valid_to, pv.valid_to) as valid_to
            from organisation u
            join organisation_version v on v.organisation_id = u.id and v.validity @> cast(:asOf as date)
            join organisation_edge e on e.child_id = u.id and e.validity @> cast(:asOf as date)
            join organisation p on p.id = e.parent_id
            join organisation_version pv on pv.organisation_id = p.id and pv.validity @> cast(:asOf as date)
            where u.id = any(%s)
              and not exists (select 1 from allowed_parent a
                              where a.kind = v.kind and a.parent_kind = pv.kind and a.validity @> cast(:asOf as date))
            """.formatted(Organisations.DESCENDANTS)),

    /** Of the superior that has ended, found where it stood last. Subject: who still stands under it. */
    CHILD_OUTLIVES_PARENT(false, """
            select u.id as unit_id, child.code as subject, u.ended_on as valid_from,
                   least(e.valid_to, child.ended_on) as valid_to
            from organisation_closure below
            join organisation u on u.id = below.descendant_id and below.validity @> (u.ended_on - 1)
            join organisation_edge e on e.parent_id = u.id and e.valid_from <= cast(:asOf as date)
                 and (e.valid_to is null or e.valid_to > u.ended_on)
            join organisation child on child.id = e.child_id and (child.ended_on is null or child.ended_on > u.ended_on)
            where below.ancestor_id = :organisation
            """),

    /** A tổ đảng is no decision body and may do without. Subject: none. */
    COMMITTEE_MISSING(false, """
            select u.id as unit_id, '' as subject,
                   greatest(v.valid_from, (select max(c.valid_to) from committee c
                                           join committee_kind k on k.code = c.kind and k.leads
                                           where c.organisation_id = u.id and c.valid_to <= cast(:asOf as date)))
                       as valid_from,
                   least(v.valid_to, (select min(c.valid_from) from committee c
                                      join committee_kind k on k.code = c.kind and k.leads
                                      where c.organisation_id = u.id and c.valid_from > cast(:asOf as date))) as valid_to
            from organisation u
            join organisation_version v on v.organisation_id = u.id and v.validity @> cast(:asOf as date)
            where u.id = any(%s) and v.kind <> 'PARTY_GROUP'
              and not exists (select 1 from committee c join committee_kind k on k.code = c.kind and k.leads
                              where c.organisation_id = u.id and c.validity @> cast(:asOf as date))
            """.formatted(Organisations.DESCENDANTS)),

    /**
     * Terms of one body cannot overlap: the database keeps that. This finds a body that was chosen by one committee and
     * still acts under the next. Subject: its kind and first day.
     */
    TERMS_OVERLAP(false, """
            select b.organisation_id as unit_id, b.kind || ' ' || b.valid_from as subject,
                   min(following.valid_from) as valid_from, b.valid_to
            from committee b
            join committee_kind k on k.code = b.kind and not k.leads
            join committee chosen on chosen.organisation_id = b.organisation_id and chosen.validity && b.validity
            join committee following on following.organisation_id = b.organisation_id
                 and following.validity && b.validity and following.valid_from > chosen.valid_from
            where b.organisation_id = any(%s) and b.valid_from <= cast(:asOf as date)
              and chosen.kind in (select code from committee_kind where leads)
              and following.kind in (select code from committee_kind where leads)
            group by b.id
            """.formatted(Organisations.DESCENDANTS)),

    /** Also of organisations that have ended, where they stood last. Subject: the identifier. */
    IDENTIFIER_ORPHAN(false, """
            select u.id as unit_id, x.scheme || ':' || x.value as subject,
                   case when x.valid_from < u.established_on then x.valid_from else u.ended_on end as valid_from,
                   case when x.valid_from < u.established_on then least(u.established_on, x.valid_to)
                        else x.valid_to end as valid_to
            from external_identifier x
            join organisation u on u.id = x.organisation_id
            join organisation_closure below on below.descendant_id = u.id and below.ancestor_id = :organisation
                 and below.validity @> least(cast(:asOf as date), u.ended_on - 1)
            where x.valid_from <= cast(:asOf as date)
              and not x.validity <@ daterange(u.established_on, u.ended_on)
            """),

    /** Subject: how many official members there are. */
    UNDER_MINIMUM(true, """
            select u.id as unit_id, cast(coalesce(s.official, 0) as text) as subject,
                   cast(:asOf as date) as valid_from, cast(null as date) as valid_to
            from organisation u
            join organisation_version v on v.organisation_id = u.id and v.validity @> cast(:asOf as date)
            join rule_parameter r on r.code = 'MINIMUM_OFFICIAL_MEMBERS' and r.validity @> cast(:asOf as date)
            left join jsonb_to_recordset(cast(:stocks as jsonb)) s (code text, official int) on s.code = u.code
            where u.id = any(%s) and v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') and coalesce(s.official, 0) < r.value
            """.formatted(Organisations.DESCENDANTS)),

    /** Subject: how many members there are. */
    CELL_KIND_CHANGED_WITH_MEMBERS(true, """
            select u.id as unit_id, cast(s.members as text) as subject, v.valid_from, v.valid_to
            from organisation u
            join organisation_version v on v.organisation_id = u.id and v.validity @> cast(:asOf as date)
            join jsonb_to_recordset(cast(:stocks as jsonb)) s (code text, members int) on s.code = u.code
            where u.id = any(%s) and v.kind not in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL') and s.members > 0
            """.formatted(Organisations.DESCENDANTS)),

    /** Of the organisation that has ended, found where it stood last. Subject: how many members there are. */
    MEMBERS_IN_ENDED_CELL(true, """
            select u.id as unit_id, cast(s.members as text) as subject, below.valid_to as valid_from,
                   cast(null as date) as valid_to
            from jsonb_to_recordset(cast(:stocks as jsonb)) s (code text, members int)
            join organisation u on u.code = s.code
            join organisation_closure below on below.descendant_id = u.id and below.ancestor_id = :organisation
                 and below.valid_to <= cast(:asOf as date)
            where s.members <> 0
              and not exists (select 1 from organisation_version v
                              where v.organisation_id = u.id and v.valid_from <= cast(:asOf as date)
                                and (v.valid_to is null or v.valid_to > below.valid_to))
            """);

    private final boolean needsMembers;
    private final String query;

    IntegrityCheck(boolean needsMembers, String query) {
        this.needsMembers = needsMembers;
        this.query = query;
    }

    /** Whether it must be known how many members sit where. */
    boolean needsMembers() {
        return needsMembers;
    }

    String query() {
        return query;
    }
}
