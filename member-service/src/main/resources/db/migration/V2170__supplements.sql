-- Phiếu bổ sung hồ sơ đảng viên (mẫu 3-HSĐV): what changed in a member's record in a year.
insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('SUPPLEMENT_TERM', 31, 'DAY', '2011-01-19', 'Hướng dẫn 12-HD/BTCTW 2022',
     'số ngày sau ngày 31 tháng 12 để hoàn thành phiếu bổ sung hồ sơ đảng viên của năm',
     'days after 31 December by which the yearly supplement of a record is to be complete',
     'thời hạn và điều khoản; hướng dẫn trước năm 2022');

-- A member has one supplement a year; those of several years may be open at a time.
drop index member_case_one_open;
create unique index member_case_one_open on member_case (member_id, kind)
    where not closed and member_id is not null and kind not in ('OVERLAY', 'RIGHTS_REQUEST', 'SUPPLEMENT');
create unique index supplement_once on member_case (member_id, (facts ->> 'year')) where kind = 'SUPPLEMENT';

-- What it says is personal data, so it stands encrypted beside the case.
create table supplement_content (
    case_id           uuid primary key references member_case,
    content_encrypted text not null,
    -- of the content in clear, once it is confirmed: from then on nothing changes it
    digest            text check (digest ~ '^[0-9a-f]{64}$')
);
alter table supplement_content enable row level security;
create policy supplement_content_read on supplement_content for select
    using (exists (select 1 from member_case c where c.id = case_id));
create policy supplement_content_begin on supplement_content for insert
    with check (digest is null and exists (select 1 from member_case c where c.id = case_id));
create policy supplement_content_until_confirmed on supplement_content for update
    using (digest is null and exists (select 1 from member_case c where c.id = case_id))
    with check (exists (select 1 from member_case c where c.id = case_id));
grant select, insert, update on supplement_content to "${appRole}";

-- An open supplement goes along with the member, as admissions do.
create or replace function cases_follow_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member_case set place_id = new.cell_id, place_path = new.unit_path
    where member_id = new.id and not closed and kind in ('ADMISSION', 'BADGE', 'OVERLAY', 'SUPPLEMENT')
      and place_id <> new.cell_id;
    update member_case set other_id = nullif(new.cell_id, place_id),
                           other_path = case when new.cell_id <> place_id then new.unit_path end
    where member_id = new.id and not closed and kind = 'DISCIPLINE';
    return null;
end
$$;
