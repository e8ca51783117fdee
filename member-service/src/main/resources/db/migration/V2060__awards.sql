-- Registers beside the record of a member. A register is corrected, never overwritten in silence: what was recorded
-- before is kept by trigger, and traffic can neither write nor change it.
create table register_history (
    id              bigint generated always as identity primary key,
    register        text        not null check (register in ('AWARD', 'SENIORITY', 'BADGE', 'TRAINING')),
    record_id       uuid        not null,
    -- the row as it was, without its derived columns
    state           jsonb       not null,
    version         int         not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    reason          text,
    replaced_at     timestamptz not null,
    replaced_by     text        not null,
    replaced_reason text,
    -- whose it is; follows the record
    member_id       uuid        references member,
    unit_path       text        collate "C"
);
create index register_history_of on register_history (register, record_id, id);

-- Also counts the version up, which is the ETag. Security definer: traffic may not write into the history by itself; the
-- function shows nothing to anybody.
create function keep_register_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    kept     text[] := array['version', 'recorded_at', 'recorded_by', 'reason', 'unit_path', 'validity'];
    previous jsonb := to_jsonb(old) - kept;
begin
    if previous = to_jsonb(new) - kept then
        -- Only the place on the tree moved, or nothing at all.
        new.version = old.version;
        return new;
    end if;
    new.version = old.version + 1;
    new.recorded_at = clock_timestamp();
    insert into register_history (register, record_id, state, version, recorded_at, recorded_by, reason, replaced_at,
                                  replaced_by, replaced_reason, member_id, unit_path)
    values (tg_argv[0], old.id, previous, old.version, old.recorded_at, old.recorded_by, old.reason, new.recorded_at,
            new.recorded_by, new.reason, old.member_id, old.unit_path);
    return new;
end
$$;
revoke all on function keep_register_history() from public;

-- A member's entries are read by those who reach the unit where they count, and by those who reach the member today.
alter table register_history enable row level security;
create policy register_history_scope on register_history for select
    using (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id));
grant select on register_history to "${appRole}";

create table award_form (
    code        text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,40}$'),
    vi          text not null,
    en          text not null,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    -- what must be compared with the official text before it is relied on; null: nothing
    to_check    text,
    position    int generated always as identity,
    check (valid_to > valid_from)
);
insert into award_form (code, vi, en, valid_from, legal_basis, to_check) values
    ('BIEU_DUONG', 'biểu dương', 'commendation', '1930-02-03', 'Điều lệ Đảng 2011, Điều 34',
     'hình thức và thẩm quyền theo hướng dẫn về khen thưởng tổ chức đảng và đảng viên qua các thời kỳ'),
    ('GIAY_KHEN', 'giấy khen', 'certificate of commendation', '1930-02-03', 'Điều lệ Đảng 2011, Điều 34',
     'hình thức và thẩm quyền theo hướng dẫn về khen thưởng tổ chức đảng và đảng viên qua các thời kỳ'),
    ('BANG_KHEN', 'bằng khen', 'certificate of merit', '1930-02-03', 'Điều lệ Đảng 2011, Điều 34',
     'hình thức và thẩm quyền theo hướng dẫn về khen thưởng tổ chức đảng và đảng viên qua các thời kỳ'),
    ('CO', 'cờ', 'banner', '1930-02-03', 'Điều lệ Đảng 2011, Điều 34', 'chỉ tặng tổ chức đảng'),
    ('KHAC', 'hình thức khác', 'other', '1930-02-03', 'Điều lệ Đảng 2011, Điều 34', null);

-- Khen thưởng của tổ chức đảng và đảng viên.
create table award (
    id              uuid        primary key,
    -- counted up with every correction
    version         int         not null default 1,
    recipient_type  text        not null check (recipient_type in ('MEMBER', 'ORGANISATION')),
    member_id       uuid        references member,
    organisation_id uuid        references organisation,
    -- where it counts: the organisation itself, or the cell of the member on the day of the decision
    unit_id         uuid        not null references organisation,
    unit_path       text        collate "C" not null,
    form            text        not null references award_form,
    level           text        not null check (level in ('CENTRAL', 'PROVINCE', 'UPPER_GRASSROOTS', 'GRASSROOTS', 'CELL')),
    granted_by      text,
    decision_no     text        not null,
    decided_on      date        not null,
    -- for what time: a year, or a term such as 2020-2025
    year            int         check (year between 1930 and 2999),
    term            text        check (term ~ '^[0-9]{4}-[0-9]{4}$'),
    merit           text,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    -- why it was corrected
    reason          text,
    check (case recipient_type when 'MEMBER' then member_id is not null and organisation_id is null
                               else organisation_id is not null and member_id is null end),
    check (num_nonnulls(year, term) = 1)
);
create index award_place on award (unit_path, id);
create index award_unit on award (unit_id, decided_on);
create index award_member on award (member_id) where member_id is not null;
create index award_decided on award (decided_on);
-- One decision gives a recipient a form once.
create unique index award_once on award (coalesce(member_id, organisation_id), decision_no, decided_on, form);
create trigger award_history before update on award for each row execute function keep_register_history('AWARD');

alter table award enable row level security;
create policy award_scope on award
    using (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id))
    with check (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id));
grant select on award_form to "${appRole}";
grant select, insert, update on award to "${appRole}";

-- The places of registers follow the tree, as those of persons do in follow_moved_units. Security definer: whoever moves
-- a unit need not reach the persons in it.
create function registers_follow_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from old_rows o join new_rows n on n.id = o.id where n.path is distinct from o.path) then
        return null;
    end if;
    update award a set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and a.unit_id = n.id;
    update register_history h set unit_path = a.unit_path
    from award a
    where h.register = 'AWARD' and a.id = h.record_id and h.unit_path is distinct from a.unit_path
      and a.unit_id in (select n.id from new_rows n join old_rows o on o.id = n.id where n.path is distinct from o.path);
    return null;
end
$$;
revoke all on function registers_follow_moved_units() from public;
create trigger registers_follow_units after update on organisation
    referencing old table as old_rows new table as new_rows for each statement
    execute function registers_follow_moved_units();
