-- Huy hiệu Đảng: the steps, what may be given early, on which days, with what gift; who holds which.

create table badge_step (
    step              int  not null check (step between 1 and 99),
    -- months by which it may be given before the step is reached: to the seriously ill, and after death
    early_months      int  not null check (early_months between 0 and 60),
    posthumous_months int  not null check (posthumous_months between 0 and 60),
    valid_from        date not null,
    valid_to          date,
    legal_basis       text not null,
    to_check          text,
    validity          daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (step, valid_from),
    check (valid_to > valid_from),
    exclude using gist (step with =, validity with &&)
);
insert into badge_step (step, early_months, posthumous_months, valid_from, legal_basis, to_check)
select step, case when step < 70 then 12 else 24 end, 12, '2006-04-25',
       'Quy định 24-QĐ/TW 2021, Điều 27; Hướng dẫn 12-HD/BTCTW 2022',
       'điều, khoản; các mốc và thời gian được trao sớm trước năm 2022'
from unnest(array[30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]) as step;

create table badge_award_day (
    month       int  not null,
    day         int  not null,
    valid_from  date not null,
    valid_to    date,
    vi          text not null,
    en          text not null,
    legal_basis text not null,
    to_check    text,
    primary key (month, day, valid_from)
);
insert into badge_award_day (month, day, valid_from, vi, en, legal_basis, to_check) values
    (2, 3, '2006-04-25', 'ngày thành lập Đảng', 'founding of the Party', 'Hướng dẫn 12-HD/BTCTW 2022', 'quy định trước năm 2022'),
    (5, 19, '2006-04-25', 'ngày sinh Chủ tịch Hồ Chí Minh', 'birthday of Hồ Chí Minh', 'Hướng dẫn 12-HD/BTCTW 2022', 'quy định trước năm 2022'),
    (9, 2, '2006-04-25', 'Quốc khánh', 'National Day', 'Hướng dẫn 12-HD/BTCTW 2022', 'quy định trước năm 2022'),
    (11, 7, '2006-04-25', 'ngày Cách mạng Tháng Mười Nga', 'October Revolution', 'Hướng dẫn 12-HD/BTCTW 2022', 'quy định trước năm 2022');

-- Gifts as multiples of the base salary. A step without a row: not known yet.
create table badge_gift (
    step        int          not null,
    coefficient numeric(5, 2) not null check (coefficient > 0),
    valid_from  date         not null,
    valid_to    date,
    legal_basis text         not null,
    to_check    text,
    validity    daterange    not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (step, valid_from),
    check (valid_to > valid_from),
    exclude using gist (step with =, validity with &&)
);
insert into badge_gift (step, coefficient, valid_from, legal_basis, to_check)
select step, coefficient, '2015-10-27', 'Hướng dẫn 56-HD/VPTW 2015', 'hệ số và ngày hiệu lực; mốc 45, 85, 90 năm chưa rõ'
from (values (30, 1.5), (40, 2), (50, 3), (55, 3.5), (60, 5), (65, 6), (70, 8), (75, 10), (80, 15)) as gift (step, coefficient);

create table badge (
    id          uuid        primary key,
    member_id   uuid        not null references member,
    step        int         not null check (step between 1 and 99),
    variant     text        not null check (variant in ('REGULAR', 'EARLY', 'POSTHUMOUS')),
    awarded_on  date        not null,
    decision_no text        not null,
    -- where it counts: the cell of the member on that day
    unit_id     uuid        not null references organisation,
    unit_path   text        collate "C" not null,
    case_id     uuid        references member_case,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    constraint badge_once unique (member_id, step)
);
create index badge_unit on badge (unit_id, awarded_on);
create index badge_awarded on badge (awarded_on);
alter table badge enable row level security;
create policy badge_scope on badge
    using (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id))
    with check (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id));
grant select on badge_step, badge_award_day, badge_gift to "${appRole}";
grant select, insert on badge to "${appRole}";

create or replace function registers_follow_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from old_rows o join new_rows n on n.id = o.id where n.path is distinct from o.path) then
        return null;
    end if;
    update award a set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and a.unit_id = n.id;
    update register_history h set unit_path = a.unit_path
    from award a
    where h.register = 'AWARD' and a.id = h.record_id and h.unit_path is distinct from a.unit_path
      and a.unit_id in (select n.id from new_rows n join old_rows o on o.id = n.id where n.path is distinct from o.path);
    update badge b set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and b.unit_id = n.id;
    return null;
end
$$;
