-- Papers that belong to a case, an award, a training or a member. What they hold is kept outside the database; here stands
-- what they are, whose they are, and by which key and checksum the content is found again.
create table attachment (
    id             uuid        primary key,
    owner_type     text        not null check (owner_type in ('MEMBER', 'CASE', 'DISCIPLINE', 'AWARD', 'TRAINING')),
    owner_id       uuid        not null,
    title          text        not null,
    -- độ mật; of what is secret by the State's rules only the number is kept, never the content
    classification text        not null check (classification in ('NONE', 'INTERNAL', 'MAT', 'TOI_MAT', 'TUYET_MAT')),
    -- số, ký hiệu of the paper
    reference_no   text,
    -- counted up with every content; the ETag
    version        int         not null default 1,
    recorded_at    timestamptz not null default clock_timestamp(),
    recorded_by    text        not null,
    check (classification in ('NONE', 'INTERNAL') or reference_no is not null)
);
create index attachment_owner on attachment (owner_type, owner_id, id);

-- A content, added and never replaced; a later one is another row.
create table attachment_version (
    attachment_id uuid        not null references attachment,
    number        int         not null check (number > 0),
    -- by what the store knows it; null: found infected and thrown away
    content_key   uuid        unique,
    file_name     text        not null,
    media_type    text        not null,
    bytes         bigint      not null check (bytes > 0),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan          text        not null check (scan in ('NOT_SCANNED', 'WAITING', 'CLEAN', 'INFECTED')),
    -- what the scanner said last
    scan_note     text,
    scanned_at    timestamptz,
    recorded_at   timestamptz not null default clock_timestamp(),
    recorded_by   text        not null,
    primary key (attachment_id, number),
    check ((content_key is null) = (scan = 'INFECTED'))
);
create index attachment_version_to_scan on attachment_version (recorded_at) where scan in ('NOT_SCANNED', 'WAITING');

-- Secret contents are refused before they are read; were that forgotten once, this does not forget it.
create function refuse_secret_content() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
begin
    if exists (select 1 from attachment a where a.id = new.attachment_id and a.classification not in ('NONE', 'INTERNAL')) then
        raise exception 'the content of a secret paper is not kept' using errcode = 'check_violation',
            constraint = 'attachment_secret';
    end if;
    return new;
end
$$;
revoke all on function refuse_secret_content() from public;
create trigger attachment_not_secret before insert on attachment_version
    for each row execute function refuse_secret_content();

-- Whoever reaches the owner reaches its papers: each owner's own policy answers in the subquery.
alter table attachment enable row level security;
alter table attachment_version enable row level security;
create policy attachment_scope on attachment
    using (case owner_type
               when 'MEMBER' then exists (select 1 from member m where m.id = owner_id)
               when 'AWARD' then exists (select 1 from award a where a.id = owner_id)
               when 'TRAINING' then exists (select 1 from training_entry t where t.id = owner_id)
               else exists (select 1 from member_case c where c.id = owner_id) end)
    with check (case owner_type
               when 'MEMBER' then exists (select 1 from member m where m.id = owner_id)
               when 'AWARD' then exists (select 1 from award a where a.id = owner_id)
               when 'TRAINING' then exists (select 1 from training_entry t where t.id = owner_id)
               else exists (select 1 from member_case c where c.id = owner_id) end);
create policy attachment_version_scope on attachment_version
    using (exists (select 1 from attachment a where a.id = attachment_id))
    with check (exists (select 1 from attachment a where a.id = attachment_id));

grant select, insert on attachment, attachment_version to "${appRole}";
grant update (version) on attachment to "${appRole}";
grant update (content_key, scan, scan_note, scanned_at) on attachment_version to "${appRole}";
