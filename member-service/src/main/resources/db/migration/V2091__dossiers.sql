-- Sections of a member's dossier, each read and written by itself. The content is JSON, encrypted for its section and row.
create table dossier_section (
    id                uuid        primary key,
    -- counted up with every correction; the ETag
    version           int         not null default 1,
    member_id         uuid        not null references member,
    section           text        not null check (section in ('QUALIFICATIONS', 'CAREER', 'FAMILY', 'HEALTH', 'HISTORY',
                                                              'FOREIGN_TIES', 'ECONOMY')),
    content_encrypted text        not null,
    recorded_at       timestamptz not null default now(),
    recorded_by       text        not null,
    reason            text        not null,
    constraint dossier_section_once unique (member_id, section)
);

create table dossier_section_history (
    id                bigint      generated always as identity primary key,
    section_id        uuid        not null references dossier_section,
    version           int         not null,
    -- encrypted for the same section and row
    content_encrypted text        not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    reason            text        not null,
    replaced_at       timestamptz not null,
    replaced_by       text        not null,
    replaced_reason   text        not null
);
create index dossier_section_history_of on dossier_section_history (section_id, id);

-- Security definer: traffic may not write into the history by itself.
create function dossier_section_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    new.version = old.version + 1;
    new.recorded_at = clock_timestamp();
    insert into dossier_section_history (section_id, version, content_encrypted, recorded_at, recorded_by, reason,
                                         replaced_at, replaced_by, replaced_reason)
    values (old.id, old.version, old.content_encrypted, old.recorded_at, old.recorded_by, old.reason, new.recorded_at,
            new.recorded_by, new.reason);
    return new;
end
$$;
revoke all on function dossier_section_changed() from public;
create trigger dossier_section_changed before update on dossier_section
    for each row when (old.content_encrypted is distinct from new.content_encrypted)
    execute function dossier_section_changed();

alter table dossier_section enable row level security;
create policy dossier_section_scope on dossier_section
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
alter table dossier_section_history enable row level security;
create policy dossier_section_history_scope on dossier_section_history
    using (exists (select 1 from dossier_section d where d.id = section_id));
grant select, insert, update on dossier_section to "${appRole}";
grant select on dossier_section_history to "${appRole}";
