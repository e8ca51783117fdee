-- A number of a lý lịch belongs to one person, and is never given to another. It is found by its
-- keyed hash. Two records may share one from before: that stops nothing here, and is a finding of the data health.
alter table member
    add column cv_number_hash text,
    add constraint member_cv_number_found check (cv_number_hash is null or cv_number_encrypted is not null);
alter table member_history add column cv_number_hash text;
create index member_cv_number on member (cv_number_hash) where cv_number_hash is not null;
create index member_history_cv_number on member_history (cv_number_hash) where cv_number_hash is not null;

-- Keyed hashes of the home place (quê quán): of the units before and since July 2025, and of the text without tones.
alter table member
    add column home_old_unit_hash text,
    add column home_new_unit_hash text,
    add column home_text_hash     text;

-- What stands already gets its hashes from whoever holds the keys: the pass over all values begins anew.
update key_rotation
set done_to = null, finished_at = null, looked_at = 0, changed = 0, started_at = clock_timestamp()
where room in ('member', 'member_history');

-- As before; with the hash of the number of the lý lịch.
create or replace function member_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    new.record_version = old.record_version + 1;
    insert into member_history (member_id, record_version, card_number_encrypted, card_number_hash, cv_number_encrypted,
                                cv_number_hash, personal_id_encrypted, personal_id_hash, legacy_id_encrypted,
                                legacy_id_hash, full_name, other_name, sex, birth_date, ethnicity_system, ethnicity,
                                religion, family_background, occupation, education_grade, education_scale,
                                professional_level, academic_title, political_theory, details_encrypted, phone_encrypted,
                                admitted_on, admission_context, official_on, recorded_at, recorded_by, import_id,
                                replaced_at, replaced_by, replaced_import_id, replaced_reason)
    values (old.id, old.record_version, old.card_number_encrypted, old.card_number_hash, old.cv_number_encrypted,
            old.cv_number_hash, old.personal_id_encrypted, old.personal_id_hash, old.legacy_id_encrypted,
            old.legacy_id_hash, old.full_name, old.other_name, old.sex, old.birth_date, old.ethnicity_system,
            old.ethnicity, old.religion, old.family_background, old.occupation, old.education_grade,
            old.education_scale, old.professional_level, old.academic_title, old.political_theory, old.details_encrypted,
            old.phone_encrypted, old.admitted_on, old.admission_context, old.official_on, old.recorded_at,
            old.recorded_by, old.import_id, new.recorded_at, new.recorded_by, new.import_id,
            case when new.reason_of = new.record_version then new.reason end);
    if old.card_number_hash is distinct from new.card_number_hash then
        if old.card_number_hash is not null then
            insert into former_card (number_hash, member_id, number_encrypted, recorded_by)
            values (old.card_number_hash, old.id, old.card_number_encrypted, new.recorded_by)
            on conflict do nothing;
        end if;
        -- a card that came back
        delete from former_card f where f.number_hash = new.card_number_hash and f.member_id = new.id;
    end if;
    return new;
end
$$;
revoke all on function member_changed() from public;

-- In which records a number of a lý lịch stands or stood; those of today last. What a record said while another was merged into
-- it tells nothing of whose the number is once the merge is undone: it was the other's. Security definer: a number that somebody
-- outside the caller's scope holds must be known as taken, though not whose it is.
create function members_by_cv(numbers text[]) returns table (id uuid, cv_number_hash text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select survivor_of(k.member_id), k.cv_number_hash
from (select h.member_id, h.cv_number_hash, 0 as turn from member_history h
      where h.cv_number_hash = any (numbers)
        and not exists (select 1 from member_merge g
                        where g.survivor_id = h.member_id and h.recorded_at >= g.merged_at and h.replaced_at <= g.undone_at)
      union all
      select m.id, m.cv_number_hash, 1 from member m where m.cv_number_hash = any (numbers)) k
order by k.turn
$$;
revoke all on function members_by_cv(text[]) from public;
grant execute on function members_by_cv(text[]) to "${appRole}";

-- Refuses a number that is new to a record and somebody else's: no unique index, because records of before may share one.
-- Whoever writes the same number at the same time waits.
create function cv_number_of_one_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    -- an insert that turns out to be an update, and says what stood there
    if exists (select 1 from member m where m.id = new.id and m.cv_number_hash = new.cv_number_hash) then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.cv_number_hash, 0));
    if exists (select 1 from members_by_cv(array[new.cv_number_hash]) k 
               where k.id <> new.id and k.id <> coalesce(survivor_of(new.id), new.id)) then
        raise unique_violation using constraint = 'member_cv_number_taken', message = 'the number of a lý lịch is taken';
    end if;
    return new;
end
$$;
revoke all on function cv_number_of_one_person() from public;
create trigger member_cv_number_new before insert or update of cv_number_hash on member
    for each row when (new.cv_number_hash is not null and is_key_rotation() is not true)
    execute function cv_number_of_one_person();
