-- (today as in vietnam_today(), which repeatable migrations define only after this)
-- Members who are seated today, with everything that may be counted as one document.
create or replace view completeness_record with (security_invoker = true) as
select m.id, m.cell_id, m.unit_path, coalesce(m.official_on <= cast(now() at time zone 'Asia/Ho_Chi_Minh' as date), false) as official,
       to_jsonb(m) || jsonb_build_object(
           'birth_day', case when length(m.birth_date) = 10 then m.birth_date end,
           'seniority_recorded', (select s.start_on from seniority s where s.member_id = m.id)) as fields
from member m
where m.seated_from <= cast(now() at time zone 'Asia/Ho_Chi_Minh' as date) and (m.seated_to is null or m.seated_to > cast(now() at time zone 'Asia/Ho_Chi_Minh' as date));
grant select on completeness_record to "${appRole}";
