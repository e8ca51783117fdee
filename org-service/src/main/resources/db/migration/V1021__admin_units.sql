-- Administrative units (provinces, districts, communes) as they were on each day. Codes are those of the catalogues: a code
-- belongs to one unit at a time, and the catalogue of 2025 uses codes of that of 2004 again.

create table admin_unit_scheme (
    code        text primary key,
    vi          text not null,
    en          text not null,
    -- days on which the catalogue was in force; null where that is unbounded or unknown
    valid_from  date,
    valid_to    date,
    legal_basis text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    position    int generated always as identity
);
insert into admin_unit_scheme (code, vi, en, valid_from, valid_to, legal_basis) values
    ('QD124_2004', 'danh mục đơn vị hành chính ba cấp', 'catalogue of three tiers', null, '2025-07-01',
     'Quyết định 124/2004/QĐ-TTg'),
    ('QD19_2025', 'danh mục đơn vị hành chính hai cấp', 'catalogue of two tiers', '2025-07-01', null,
     'Quyết định 19/2025/QĐ-TTg'),
    ('LOCAL', 'đơn vị chưa ghi mã danh mục', 'units without a code of a catalogue', null, null, null);

create table admin_unit_level (
    code     text primary key,
    vi       text not null,
    en       text not null,
    -- 1 for the highest
    rank     int  not null unique
);
insert into admin_unit_level (code, vi, en, rank) values
    ('PROVINCE', 'tỉnh, thành phố', 'province or city', 1),
    ('DISTRICT', 'quận, huyện, thị xã, thành phố thuộc tỉnh', 'district', 2),
    ('COMMUNE', 'xã, phường, thị trấn, đặc khu', 'commune, ward, township or special zone', 3);

-- What a code looks like; a level that a catalogue does not have has no line.
create table admin_unit_form (
    scheme  text not null references admin_unit_scheme,
    level   text not null references admin_unit_level,
    pattern text not null,
    primary key (scheme, level)
);
insert into admin_unit_form (scheme, level, pattern) values
    ('QD124_2004', 'PROVINCE', '[0-9]{2}'), ('QD124_2004', 'DISTRICT', '[0-9]{3}'), ('QD124_2004', 'COMMUNE', '[0-9]{5}'),
    ('QD19_2025', 'PROVINCE', '[0-9]{2}'), ('QD19_2025', 'COMMUNE', '[0-9]{5}'),
    -- begins with a letter, so that nobody takes it for a code of a catalogue
    ('LOCAL', 'PROVINCE', '[A-Z][A-Z0-9_-]{0,49}'), ('LOCAL', 'DISTRICT', '[A-Z][A-Z0-9_-]{0,49}'),
    ('LOCAL', 'COMMUNE', '[A-Z][A-Z0-9_-]{0,49}');

create table admin_unit (
    id          uuid primary key,
    code        text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,49}$'),
    scheme      text not null,
    level       text not null,
    name        text not null,
    search_key  text not null,
    -- of the unit above on these days; null for a province
    parent_code text,
    valid_from  date not null,
    valid_to    date,
    legal_basis text,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    import_id   text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    foreign key (scheme, level) references admin_unit_form,
    unique (code, valid_from),
    check (valid_to > valid_from),
    check ((level = 'PROVINCE') = (parent_code is null)),
    constraint admin_unit_code_taken exclude using gist (code with =, validity with &&) deferrable
);
create index admin_unit_parent on admin_unit (parent_code);
create index admin_unit_search on admin_unit using gin (search_key gin_trgm_ops);

create table admin_unit_successor (
    from_id     uuid not null references admin_unit,
    to_id       uuid not null references admin_unit,
    -- whether the whole of the unit became part of the other
    share       text not null check (share in ('ALL', 'PART')),
    legal_basis text,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    import_id   text,
    primary key (from_id, to_id),
    check (from_id <> to_id)
);
create index admin_unit_predecessor on admin_unit_successor (to_id);

grant select on admin_unit_scheme, admin_unit_level, admin_unit_form to "${appRole}";
grant select, insert, update on admin_unit, admin_unit_successor to "${appRole}";
