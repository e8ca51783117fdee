-- What the quarters of a leader come to in the year (HD 02-HD/BTCTW 2026): recorded by whichever unit he or she led then, so
-- it is asked with the owner's rights; numbers alone go out. Nothing where no quarter is on record.
create function leader_quarters(leader uuid, of_year int) returns table (khtnv int, running int)
    language sql stable security definer set search_path = public, pg_temp as
$$
select length(replace(told, '-', '')),
       case when told like '%KKK%' then 3 when told like '%KK%' then 2 when told like '%K%' then 1 else 0 end
-- a quarter without a grade, or without a record, ends the run
from (select string_agg(case when e.grade = 'KHTNV' then 'K' else '-' end, '' order by q.period) as told, count(e.id) as quarters
      from (values ('Q1'), ('Q2'), ('Q3')) q (period)
      left join evaluation e on e.subject_kind = 'LEADER' and e.member_id = leader and e.year = of_year
           and e.period = q.period) quarters
where quarters > 0
$$;
revoke all on function leader_quarters(uuid, int) from public;
grant execute on function leader_quarters(uuid, int) to "${appRole}";
