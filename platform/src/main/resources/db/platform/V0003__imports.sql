create table import_job (
    id              uuid        primary key,
    kind            text        not null,
    status          text        not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    dry_run         boolean     not null,
    file_name       text        not null,
    sha256          text        not null,
    size_bytes      bigint      not null,
    created_by      text        not null,
    created_by_name text        not null,
    -- The grants of the caller when the file was handed in: the job runs with exactly that reach.
    grants          text[]      not null,
    idempotency_key text,
    created_at      timestamptz not null default now(),
    started_at      timestamptz,
    finished_at     timestamptz,
    rows            int         not null default 0,
    processed       int         not null default 0,
    accepted        int         not null default 0,
    rejected        int         not null default 0,
    findings        int         not null default 0,
    failure         text,
    unique (created_by, idempotency_key)
);
create index import_job_open on import_job (kind, created_at) where status in ('QUEUED', 'RUNNING');

-- The file in pieces, in the database: it is there for whichever instance runs the job and gone when the job ends.
create table import_file (
    job_id  uuid  not null references import_job on delete cascade,
    part    int   not null,
    content bytea not null,
    primary key (job_id, part)
);

create table import_finding (
    job_id      uuid   not null references import_job on delete cascade,
    number      int    not null,
    row         int    not null,
    column_code text,
    code        text   not null,
    severity    text   not null,
    arguments   text[] not null,
    primary key (job_id, number)
);

grant select, insert, update on import_job to "${appRole}";
grant select, insert, delete on import_file, import_finding to "${appRole}";
