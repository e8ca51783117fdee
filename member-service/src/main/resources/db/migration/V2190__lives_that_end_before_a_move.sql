-- Whoever left before they were moved was never moved: the seats after it go, and what goes is kept.
create function drop_seatings(member uuid, days date[], dropped_by text) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with gone as (
    delete from seating s
    where s.member_id = drop_seatings.member and s.valid_from = any(days)
      and s.start_cause in ('MOVED', 'RESTRUCTURED')
    returning s.*)
insert into seating_history (member_id, cell_id, valid_from, valid_to, start_cause, end_cause,
                             recorded_at, recorded_by, import_id, act_id, replaced_at, replaced_by)
select member_id, cell_id, valid_from, valid_to, start_cause, end_cause,
       recorded_at, recorded_by, import_id, act_id, now(), dropped_by
from gone
$$;
revoke all on function drop_seatings(uuid, date[], text) from public;
grant execute on function drop_seatings(uuid, date[], text) to "${appRole}";
