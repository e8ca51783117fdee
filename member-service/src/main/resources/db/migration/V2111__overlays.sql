-- What lies for a time over a membership and leaves it as it is.
create table member_overlay (
    member_id  uuid not null references member,
    type       text not null check (type in ('EXEMPT', 'SUSPENDED', 'OFFICE_SUSPENDED', 'OVERSEAS', 'LOST_CONTACT')),
    ground     text check ((ground is not null) = (type = 'EXEMPT')),
    valid_from date not null,
    valid_to   date,
    case_id    uuid not null references member_case,
    validity   daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (member_id, type, valid_from),
    check (valid_to > valid_from),
    constraint member_overlay_one_at_a_time exclude using gist (member_id with =, type with =, validity with &&)
);
create index member_overlay_type on member_overlay (type, valid_from) include (member_id, valid_to);
alter table member_overlay enable row level security;
create policy member_overlay_scope on member_overlay
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
grant select, insert, update, delete on member_overlay to "${appRole}";

-- Several kinds may lie over a member at a time, so several such cases may be open.
drop index member_case_one_open;
create unique index member_case_one_open on member_case (member_id, kind)
    where not closed and member_id is not null and kind <> 'OVERLAY';

create or replace function cases_follow_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member_case set place_id = new.cell_id, place_path = new.unit_path
    where member_id = new.id and not closed and kind in ('ADMISSION', 'BADGE', 'OVERLAY') and place_id <> new.cell_id;
    update member_case set other_id = nullif(new.cell_id, place_id),
                           other_path = case when new.cell_id <> place_id then new.unit_path end
    where member_id = new.id and not closed and kind = 'DISCIPLINE';
    return null;
end
$$;

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('EXEMPTION_MOBILE_WORK_MAXIMUM', 12, 'MONTH', '2011-01-19',
     'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 7',
     'số tháng mà việc miễn sinh hoạt do làm việc lưu động phải ngắn hơn', 'months below which an exemption for mobile work stays',
     null);
