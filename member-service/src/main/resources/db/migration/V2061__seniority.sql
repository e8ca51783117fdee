-- Tuổi đảng: from which day it runs, on what basis, and what is taken off. Stored and corrected as a whole; what was
-- recorded before is kept.
create table seniority (
    id          uuid        primary key,
    version     int         not null default 1,
    member_id   uuid        not null unique references member,
    unit_path   text        collate "C",
    start_on    date        not null,
    basis       text        not null check (basis in ('ADMISSION_DECISION', 'OFFICIAL_DAY', 'OTHER')),
    -- the paper that says so
    source      text        not null,
    -- [{"from", "to", "ground", "source"}], half-open; without "to" it goes on
    deductions  jsonb       not null default '[]' check (jsonb_typeof(deductions) = 'array'),
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    reason      text,
    constraint seniority_deductions_have_an_order check (not jsonb_path_exists(deductions,
        '$[*] ? (!exists(@.from) || !exists(@.ground) || @.to <= @.from)'))
);
create trigger seniority_history before update on seniority
    for each row execute function keep_register_history('SENIORITY');
alter table seniority enable row level security;
create policy seniority_scope on seniority
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
grant select, insert, update on seniority to "${appRole}";

-- The day from which tuổi đảng counts without a break, all deductions that have ended taken off: the lists of badges are
-- drawn from it by one index. Null while one goes on, and for members of whom no day is known. The rule is Seniority in
-- the code; a test compares.
alter table member add column seniority_from date;
create index member_seniority on member (seniority_from) where seniority_from is not null;

-- Security definer: what a member's life says is the same whoever writes a part of it.
create function refresh_seniority(members uuid[]) returns void
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
    where back.start_cause is distinct from 'RESTORED'),
spans as (select id, unnest(range_agg(span)) as span from gone where not isempty(span) group by id),
days as (select id, bool_or(upper_inf(span)) as open, sum(upper(span) - lower(span)) as days from spans group by id),
counted as (
    select st.id, case when coalesce(d.open, false) then null else st.start_on + cast(coalesce(d.days, 0) as int) end as from_on
    from start st left join days d on d.id = st.id)
update member m set seniority_from = c.from_on
from counted c
where c.id = m.id and m.seniority_from is distinct from c.from_on
$$;
revoke all on function refresh_seniority(uuid[]) from public;

create function seniority_of_new_member() returns trigger language plpgsql as
$$
begin
    new.seniority_from = new.admitted_on;
    return new;
end
$$;
create trigger member_seniority_begins before insert on member
    for each row execute function seniority_of_new_member();

-- Security definer: they call what traffic may not.
create function seniority_follows_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform refresh_seniority(array[new.id]);
    return null;
end
$$;
create function seniority_follows_record() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform refresh_seniority(array[new.member_id]);
    return null;
end
$$;
create function seniority_follows_seating() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    concerned uuid[];
begin
    -- Only who has left or come back: the seatings of nearly everybody pass by.
    select array_agg(distinct r.member_id) into concerned
    from changed_rows r
    where r.end_cause in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED') or r.start_cause in ('READMITTED', 'RESTORED', 'TRANSFER_IN');
    if concerned is not null then
        perform refresh_seniority(concerned);
    end if;
    return null;
end
$$;
revoke all on function seniority_follows_member(), seniority_follows_record(), seniority_follows_seating() from public;
create trigger member_seniority_changes after update of admitted_on on member
    for each row when (old.admitted_on is distinct from new.admitted_on) execute function seniority_follows_member();
create trigger seniority_changes after insert or update on seniority
    for each row execute function seniority_follows_record();
create trigger seating_seniority_new after insert on seating
    referencing new table as changed_rows for each statement execute function seniority_follows_seating();
create trigger seating_seniority_changed after update on seating
    referencing new table as changed_rows for each statement execute function seniority_follows_seating();
create trigger seating_seniority_before after update on seating
    referencing old table as changed_rows for each statement execute function seniority_follows_seating();
create trigger seating_seniority_gone after delete on seating
    referencing old table as changed_rows for each statement execute function seniority_follows_seating();

update member set seniority_from = admitted_on where admitted_on is not null;
select refresh_seniority(array(select distinct member_id from seating where end_cause in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED')));

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('PROBATION_TERM', 12, 'MONTH', '2006-04-25', 'Điều lệ Đảng 2006, 2011, Điều 5',
     'số tháng dự bị, kể từ ngày tổ chức lễ kết nạp', 'months of probation from the day of the ceremony',
     'thời gian dự bị theo Điều lệ các kỳ đại hội trước (phụ lục Hướng dẫn 12-HD/BTCTW)');
