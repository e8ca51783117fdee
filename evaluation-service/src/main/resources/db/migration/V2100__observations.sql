-- Declared figures (số liệu báo cáo): numbers that no record can produce, reported by an organisation and approved by
-- another person. Nothing in them is of persons.

-- What a metric with several indicators may be declared of.
create table declared_item (
    metric   text not null,
    code     text not null,
    unit     text not null check (unit in ('PERCENT', 'RANK')),
    vi       text not null,
    en       text not null,
    position int generated always as identity,
    primary key (metric, code)
);
insert into declared_item (metric, code, unit, vi, en) values
    ('SOCIO_ECONOMIC', 'GRDP_GROWTH', 'PERCENT', 'tốc độ tăng trưởng kinh tế', 'growth of the economy'),
    ('SOCIO_ECONOMIC', 'POOR_HOUSEHOLDS', 'PERCENT', 'tỷ lệ hộ nghèo', 'poor households'),
    ('SOCIO_ECONOMIC', 'EDUCATION_RANK', 'RANK', 'xếp hạng giáo dục toàn tỉnh', 'rank of education in the province'),
    ('SOCIO_ECONOMIC', 'ADMIN_REFORM_RANK', 'RANK', 'xếp hạng chỉ số cải cách hành chính toàn tỉnh',
     'rank of the index of administrative reform in the province');

-- What is declared of which organisation and period; what it says stands in its revisions.
create table observation (
    id              uuid primary key,
    metric          text not null,
    item            text,
    organisation_id uuid not null references organisation,
    -- SELF: of the organisation's own office; SUBTREE: of it with all below
    coverage        text not null check (coverage in ('SELF', 'SUBTREE')),
    period_type     text not null check (period_type in ('INSTANT', 'YEAR', 'TERM', 'CUSTOM')),
    -- both days included
    period_from     date not null,
    period_to       date not null,
    version         int  not null default 1,
    foreign key (metric, item) references declared_item,
    constraint observation_period check (
        period_from <= period_to
        and (period_type <> 'INSTANT' or period_from = period_to)
        and (period_type <> 'YEAR' or period_from = make_date(cast(extract(year from period_from) as int), 1, 1)
                                      and period_to = make_date(cast(extract(year from period_from) as int), 12, 31)))
);
create unique index observation_once
    on observation (metric, coalesce(item, ''), organisation_id, coverage, period_from, period_to);
create index observation_of on observation (organisation_id);

-- A correction is a new revision; an earlier one stays as it was.
create table observation_revision (
    observation_id  uuid        not null references observation,
    revision        int         not null check (revision >= 1),
    status          text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    comparator      text        not null check (comparator in ('=', '>', '>=', '~', '<', '<=')),
    value           numeric,
    low             numeric,
    high            numeric,
    numerator       bigint check (numerator >= 0),
    denominator     bigint check (denominator > 0),
    as_of           date,
    source          text        not null,
    note            text,
    approval_note   text,
    made_at         timestamptz not null default now(),
    made_by         text        not null,
    made_by_account text        not null,
    import_id       text,
    primary key (observation_id, revision),
    constraint observation_value_or_range check (
        value is not null and num_nonnulls(low, high) = 0
        or value is null and num_nonnulls(low, high) = 2 and low < high and comparator = '='),
    constraint observation_ratio check (num_nonnulls(numerator, denominator) in (0, 2))
);
-- Nobody begins a revision while another one is on its way.
create unique index observation_revision_open on observation_revision (observation_id) where status in ('DRAFT', 'SUBMITTED');

create function observation_is_approved() returns trigger language plpgsql as
$$
begin
    raise exception 'An approved revision of a declared figure is never changed';
end
$$;
create trigger observation_is_approved before update on observation_revision for each row
    when (old.status = 'APPROVED') execute function observation_is_approved();

-- Who did what to it, and when.
create table observation_step (
    id             bigint generated always as identity primary key,
    observation_id uuid        not null,
    revision       int         not null,
    step           text        not null,
    done_at        timestamptz not null default now(),
    done_by        text        not null,
    done_by_account text       not null,
    reason         text,
    foreign key (observation_id, revision) references observation_revision
);
create index observation_step_of on observation_step (observation_id, id);

grant select on declared_item to "${appRole}";
grant select, insert on observation, observation_revision, observation_step to "${appRole}";
grant update (version) on observation to "${appRole}";
grant update (status, approval_note) on observation_revision to "${appRole}";
