-- Results of all four kinds of subject (Quy định 132, 124, 366; HD21, HD25): besides organisations and members the
-- leadership collectives (tập thể lãnh đạo, quản lý) and the leaders, who are graded as members too, in a result of its own.

-- Levels at which collectives stand and leaders are managed. Dated: the district level ended on 30 June 2025
-- (Luật Tổ chức chính quyền địa phương 72/2025/QH15).
create table management_level (
    code       text primary key,
    vi         text not null,
    en         text not null,
    valid_from date not null,
    valid_to   date,
    legal_ref  text not null,
    position   int generated always as identity,
    check (valid_to > valid_from)
);
insert into management_level (code, vi, en, valid_from, valid_to, legal_ref) values
    ('TRUNG_UONG', 'trung ương',            'central',       '1930-01-01', null, 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('TINH',       'tỉnh, thành phố',       'province',      '1930-01-01', null, 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('HUYEN',      'huyện',                 'rural district', '1930-01-01', '2025-07-01', 'Luật 72/2025/QH15'),
    ('QUAN',       'quận',                  'urban district', '1930-01-01', '2025-07-01', 'Luật 72/2025/QH15'),
    ('THI_XA',     'thị xã',                'town',          '1930-01-01', '2025-07-01', 'Luật 72/2025/QH15'),
    ('THANH_PHO',  'thành phố thuộc tỉnh',  'provincial city', '1930-01-01', '2025-07-01', 'Luật 72/2025/QH15'),
    ('XA',         'xã',                    'commune',       '1930-01-01', null, 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('PHUONG',     'phường',                'ward',          '1930-01-01', null, 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW'),
    ('THI_TRAN',   'thị trấn',              'township',      '1930-01-01', '2025-07-01', 'Luật 72/2025/QH15'),
    ('CO_SO',      'cơ quan, đơn vị cơ sở', 'grassroots unit', '1930-01-01', null, 'Quy định 132-QĐ/TW, 124-QĐ/TW, 366-QĐ/TW');

create table collective_type (
    code     text primary key,
    vi       text    not null,
    en       text    not null,
    -- belongs to the organisation that it leads; others stand under the organisation's committee
    party    boolean not null,
    position int generated always as identity
);
insert into collective_type (code, vi, en, party) values
    ('BTV_CAP_UY', 'ban thường vụ cấp ủy cấp trên cơ sở', 'standing committee above the grassroots', true),
    ('CAP_UY_CO_SO', 'cấp ủy cơ sở', 'grassroots party committee', true),
    ('CO_QUAN_TINH', 'tập thể lãnh đạo cơ quan, đơn vị cấp tỉnh', 'leadership of a provincial agency', false),
    ('CO_QUAN_HUYEN', 'tập thể lãnh đạo cơ quan, đơn vị cấp huyện', 'leadership of a district agency', false),
    ('CO_QUAN_THI_XA', 'tập thể lãnh đạo cơ quan, đơn vị thị xã', 'leadership of a town agency', false),
    ('HDND_UBND_MTTQ_DOAN_THE_XA', 'HĐND, UBND, MTTQ, đoàn thể xã',
     'people''s council and committee, Front and mass organisations of a commune', false),
    ('HDND_UBND_MTTQ_DOAN_THE_PHUONG', 'HĐND, UBND, MTTQ, đoàn thể phường',
     'people''s council and committee, Front and mass organisations of a ward', false),
    ('KHAC', 'tập thể lãnh đạo, quản lý khác', 'other leadership collective', false);

create table collective (
    id   uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,49}$')
);
create table collective_version (
    collective_id   uuid        not null references collective,
    valid_from      date        not null,
    valid_to        date,
    validity        daterange   not null generated always as (daterange(valid_from, valid_to)) stored,
    name            text        not null check (name <> ''),
    type            text        not null references collective_type,
    level           text        not null references management_level,
    -- which it leads, or under whose committee it stands
    organisation_id uuid        not null references organisation,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    import_id       text,
    primary key (collective_id, valid_from),
    check (valid_to > valid_from),
    exclude using gist (collective_id with =, validity with &&)
);
create index collective_version_unit on collective_version (organisation_id);

-- What a version said before it was changed; written by trigger.
create table collective_history (
    id              bigint generated always as identity primary key,
    collective_id   uuid        not null references collective,
    valid_from      date        not null,
    valid_to        date,
    name            text        not null,
    type            text        not null,
    level           text        not null,
    organisation_id uuid        not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    import_id       text,
    replaced_at     timestamptz not null,
    replaced_by     text        not null
);
create function collective_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into collective_history (collective_id, valid_from, valid_to, name, type, level, organisation_id, recorded_at,
                                    recorded_by, import_id, replaced_at, replaced_by)
    values (old.collective_id, old.valid_from, old.valid_to, old.name, old.type, old.level, old.organisation_id,
            old.recorded_at, old.recorded_by, old.import_id, new.recorded_at, new.recorded_by);
    return null;
end
$$;
create trigger collective_changed after update on collective_version for each row execute function collective_changed();

grant select on management_level, collective_type, collective_history to "${appRole}";
grant select, insert on collective, collective_version to "${appRole}";
grant update (valid_to, name, type, level, organisation_id, recorded_at, recorded_by, import_id)
    on collective_version to "${appRole}";

-- Reports name those excused from party work alone beside those excused from meetings too.
insert into not_evaluated_reason (code, vi, en) values
    ('MIEN_CONG_TAC', 'được miễn công tác', 'exempt from party work');

alter table evaluation
    add column collective_id    uuid references collective,
    -- that manages the leader
    add column management_level text references management_level,
    -- leaders of similar position, function and task, among whom the ceiling holds (HD21, 366 article 11)
    add column peer_group       text check (peer_group ~ '^[A-Z0-9][A-Z0-9_-]{0,49}$'),
    drop constraint evaluation_subject_kind_check,
    add constraint evaluation_subject_kind_check check (subject_kind in ('ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER')),
    drop constraint evaluation_subject,
    add constraint evaluation_subject check (
        (subject_kind in ('MEMBER', 'LEADER')) = (subject_hash is not null)
        and (subject_hash is null) = (card_number_encrypted is null)
        and (subject_kind = 'COLLECTIVE') = (collective_id is not null)
        and (subject_kind = 'LEADER') = (management_level is not null)
        and (subject_kind = 'LEADER' or peer_group is null));
create unique index evaluation_of_collective on evaluation (year, collective_id) where subject_kind = 'COLLECTIVE';
create unique index evaluation_of_leader on evaluation (year, subject_hash) where subject_kind = 'LEADER';
grant update (management_level, peer_group) on evaluation to "${appRole}";

-- Leaders are persons.
drop policy evaluation_scope on evaluation;
create policy evaluation_scope on evaluation
    using (subject_kind in ('ORGANISATION', 'COLLECTIVE') or in_person_scope(unit_path))
    with check (subject_kind in ('ORGANISATION', 'COLLECTIVE') or in_person_scope(unit_path));

alter table evaluation_history
    add column management_level text,
    add column peer_group       text;
create or replace function evaluation_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into evaluation_history (evaluation_id, organisation_id, grade, not_evaluated_reason, decision_no, decided_on,
                                    management_level, peer_group,
                                    recorded_at, recorded_by, import_id, replaced_at, replaced_by, replaced_import_id)
    values (old.id, old.organisation_id, old.grade, old.not_evaluated_reason, old.decision_no, old.decided_on,
            old.management_level, old.peer_group,
            old.recorded_at, old.recorded_by, old.import_id, new.recorded_at, new.recorded_by, new.import_id);
    return null;
end
$$;
drop trigger evaluation_changed on evaluation;
create trigger evaluation_changed after update on evaluation for each row
    when ((old.organisation_id, old.grade, old.not_evaluated_reason, old.decision_no, old.decided_on,
           old.management_level, old.peer_group)
          is distinct from (new.organisation_id, new.grade, new.not_evaluated_reason, new.decision_no, new.decided_on,
                            new.management_level, new.peer_group))
    execute function evaluation_changed();

-- That a person or collective has a result of the year outside the caller's scope must be known, though not which one,
-- nor where. The key is the hash of a card number, or the id of a collective.
create function evaluated_subjects(kinds text[], years int[], keys text[])
    returns table (kind text, year int, key text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select 'MEMBER', e.year, e.subject_hash
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'MEMBER' and e.subject_kind = 'MEMBER' and e.year = wanted.year
     and e.subject_hash = wanted.key
union all
select 'LEADER', e.year, e.subject_hash
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'LEADER' and e.subject_kind = 'LEADER' and e.year = wanted.year
     and e.subject_hash = wanted.key
union all
select 'COLLECTIVE', e.year, e.collective_id::text
from unnest(kinds, years, keys) wanted (kind, year, key)
join evaluation e on wanted.kind = 'COLLECTIVE' and e.subject_kind = 'COLLECTIVE' and e.year = wanted.year
     and e.collective_id::text = wanted.key
$$;
revoke all on function evaluated_subjects(text[], int[], text[]) from public;
grant execute on function evaluated_subjects(text[], int[], text[]) to "${appRole}";
drop function evaluated_members(int[], text[]);
