-- A record that was merged into another is nobody of its own: what was not decided for it in an open campaign is withdrawn, visibly,
-- so that the person is not counted beside the other record. Should the merge be undone, it is taken in again by hand.
create or replace function forget_members(members uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
update assessment a
set withdrawn_reason = 'Hồ sơ đã hợp nhất · record merged', withdrawn_by = 'member-service', withdrawn_at = now(),
    not_evaluated_reason = 'OTHER', pending = false, review_only = false, excluded = false,
    record_version = a.record_version + 1, recorded_by = 'member-service', recorded_at = now()
from campaign c
where c.id = a.campaign_id and c.status = 'OPEN' and a.member_id = any (members)
  and a.withdrawn_reason is null and a.grade is null;
delete from member_copy where member_id = any (members)
$$;
