-- Cases in the life of members, and what they are judged by: each goes step by step from state to state, and every step
-- stays on record with what was known after it.

create table rule_parameter (
    code        text not null check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    value       int  not null,
    unit        text not null check (unit in ('WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'TIME', 'PER_THOUSAND')),
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    vi          text not null,
    en          text not null,
    -- what must be compared with the official text before it is relied on; null: nothing
    to_check    text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (code, valid_from),
    check (valid_to > valid_from),
    exclude using gist (code with =, validity with &&)
);

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('TRANSFER_START_TERM', 60, 'WORKING_DAY', '2011-01-19',
     'Quy định 24-QĐ/TW 2021 (trước đó 29-QĐ/TW 2016, 45-QĐ/TW 2011), Điều 6; Hướng dẫn 06-HD/TW',
     'số ngày làm việc để làm thủ tục chuyển sinh hoạt kể từ quyết định chuyển công tác, nghỉ hưu, đổi nơi cư trú',
     'working days to begin a transfer after the decision on work, retirement or residence',
     'thời hạn theo các quy định trước năm 2021'),
    ('TRANSFER_PRESENT_TERM', 30, 'WORKING_DAY', '2011-01-19',
     'Quy định 24-QĐ/TW 2021 (trước đó 29-QĐ/TW 2016, 45-QĐ/TW 2011), Điều 6; Hướng dẫn 06-HD/TW',
     'số ngày làm việc để xuất trình giấy giới thiệu kể từ ngày giới thiệu',
     'working days to present the letter after the introduction', 'thời hạn theo các quy định trước năm 2021'),
    ('TEMPORARY_TRANSFER_MINIMUM', 3, 'MONTH', '2011-01-19', 'Quy định 24-QĐ/TW 2021, Điều 6',
     'số tháng ít nhất của một lần chuyển sinh hoạt tạm thời', 'fewest months of a temporary transfer', null),
    ('TEMPORARY_TRANSFER_MAXIMUM', 24, 'MONTH', '2011-01-19', 'Quy định 24-QĐ/TW 2021, Điều 6',
     'số tháng nhiều nhất của một lần chuyển sinh hoạt tạm thời (đi học tập trung)',
     'most months of a temporary transfer (full-time study)', 'dưới 12 tháng khi không phải đi học');

-- Public holidays on Monday to Friday, and weekend days that are worked in exchange. Others are added by migrations or by
-- the operator: a term that runs into a year without entries is counted without holidays.
create table holiday (
    on_day      date primary key,
    works       boolean not null default false,
    vi          text not null,
    en          text not null,
    legal_basis text not null
);
insert into holiday (on_day, vi, en, legal_basis)
select make_date(year, month, day), vi, en, 'Bộ luật Lao động 2019, Điều 112'
from generate_series(2021, 2035) as year
cross join (values (1, 1, 'Tết Dương lịch', 'New Year'),
                   (4, 30, 'Ngày Chiến thắng', 'Reunification Day'),
                   (5, 1, 'Quốc tế lao động', 'Labour Day'),
                   (9, 2, 'Quốc khánh', 'National Day')) as fixed (month, day, vi, en);
insert into holiday (on_day, vi, en, legal_basis)
select day, 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 2019, Điều 112'
from (values (date '2024-02-08', date '2024-02-14'), ('2025-01-27', '2025-01-31'), ('2026-02-16', '2026-02-20')) as tet (first, last)
cross join lateral (select cast(generate_series(first, last, interval '1 day') as date) as day) days
on conflict do nothing;
insert into holiday (on_day, vi, en, legal_basis) values
    ('2024-04-18', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-04-07', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-04-27', 'nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration, in lieu', 'Bộ luật Lao động 2019, Điều 112'),
    ('2025-09-01', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 2019, Điều 112'),
    ('2026-09-01', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 2019, Điều 112');

create table member_case (
    id         uuid        primary key,
    kind       text        not null,
    state      text        not null,
    -- counted up with every step; the ETag of a case
    version    int         not null default 1,
    -- null as long as the person is no member
    member_id  uuid        references member,
    -- the unit where the case stands, and the one that has a part in it, such as the cell that a member goes to
    place_id   uuid        not null references organisation,
    place_path text        collate "C" not null,
    other_id   uuid        references organisation,
    other_path text        collate "C",
    facts      jsonb       not null,
    -- the last day for the next step; null: none is set
    due_on     date,
    closed     boolean     not null default false,
    opened_at  timestamptz not null default now(),
    opened_by  text        not null
);
create index member_case_place on member_case (kind, place_path, id);
create index member_case_other on member_case (kind, other_path, id) where other_path is not null;
create index member_case_member on member_case (member_id) where member_id is not null;
create index member_case_due on member_case (due_on) where not closed and due_on is not null;
-- Of one kind a member has one open case at a time.
create unique index member_case_one_open on member_case (member_id, kind) where not closed and member_id is not null;

-- Only ever added to.
create table member_case_event (
    case_id    uuid        not null references member_case,
    number     int         not null,
    at         timestamptz not null default clock_timestamp(),
    by_subject text        not null,
    by_name    text        not null,
    step       text        not null,
    state      text        not null,
    -- the day on which it happened, which may be before it was recorded
    on_day     date        not null,
    note       text,
    facts      jsonb       not null,
    primary key (case_id, number)
);

alter table member_case enable row level security;
alter table member_case_event enable row level security;
create policy member_case_scope on member_case
    using (in_person_scope(place_path) or in_person_scope(other_path))
    with check (in_person_scope(place_path) or in_person_scope(other_path));
create policy member_case_event_scope on member_case_event
    using (exists (select 1 from member_case c where c.id = case_id))
    with check (exists (select 1 from member_case c where c.id = case_id));

grant select on rule_parameter, holiday to "${appRole}";
grant select, insert, update on member_case to "${appRole}";
grant select, insert on member_case_event to "${appRole}";

-- Sinh hoạt tạm thời: a guest is counted beside the stock of the cell, and keeps the official seating at home.
create table temporary_seating (
    member_id  uuid not null references member,
    cell_id    uuid not null references organisation,
    unit_path  text collate "C" not null,
    valid_from date not null,
    valid_to   date,
    case_id    uuid references member_case,
    validity   daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (member_id, valid_from),
    check (valid_to > valid_from),
    constraint temporary_seating_one_at_a_time exclude using gist (member_id with =, validity with &&)
);
create index temporary_seating_cell on temporary_seating (cell_id, valid_from) include (member_id, valid_to);
alter table temporary_seating enable row level security;
create policy temporary_seating_scope on temporary_seating
    using (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id))
    with check (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id));
grant select, insert, update on temporary_seating to "${appRole}";

-- The places of persons follow the tree by trigger: only the rows of units that have moved are touched, whatever the
-- size of the register.
create function follow_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    moved uuid[];
begin
    -- (except, not a join: the planner takes the two for tables of one row)
    moved := array(select id from (select id, path from new_rows except select id, path from old_rows) changed);
    if cardinality(moved) = 0 then
        return null;
    end if;
    perform pg_advisory_xact_lock_shared(hashtext('restructuring'));
    update member m set unit_path = o.path from organisation o
    where o.id = any (moved) and m.cell_id = o.id and m.unit_path is distinct from o.path;
    update seating s set unit_path = o.path from organisation o
    where o.id = any (moved) and s.cell_id = o.id and s.unit_path is distinct from o.path;
    update temporary_seating s set unit_path = o.path from organisation o
    where o.id = any (moved) and s.cell_id = o.id and s.unit_path is distinct from o.path;
    update member_case c set place_path = o.path from organisation o
    where o.id = any (moved) and c.place_id = o.id;
    update member_case c set other_path = o.path from organisation o
    where o.id = any (moved) and c.other_id = o.id;
    return null;
end
$$;
create trigger persons_follow_units after update on organisation
    referencing old table as old_rows new table as new_rows for each statement execute function follow_moved_units();
create index member_case_by_place on member_case (place_id);
create index member_case_by_other on member_case (other_id) where other_id is not null;
drop function follow_units(uuid[]);
