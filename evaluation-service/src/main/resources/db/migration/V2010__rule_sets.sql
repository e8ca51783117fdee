-- Rule sets of the yearly evaluation: drafted, published, and then never changed. A campaign names one by id and version.
create table rule_set (
    id              text        not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,49}$'),
    version         int         not null check (version > 0),
    status          text        not null check (status in ('DRAFT', 'PUBLISHED')),
    -- as text, so that its digest can be checked by anybody
    document        text        not null,
    digest          text        not null,
    -- whose own it is; none for those that come with the product
    organisation_id uuid references organisation,
    derived_from    text,
    derived_version int,
    drafted_by      text        not null,
    drafted_at      timestamptz not null default now(),
    published_by    text,
    published_at    timestamptz,
    record_version  int         not null default 1,
    primary key (id, version),
    foreign key (derived_from, derived_version) references rule_set,
    check ((status = 'PUBLISHED') = (published_at is not null)),
    check ((organisation_id is null) = (derived_from is null)),
    check ((derived_from is null) = (derived_version is null))
);
-- One draft of an id at a time.
create unique index rule_set_draft on rule_set (id) where status = 'DRAFT';

create function rule_set_is_final() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a published rule set is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger rule_set_is_final before update or delete on rule_set for each row
    when (old.status = 'PUBLISHED') execute function rule_set_is_final();

grant select, insert on rule_set to "${appRole}";
grant update (status, document, digest, published_by, published_at, record_version) on rule_set to "${appRole}";
