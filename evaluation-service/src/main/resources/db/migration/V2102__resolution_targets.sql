-- Targets (chỉ tiêu) that resolutions set for a year or a term. What a target says stands in its revisions; an earlier one
-- stays as it was.

create table resolution_target (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    -- a metric of this service, with its filters as they are asked for: "subject:MEMBER&type:FINANCE"
    metric          text not null,
    filters         text not null default '',
    period_type     text not null check (period_type in ('YEAR', 'TERM')),
    period_from     date not null,
    period_to       date not null,
    version         int  not null default 1,
    constraint resolution_target_period check (period_from <= period_to),
    constraint resolution_target_once unique (organisation_id, metric, filters, period_from, period_to)
);

create table resolution_target_revision (
    target_id   uuid        not null references resolution_target,
    revision    int         not null check (revision >= 1),
    value       numeric     not null check (value > 0),
    direction   text        not null check (direction in ('>=', '<=')),
    source      text        not null,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    primary key (target_id, revision)
);

grant select, insert on resolution_target, resolution_target_revision to "${appRole}";
grant update (version) on resolution_target to "${appRole}";
