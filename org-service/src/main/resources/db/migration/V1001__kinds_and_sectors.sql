-- What a unit may be and under whom, as dated data. Source: Điều lệ Đảng (2011), articles 10, 21, 24;
-- Quy định 294-QĐ/TW 2025 for the model after 1 July 2025.

create table organisation_kind (
    code       text primary key,
    rank       int  not null,
    vi         text not null,
    en         text not null,
    -- tổ chức cơ sở đảng
    grassroots boolean not null default false
);

insert into organisation_kind (code, rank, vi, en, grassroots) values
    ('CENTRAL',              0, 'Ban Chấp hành Trung ương (toàn Đảng)', 'Central Committee (the whole Party)', false),
    ('CENTRAL_AFFILIATED',   1, 'đảng bộ trực thuộc Trung ương', 'committee directly under the Centre', false),
    ('UPPER_GRASSROOTS',     2, 'đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng', 'committee directly above the grassroots', false),
    ('GRASSROOTS_COMMITTEE', 3, 'đảng bộ cơ sở', 'grassroots committee', true),
    ('GRASSROOTS_CELL',      3, 'chi bộ cơ sở', 'grassroots cell', true),
    ('SECTIONAL_COMMITTEE',  4, 'đảng bộ bộ phận', 'sectional committee', false),
    ('SUBORDINATE_CELL',     5, 'chi bộ trực thuộc', 'subordinate cell', false),
    ('PARTY_GROUP',          6, 'tổ đảng', 'party group', false);

create table organisation_subtype (
    code       text primary key,
    kind       text not null references organisation_kind,
    vi         text not null,
    en         text not null,
    valid_from date not null,
    valid_to   date
);

insert into organisation_subtype (code, kind, vi, en, valid_from, valid_to) values
    ('DISTRICT',   'UPPER_GRASSROOTS', 'đảng bộ quận, huyện, thị xã, thành phố thuộc tỉnh', 'district committee', '1930-02-03', '2025-07-01'),
    ('COMMUNE',    'UPPER_GRASSROOTS', 'đảng bộ xã, phường, đặc khu', 'commune committee', '2025-07-01', null),
    ('EQUIVALENT', 'UPPER_GRASSROOTS', 'đảng bộ tương đương cấp huyện', 'committee of equal rank', '1930-02-03', null);

create table allowed_parent (
    kind        text not null references organisation_kind,
    -- null: the kind may stand without a superior, as root of a deployment
    parent_kind text references organisation_kind,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    exclude using gist (kind with =, (coalesce(parent_kind, '')) with =, validity with &&)
);

insert into allowed_parent (kind, parent_kind, valid_from, legal_basis) values
    ('CENTRAL',              null,                   '1930-02-03', 'Điều lệ Đảng, Điều 10'),
    ('CENTRAL_AFFILIATED',   null,                   '1930-02-03', 'Gốc của một hệ thống triển khai'),
    ('UPPER_GRASSROOTS',     null,                   '1930-02-03', 'Gốc của một hệ thống triển khai'),
    ('CENTRAL_AFFILIATED',   'CENTRAL',              '1930-02-03', 'Điều lệ Đảng, Điều 10'),
    ('UPPER_GRASSROOTS',     'CENTRAL_AFFILIATED',   '1930-02-03', 'Điều lệ Đảng, Điều 10'),
    ('GRASSROOTS_COMMITTEE', 'UPPER_GRASSROOTS',     '1930-02-03', 'Điều lệ Đảng, Điều 21'),
    ('GRASSROOTS_COMMITTEE', 'CENTRAL_AFFILIATED',   '1930-02-03', 'Điều lệ Đảng, Điều 21'),
    ('GRASSROOTS_CELL',      'UPPER_GRASSROOTS',     '1930-02-03', 'Điều lệ Đảng, Điều 21'),
    ('GRASSROOTS_CELL',      'CENTRAL_AFFILIATED',   '1930-02-03', 'Điều lệ Đảng, Điều 21'),
    ('SECTIONAL_COMMITTEE',  'GRASSROOTS_COMMITTEE', '1930-02-03', 'Điều lệ Đảng, Điều 21'),
    ('SUBORDINATE_CELL',     'GRASSROOTS_COMMITTEE', '1930-02-03', 'Điều lệ Đảng, Điều 21, 24'),
    ('SUBORDINATE_CELL',     'SECTIONAL_COMMITTEE',  '1930-02-03', 'Điều lệ Đảng, Điều 21, 24'),
    ('PARTY_GROUP',          'GRASSROOTS_CELL',      '1930-02-03', 'Điều lệ Đảng, Điều 24'),
    ('PARTY_GROUP',          'SUBORDINATE_CELL',     '1930-02-03', 'Điều lệ Đảng, Điều 24');

-- Loại hình: what the host body is. Officials change this list, so it is data.
create table sector (
    code        text primary key,
    parent_code text references sector,
    vi          text not null,
    en          text not null,
    valid_from  date,
    valid_to    date,
    position    int generated always as identity
);

insert into sector (code, parent_code, vi, en, valid_to) values
    ('COMMUNE', null, 'xã', 'commune', null),
    ('WARD', null, 'phường', 'ward', null),
    ('TOWNSHIP', null, 'thị trấn', 'township', '2025-07-01'),
    ('SPECIAL_ZONE', null, 'đặc khu', 'special zone', null),
    ('HAMLET', null, 'thôn, bản, ấp, buôn', 'hamlet', null),
    ('RESIDENTIAL_GROUP', null, 'tổ dân phố, khu phố', 'residential group', null),
    ('PARTY_AGENCY', null, 'cơ quan đảng', 'party agency', null),
    ('STATE_AGENCY', null, 'cơ quan hành chính nhà nước', 'state agency', null),
    ('FRONT_MASS', null, 'Mặt trận Tổ quốc, đoàn thể', 'Fatherland Front and mass organisations', null),
    ('PUBLIC_SERVICE', null, 'đơn vị sự nghiệp công lập', 'public service unit', null),
    ('EDUCATION', 'PUBLIC_SERVICE', 'đơn vị sự nghiệp giáo dục', 'education', null),
    ('HEALTH', 'PUBLIC_SERVICE', 'đơn vị sự nghiệp y tế', 'health', null),
    ('RESEARCH', 'PUBLIC_SERVICE', 'đơn vị sự nghiệp khoa học', 'research', null),
    ('MEDIA', 'PUBLIC_SERVICE', 'đơn vị sự nghiệp báo chí, văn hóa', 'media and culture', null),
    ('PUBLIC_SERVICE_OTHER', 'PUBLIC_SERVICE', 'đơn vị sự nghiệp công lập khác', 'other public service', null),
    ('NONPUBLIC_SERVICE', null, 'đơn vị sự nghiệp ngoài công lập', 'non-public service unit', null),
    ('SOE', null, 'doanh nghiệp nhà nước', 'state-owned enterprise', null),
    ('SOE_MAJORITY', null, 'công ty cổ phần có vốn nhà nước chi phối', 'enterprise with a state majority', null),
    ('PRIVATE_ENTERPRISE', null, 'doanh nghiệp ngoài nhà nước', 'private enterprise', null),
    ('JSC', 'PRIVATE_ENTERPRISE', 'công ty cổ phần', 'joint-stock company', null),
    ('LLC', 'PRIVATE_ENTERPRISE', 'công ty trách nhiệm hữu hạn', 'limited liability company', null),
    ('PARTNERSHIP', 'PRIVATE_ENTERPRISE', 'công ty hợp danh', 'partnership', null),
    ('SOLE', 'PRIVATE_ENTERPRISE', 'doanh nghiệp tư nhân', 'sole proprietorship', null),
    ('FDI', null, 'doanh nghiệp có vốn đầu tư nước ngoài', 'enterprise with foreign capital', null),
    ('COOPERATIVE', null, 'hợp tác xã', 'cooperative', null),
    ('ARMY', null, 'quân đội', 'army', null),
    ('POLICE', null, 'công an', 'police', null),
    ('COURT_PROCURACY', null, 'tòa án, viện kiểm sát', 'courts and procuracy', null),
    ('OVERSEAS', null, 'ngoài nước', 'overseas', null),
    ('STUDENT', null, 'học sinh, sinh viên', 'students', null),
    ('OTHER', null, 'loại hình khác', 'other', null);

-- Groupings differ by who asks; each is a scheme of its own.
create table sector_group (
    scheme   text not null,
    code     text not null,
    vi       text not null,
    en       text not null,
    position int generated always as identity,
    primary key (scheme, code)
);
create table sector_group_member (
    scheme     text not null,
    group_code text not null,
    sector     text not null references sector,
    primary key (scheme, sector),
    foreign key (scheme, group_code) references sector_group
);

-- PRESS: the words of published reports ("xã, phường", "khối cơ quan").
insert into sector_group (scheme, code, vi, en) values
    ('PRESS', 'XA_PHUONG', 'xã, phường', 'communes and wards'),
    ('PRESS', 'CO_QUAN', 'khối cơ quan', 'agencies'),
    ('PRESS', 'THON_KHU_PHO', 'thôn, khu phố', 'hamlets and residential groups'),
    ('PRESS', 'DOANH_NGHIEP', 'doanh nghiệp, hợp tác xã', 'enterprises and cooperatives');
insert into sector_group_member (scheme, group_code, sector)
select 'PRESS',
       case when s.code in ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE') then 'XA_PHUONG'
            when s.code in ('HAMLET', 'RESIDENTIAL_GROUP') then 'THON_KHU_PHO'
            when s.code in ('SOE', 'SOE_MAJORITY', 'FDI', 'COOPERATIVE')
                 or s.code = 'PRIVATE_ENTERPRISE' or s.parent_code = 'PRIVATE_ENTERPRISE' then 'DOANH_NGHIEP'
            else 'CO_QUAN' end,
       s.code
from sector s
where s.code not in ('NONPUBLIC_SERVICE', 'OVERSEAS', 'STUDENT', 'OTHER');

alter table organisation_version
    add foreign key (kind) references organisation_kind,
    add foreign key (subtype) references organisation_subtype,
    add foreign key (sector) references sector;

grant select on organisation_kind, organisation_subtype, allowed_parent, sector, sector_group, sector_group_member
    to "${appRole}";
