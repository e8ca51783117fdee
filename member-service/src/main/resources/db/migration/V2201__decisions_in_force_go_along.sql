-- A decision on discipline that has not lapsed is seen where the member sits now, too; by whom and until when is told by the
-- reading, and here it is only said where that is. One that has lapsed, and any other case that has ended, stays with those who
-- know it.
create or replace function cases_follow_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member_case set place_id = new.cell_id, place_path = new.unit_path
    where member_id = new.id and not closed and place_id <> new.cell_id
      and (kind in ('ADMISSION', 'BADGE', 'OVERLAY', 'SUPPLEMENT')
           or kind = 'EXIT' and facts ->> 'kind' in ('STRIKE_OFF', 'RESIGNATION', 'DEATH'));
    update member_case c set other_id = case when s.goes then nullif(new.cell_id, c.place_id) end,
                             other_path = case when s.goes and new.cell_id <> c.place_id then new.unit_path end
    from (select k.id,
                 not k.closed
                 or exists (select 1 from discipline d
                            where d.case_id = k.id and d.ended_on is null and d.lapses_on is not null
                              and (d.lapsed_from is null or d.lapsed_from > coalesce(new.seated_from, d.announced_on))) as goes
          from member_case k where k.member_id = new.id and k.kind = 'DISCIPLINE') s
    where c.id = s.id;
    return null;
end
$$;

-- Who moved before this was so; also where the member only passed through with what is over.
update member_case c set other_id = case when s.goes then nullif(m.cell_id, c.place_id) end,
                         other_path = case when s.goes and m.cell_id <> c.place_id then m.unit_path end
from member m,
     (select k.id,
             not k.closed
             or exists (select 1 from discipline d join member n on n.id = k.member_id
                        where d.case_id = k.id and d.ended_on is null and d.lapses_on is not null
                          and (d.lapsed_from is null or d.lapsed_from > coalesce(n.seated_from, d.announced_on))) as goes
      from member_case k) s
where m.id = c.member_id and s.id = c.id and c.kind = 'DISCIPLINE';

-- The case by which a member came from another deployment, and with whom the decision came along: it was counted there.
alter table discipline add brought_by uuid references member_case;
