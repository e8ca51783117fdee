-- Which level decides on which form of discipline. The subject is MEMBER, or the kind of the organisation, which is
-- disciplined by a committee above it and disbanded by one above that.
create table discipline_competence (
    subject     text not null,
    level       text not null check (level in ('CENTRAL', 'PROVINCE', 'UPPER_GRASSROOTS', 'GRASSROOTS', 'CELL')),
    form        text not null check (form in ('KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'KHAI_TRU', 'GIAI_TAN')),
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    -- what must be compared with the official text before it is relied on; null: nothing
    to_check    text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (subject, level, form, valid_from),
    check (valid_to > valid_from),
    check (case when subject = 'MEMBER' then form <> 'GIAI_TAN' else form in ('KHIEN_TRACH', 'CANH_CAO', 'GIAI_TAN') end),
    exclude using gist (subject with =, level with =, form with =, validity with &&)
);
insert into discipline_competence (subject, level, form, valid_from, legal_basis, to_check)
select 'MEMBER', level, form, '2011-01-19',
       'Điều lệ Đảng, Điều 36; Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
       case when level = 'GRASSROOTS' and form in ('CACH_CHUC', 'KHAI_TRU')
            then 'đảng ủy cơ sở cách chức, khai trừ khi được giao, ủy quyền' end
from unnest(array['CENTRAL', 'PROVINCE', 'UPPER_GRASSROOTS', 'GRASSROOTS', 'CELL']) as level
cross join unnest(array['KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'KHAI_TRU']) as form
where level <> 'CELL' or form in ('KHIEN_TRACH', 'CANH_CAO');
-- rank: how far below the Centre the lowest level stands that disciplines the kind
insert into discipline_competence (subject, level, form, valid_from, legal_basis, to_check)
select kind, level, form, '2011-01-19',
       'Điều lệ Đảng, Điều 38; Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
       case when form = 'GIAI_TAN' then 'cấp ủy cấp trên cách một cấp quyết định giải tán' end
from (values ('SUBORDINATE_CELL', 4), ('SECTIONAL_COMMITTEE', 4), ('GRASSROOTS_CELL', 3), ('GRASSROOTS_COMMITTEE', 3),
             ('UPPER_GRASSROOTS', 2), ('CENTRAL_AFFILIATED', 1)) as kinds (kind, lowest)
cross join (values ('CENTRAL', 1), ('PROVINCE', 2), ('UPPER_GRASSROOTS', 3), ('GRASSROOTS', 4)) as levels (level, rank)
cross join unnest(array['KHIEN_TRACH', 'CANH_CAO', 'GIAI_TAN']) as form
where rank <= lowest - case when form = 'GIAI_TAN' and lowest > 1 then 1 else 0 end;
grant select on discipline_competence to "${appRole}";
