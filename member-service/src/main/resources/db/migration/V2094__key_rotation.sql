-- New keys: values are encrypted and hashed anew by the owner of the tables, in pieces, while everything goes on.
create table key_rotation (
    -- the keys to which it leads: id of the encryption key, fingerprint of the lookup key
    target      text        not null,
    room        text        not null,
    -- everything up to here is done; null before the first piece
    done_to     text,
    looked_at   bigint      not null default 0,
    changed     bigint      not null default 0,
    started_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    finished_at timestamptz,
    primary key (target, room)
);
grant select on key_rotation to "${appRole}";

-- A value under another key is the same value: no correction. Only the owner can say that it is one; traffic that sets this
-- still leaves a history.
create function is_key_rotation() returns boolean language sql stable as
$$
select current_setting('dangbo.rotating', true) = 'on' and current_user <> '${appRole}'
$$;

-- A number under an older key is as much somebody's as under the present one.
create function personal_id_of_another(member uuid, hashes text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as
$$
select exists (select 1 from member m
               where m.personal_id_hash = any (hashes) and m.deceased_on is null and m.id <> member)
$$;
revoke all on function personal_id_of_another(uuid, text[]) from public;
grant execute on function personal_id_of_another(uuid, text[]) to "${appRole}";

drop trigger dossier_section_changed on dossier_section;
create trigger dossier_section_changed before update on dossier_section
    for each row when (old.content_encrypted is distinct from new.content_encrypted and not is_key_rotation())
    execute function dossier_section_changed();

drop trigger member_changed on member;
create trigger member_changed before update on member for each row
    when (not is_key_rotation() and (old.card_number_encrypted, old.cv_number_encrypted, old.personal_id_encrypted, old.legacy_id_encrypted,
           old.full_name, old.other_name, old.sex, old.birth_date, old.ethnicity_system, old.ethnicity, old.religion,
           old.family_background, old.occupation, old.education_grade, old.education_scale, old.professional_level,
           old.academic_title, old.political_theory, old.details_encrypted, old.phone_encrypted, old.admitted_on,
           old.admission_context, old.official_on)
          is distinct from
          (new.card_number_encrypted, new.cv_number_encrypted, new.personal_id_encrypted, new.legacy_id_encrypted,
           new.full_name, new.other_name, new.sex, new.birth_date, new.ethnicity_system, new.ethnicity, new.religion,
           new.family_background, new.occupation, new.education_grade, new.education_scale, new.professional_level,
           new.academic_title, new.political_theory, new.details_encrypted, new.phone_encrypted, new.admitted_on,
           new.admission_context, new.official_on))
    execute function member_changed();
