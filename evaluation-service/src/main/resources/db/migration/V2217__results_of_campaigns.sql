-- Results of campaigns are made and changed by their steps and by re-grading, never by a file: subjects that an open
-- campaign has, or of which one that is closed made the result. Wherever they are: the function tells which of those asked for, no more.
create function subjects_of_campaigns(kinds text[], years int[], keys text[])
    returns table (kind text, year int, key text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select wanted.kind, wanted.year, wanted.key
from unnest(kinds, years, keys) wanted (kind, year, key)
left join member_copy m on wanted.kind in ('MEMBER', 'LEADER') and m.card_hash = wanted.key
join assessment a on a.subject_kind = wanted.kind and a.withdrawn_reason is null
     and case when wanted.kind in ('MEMBER', 'LEADER') then a.member_id = m.member_id
              when wanted.kind = 'COLLECTIVE' then a.collective_id::text = wanted.key
              else a.organisation_id::text = wanted.key end
join campaign c on c.id = a.campaign_id and c.year = wanted.year and c.period = 'YEAR'
where c.status = 'OPEN' or c.status = 'CLOSED' and exists (select 1 from evaluation e where e.id = a.id)
$$;
revoke all on function subjects_of_campaigns(text[], int[], text[]) from public;
grant execute on function subjects_of_campaigns(text[], int[], text[]) to "${appRole}";

-- A report that is locked stays, and so does what was locked with it; the tree alone may move. Re-grading changes the
-- result, not the course (HD 25-HD/BTCTW §4).
create function closed_is_closed() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
begin
    if old.status = 'CLOSED'
       and (to_jsonb(new) - 'unit_path') is distinct from (to_jsonb(old) - 'unit_path') then
        raise exception 'a closed campaign is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger closed_is_closed before update on campaign for each row execute function closed_is_closed();

create function locked_is_locked() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
begin
    raise exception 'a locked course is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger locked_is_locked before update on assessment for each row
    when (old.step = 'LOCKED'
          and (old.step, old.campaign_id, old.subject_kind, old.organisation_id, old.member_id, old.collective_id,
               old.grade, old.not_evaluated_reason, old.pending, old.withdrawn_reason, old.management_level, old.peer_group,
               old.is_head)
              is distinct from
              (new.step, new.campaign_id, new.subject_kind, new.organisation_id, new.member_id, new.collective_id,
               new.grade, new.not_evaluated_reason, new.pending, new.withdrawn_reason, new.management_level, new.peer_group,
               new.is_head))
    execute function locked_is_locked();

-- Of the subjects asked for those that another campaign of the same period has, wherever it is run.
create function subjects_elsewhere(wanted uuid, kinds text[], keys uuid[]) returns table (kind text, key uuid)
    language sql stable security definer set search_path = public, pg_temp as
$$
select distinct asked.kind, asked.key
from unnest(kinds, keys) asked (kind, key)
join assessment a on a.subject_kind = asked.kind and a.withdrawn_reason is null and a.campaign_id <> wanted
     and asked.key = case a.subject_kind when 'ORGANISATION' then a.organisation_id when 'COLLECTIVE' then a.collective_id
                                         else a.member_id end
     and (asked.kind in ('MEMBER', 'LEADER') and a.member_id = asked.key
          or asked.kind = 'ORGANISATION' and a.organisation_id = asked.key
          or asked.kind = 'COLLECTIVE' and a.collective_id = asked.key)
join campaign c on c.id = a.campaign_id and c.status in ('OPEN', 'CLOSED')
join campaign own on own.id = wanted and own.year = c.year and own.period = c.period
$$;
revoke all on function subjects_elsewhere(uuid, text[], uuid[]) from public;
grant execute on function subjects_elsewhere(uuid, text[], uuid[]) to "${appRole}";
create index assessment_of_collectives on assessment (collective_id) where collective_id is not null;

-- A setting of a function keeps it from being planned as part of the statement that calls it, and each call costs a
-- millisecond: these read with the rights of the caller, who names the schema.
alter function deciding_unit(uuid, text, text, text, date) reset search_path;
alter function assessments_below(uuid, uuid, date) reset search_path;
