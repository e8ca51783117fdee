-- What was believed of members before it was corrected: who said it, when and by which file or act, and who replaced it.
-- Written by trigger, so that no code path can forget it; traffic cannot write it by hand, nor change or drop what stands
-- in it.

alter table member
    add column import_id text;

-- Until now a seating did not say who recorded it; whoever wrote it wrote the member's row with it.
alter table seating
    add column recorded_at timestamptz,
    add column recorded_by text,
    add column import_id   text,
    -- the act that began, ended or moved it last; null when a file did
    add column act_id      uuid references restructuring;
update seating s set recorded_at = m.recorded_at, recorded_by = m.recorded_by from member m where m.id = s.member_id;
alter table seating
    alter column recorded_at set not null,
    alter column recorded_at set default now(),
    alter column recorded_by set not null;

create table member_history (
    id                    bigint generated always as identity primary key,
    member_id             uuid        not null references member,
    -- as in the member's own row: encrypted for the same field and record
    card_number_encrypted text,
    card_number_hash      text,
    cv_number_encrypted   text,
    personal_id_encrypted text,
    personal_id_hash      text,
    full_name             text        not null,
    other_name            text,
    sex                   text        not null,
    birth_date            text        not null,
    ethnicity             text,
    religion              text,
    phone_encrypted       text,
    admitted_on           date,
    admission_context     text,
    official_on           date,
    recorded_at           timestamptz not null,
    recorded_by           text        not null,
    import_id             text,
    replaced_at           timestamptz not null,
    replaced_by           text        not null,
    replaced_import_id    text
);
create index member_history_of on member_history (member_id, id);

create function member_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into member_history (member_id, card_number_encrypted, card_number_hash, cv_number_encrypted,
                                personal_id_encrypted, personal_id_hash, full_name, other_name, sex, birth_date, ethnicity,
                                religion, phone_encrypted, admitted_on, admission_context, official_on,
                                recorded_at, recorded_by, import_id, replaced_at, replaced_by, replaced_import_id)
    values (old.id, old.card_number_encrypted, old.card_number_hash, old.cv_number_encrypted, old.personal_id_encrypted,
            old.personal_id_hash, old.full_name, old.other_name, old.sex, old.birth_date, old.ethnicity, old.religion,
            old.phone_encrypted, old.admitted_on, old.admission_context, old.official_on,
            old.recorded_at, old.recorded_by, old.import_id, new.recorded_at, new.recorded_by, new.import_id);
    return null;
end
$$;
revoke all on function member_changed() from public;
-- The place on the tree and the latest seating are derived: that they change is no correction.
create trigger member_changed after update on member for each row
    when ((old.card_number_encrypted, old.cv_number_encrypted, old.personal_id_encrypted, old.full_name, old.other_name,
           old.sex, old.birth_date, old.ethnicity, old.religion, old.phone_encrypted, old.admitted_on,
           old.admission_context, old.official_on)
          is distinct from
          (new.card_number_encrypted, new.cv_number_encrypted, new.personal_id_encrypted, new.full_name, new.other_name,
           new.sex, new.birth_date, new.ethnicity, new.religion, new.phone_encrypted, new.admitted_on,
           new.admission_context, new.official_on))
    execute function member_changed();

create table seating_history (
    id                 bigint generated always as identity primary key,
    member_id          uuid        not null references member,
    cell_id            uuid        not null references organisation,
    valid_from         date        not null,
    valid_to           date,
    start_cause        text        not null,
    end_cause          text,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    import_id          text,
    act_id             uuid references restructuring,
    replaced_at        timestamptz not null,
    replaced_by        text        not null,
    replaced_import_id text,
    replaced_act_id    uuid references restructuring
);
create index seating_history_of on seating_history (member_id, id);

create function seating_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into seating_history (member_id, cell_id, valid_from, valid_to, start_cause, end_cause,
                                 recorded_at, recorded_by, import_id, act_id,
                                 replaced_at, replaced_by, replaced_import_id, replaced_act_id)
    values (old.member_id, old.cell_id, old.valid_from, old.valid_to, old.start_cause, old.end_cause,
            old.recorded_at, old.recorded_by, old.import_id, old.act_id,
            new.recorded_at, new.recorded_by, new.import_id, new.act_id);
    return null;
end
$$;
revoke all on function seating_changed() from public;
create trigger seating_changed after update on seating for each row
    when ((old.cell_id, old.valid_from, old.valid_to, old.start_cause, old.end_cause)
          is distinct from (new.cell_id, new.valid_from, new.valid_to, new.start_cause, new.end_cause))
    execute function seating_changed();

-- As before, and what goes is kept; a trigger could not know who does it.
drop function join_seatings(uuid[], date[]);
create function join_seatings(members uuid[], days date[], joined_by text, act uuid) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with gone as (
    delete from seating s using unnest(members, days) as second (member_id, valid_from)
    where s.member_id = second.member_id and s.valid_from = second.valid_from and s.start_cause = 'RESTRUCTURED'
    returning s.*)
insert into seating_history (member_id, cell_id, valid_from, valid_to, start_cause, end_cause,
                             recorded_at, recorded_by, import_id, act_id, replaced_at, replaced_by, replaced_act_id)
select member_id, cell_id, valid_from, valid_to, start_cause, end_cause,
       recorded_at, recorded_by, import_id, act_id, now(), joined_by, act
from gone
$$;
revoke all on function join_seatings(uuid[], date[], text, uuid) from public;
grant execute on function join_seatings(uuid[], date[], text, uuid) to "${appRole}";

-- What a member's row said belongs to whoever sees the row, what a seating said to whoever reaches its cell today.
alter table member_history enable row level security;
create policy member_history_scope on member_history
    using (exists (select 1 from member m where m.id = member_history.member_id));
alter table seating_history enable row level security;
create policy seating_history_scope on seating_history
    using (exists (select 1 from organisation o where o.id = seating_history.cell_id and in_person_scope(o.path)));

grant select on member_history, seating_history to "${appRole}";
