-- Time out of contact (mất liên lạc) does not count as tuổi đảng. As before with a third source of what is taken off.
create or replace function refresh_seniority(members uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with start as (
    select m.id, coalesce(s.start_on, m.admitted_on) as start_on, coalesce(s.deductions, '[]') as deductions
    from member m left join seniority s on s.member_id = m.id
    where m.id = any (members)),
gone as (
    select st.id, daterange(d."from", d."to") * daterange(st.start_on, null) as span
    from start st, jsonb_to_recordset(st.deductions) as d ("from" date, "to" date)
    union all
    -- outside the Party, unless restored
    select st.id, daterange(left_on.valid_to, back.valid_from) * daterange(st.start_on, null)
    from start st
    join seating left_on on left_on.member_id = st.id and left_on.end_cause in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED')
    left join lateral (select b.valid_from, b.start_cause from seating b
                       where b.member_id = st.id and b.valid_from >= left_on.valid_to
                       order by b.valid_from limit 1) back on true
    where back.start_cause is distinct from 'RESTORED'
    union all
    -- out of contact
    select st.id, x.validity * daterange(st.start_on, null)
    from start st join member_overlay x on x.member_id = st.id and x.type = 'LOST_CONTACT'),
spans as (select id, unnest(range_agg(span)) as span from gone where not isempty(span) group by id),
days as (select id, bool_or(upper_inf(span)) as open, sum(upper(span) - lower(span)) as days from spans group by id),
counted as (
    select st.id, case when coalesce(d.open, false) then null else st.start_on + cast(coalesce(d.days, 0) as int) end as from_on
    from start st left join days d on d.id = st.id)
update member m set seniority_from = c.from_on
from counted c
where c.id = m.id and m.seniority_from is distinct from c.from_on
$$;

-- Security definer: it calls what traffic may not.
create function seniority_follows_overlay() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform refresh_seniority(array[case when tg_op = 'DELETE' then old.member_id else new.member_id end]);
    return null;
end
$$;
revoke all on function seniority_follows_overlay() from public;
create trigger overlay_seniority_changes after insert or update on member_overlay
    for each row when (new.type = 'LOST_CONTACT') execute function seniority_follows_overlay();
create trigger overlay_seniority_gone after delete on member_overlay
    for each row when (old.type = 'LOST_CONTACT') execute function seniority_follows_overlay();

select refresh_seniority(array(select distinct member_id from member_overlay where type = 'LOST_CONTACT'));
