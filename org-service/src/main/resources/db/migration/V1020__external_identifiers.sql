-- Identifiers that others give to organisations. No nationwide scheme for party cells is confirmed, so each is a value in a
-- scheme, with the days on which it holds.

create table identifier_scheme (
    code        text primary key,
    vi          text not null,
    en          text not null,
    -- what a value looks like, as a whole
    pattern     text not null,
    legal_basis text,
    position    int generated always as identity
);
insert into identifier_scheme (code, vi, en, pattern, legal_basis) values
    ('MDDDT', 'mã định danh điện tử', 'electronic identifier of agencies', '[A-Z0-9.]{1,50}',
     'Quyết định 20/2020/QĐ-TTg, sửa đổi bởi Quyết định 09/2025/QĐ-TTg'),
    ('VPTW',  'mã của Văn phòng Trung ương Đảng', 'code of the Office of the Central Committee', '[A-Z0-9.]{1,50}', null),
    ('BTCTW', 'mã của Ban Tổ chức Trung ương', 'code of the Central Organisation Commission', '[A-Z0-9.]{1,50}', null),
    ('LOCAL', 'mã do địa phương đặt', 'code given locally', '[A-Z0-9.]{1,50}', null);

create table external_identifier (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    scheme          text not null references identifier_scheme,
    value           text not null check (value ~ '^[A-Z0-9.]{1,50}$'),
    valid_from      date not null,
    valid_to        date,
    version         int  not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text not null,
    reason          text,
    validity        daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (valid_to > valid_from),
    constraint identifier_taken exclude using gist (scheme with =, value with =, validity with &&),
    constraint identifier_twice exclude using gist (organisation_id with =, scheme with =, validity with &&)
);

-- What an identifier said before it was ended is kept beside that of committees; the trigger also counts the version up.
alter table committee_history drop constraint committee_history_record_kind_check;
alter table committee_history add constraint committee_history_record_kind_check
    check (record_kind in ('COMMITTEE', 'SEAT', 'EXTERNAL_OFFICE', 'ADVISORY_BODY', 'IDENTIFIER'));
create trigger external_identifier_changes before update on external_identifier for each row
    execute function committee_record_changes('IDENTIFIER');

grant select on identifier_scheme to "${appRole}";
grant select, insert on external_identifier to "${appRole}";
grant update (valid_to, recorded_by, reason) on external_identifier to "${appRole}";
