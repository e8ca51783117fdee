-- Meetings of cells (sinh hoạt chi bộ): how many came, not who.

create table meeting_kind (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into meeting_kind (code, vi, en) values
    ('REGULAR', 'sinh hoạt thường kỳ', 'regular meeting'),
    ('THEMATIC', 'sinh hoạt chuyên đề', 'thematic meeting'),
    ('EXTRAORDINARY', 'sinh hoạt bất thường', 'extraordinary meeting'),
    ('ENLARGED', 'sinh hoạt mở rộng', 'enlarged meeting');

-- How often a cell meets: at least so many times in every so many months, counted from 1 January.
create table meeting_rule (
    kind         text not null references meeting_kind,
    at_least     int  not null check (at_least > 0),
    every_months int  not null check (every_months in (1, 2, 3, 4, 6, 12)),
    valid_from   date not null,
    valid_to     date check (valid_to > valid_from),
    legal_basis  text not null,
    -- what must be compared with the official text before it is relied on
    to_check     text,
    primary key (kind, valid_from)
);
insert into meeting_rule (kind, at_least, every_months, valid_from, valid_to, legal_basis, to_check) values
    ('THEMATIC', 1, 3, date '2018-07-06', null, 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018',
     'Ngày bắt đầu áp dụng; hướng dẫn trước đó về sinh hoạt chuyên đề');

create table meeting (
    id               uuid primary key,
    organisation_id  uuid        not null references organisation,
    kind             text        not null references meeting_kind,
    held_on          date        not null,
    present          int         not null check (present between 1 and 100000),
    absent           int         not null check (absent between 0 and 100000),
    topic            text,
    version          int         not null default 1,
    recorded_at      timestamptz not null default now(),
    recorded_by      text        not null,
    withdrawn_at     timestamptz,
    withdrawn_by     text,
    withdrawn_reason text,
    constraint meeting_topic check (kind <> 'THEMATIC' or topic is not null),
    constraint meeting_withdrawn check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create unique index meeting_once on meeting (organisation_id, kind, held_on) where withdrawn_at is null;

grant select on meeting_kind, meeting_rule to "${appRole}";
grant select, insert on meeting to "${appRole}";
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, version) on meeting to "${appRole}";
