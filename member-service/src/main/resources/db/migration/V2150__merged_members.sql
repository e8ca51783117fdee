-- Two records of one person become one: by a case, so that it can be undone. The record that goes into the other keeps its
-- own row as it was; what hung on it hangs on the survivor, and here stands which row came from where.

insert into movement_cause (code, sign, vi, en) values
    ('DUPLICATE_MERGED', 0, 'hợp nhất hồ sơ trùng', 'duplicate records merged');
-- An entry that restates what was counted before because two records were one person: the flow CORRECTION of the statement.
-- Its cause is that of the entry it takes back or makes anew, so figures by cause are right by themselves.
alter table movement add column correction boolean not null default false;
grant select (correction) on movement to "${appRole}";

alter table member
    add column merged_into uuid references member,
    add constraint member_not_merged_into_itself check (merged_into <> id);
create index member_merged on member (merged_into) where merged_into is not null;

-- A number of a record that went into another is the survivor's as well.
drop index member_personal_id_of_living;
create unique index member_personal_id_of_living on member (personal_id_hash)
    where deceased_on is null and merged_into is null;
alter table member drop constraint member_card_number_hash_key;
create unique index member_card_number_hash_key on member (card_number_hash) where merged_into is null;
create index member_card_number on member (card_number_hash) where card_number_hash is not null;

-- In which record a record has ended up; itself when it was never merged. Tells no more than an id.
create function survivor_of(member uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as
$$
with recursive chain as (
    select m.id, m.merged_into from member m where m.id = survivor_of.member
    union all
    select m.id, m.merged_into from chain c join member m on m.id = c.merged_into)
select id from chain where merged_into is null
$$;
revoke all on function survivor_of(uuid) from public;
grant execute on function survivor_of(uuid) to "${appRole}";

create or replace function members_by_key(hashes text[], cards text[])
    returns table (id uuid, personal_id_hash text, card_number_hash text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select survivor_of(k.id), k.personal_id_hash, k.card_number_hash
from (select m.id, m.personal_id_hash, f.number_hash as card_number_hash, 0 as turn
      from former_card f join member m on m.id = f.member_id
      where f.number_hash = any (cards)
      union all
      select m.id, m.personal_id_hash, m.card_number_hash,
             case when m.merged_into is not null then 0 when m.deceased_on is null then 2 else 1 end
      from member m
      where m.personal_id_hash = any (hashes) or m.card_number_hash = any (cards)) k
order by k.turn
$$;
create or replace function card_of_another(member uuid, cards text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as
$$
select exists (select 1 from former_card f where f.number_hash = any (cards) and f.member_id <> member)
    or exists (select 1 from member m
               where m.card_number_hash = any (cards) and m.id <> member and survivor_of(m.id) <> member)
$$;
create or replace function personal_id_of_another(member uuid, hashes text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as
$$
select exists (select 1 from member m
               where m.personal_id_hash = any (hashes) and m.deceased_on is null and m.id <> member
                 and survivor_of(m.id) <> member)
$$;

create table member_merge (
    case_id           uuid        primary key references member_case,
    survivor_id       uuid        not null references member,
    merged_id         uuid        not null references member,
    -- the seatings of both before and after, as rows without the place on the tree
    seatings_before   jsonb       not null,
    seatings_after    jsonb       not null,
    -- days and context of the survivor's membership, before
    membership_before jsonb       not null,
    merged_at         timestamptz not null default now(),
    merged_by         text        not null,
    undone_at         timestamptz,
    undone_by         text,
    check ((undone_at is null) = (undone_by is null))
);
create unique index member_merge_once on member_merge (merged_id) where undone_at is null;
create index member_merge_survivor on member_merge (survivor_id);
-- Which rows changed hands.
create table member_merge_fact (
    case_id     uuid not null references member_merge,
    relation    text not null,
    row_key     text not null,
    from_member uuid not null references member,
    primary key (case_id, relation, row_key)
);
alter table member_merge enable row level security;
create policy member_merge_scope on member_merge
    using (exists (select 1 from member_case c where c.id = case_id));
alter table member_merge_fact enable row level security;
create policy member_merge_fact_scope on member_merge_fact
    using (exists (select 1 from member_case c where c.id = case_id));
grant select on member_merge, member_merge_fact to "${appRole}";

-- Cards of the other record stand with the survivor; those of a merge that is undone go back.
alter table former_card add column merge_id uuid references member_merge;

-- What both records have, word for word or on the same days, is one fact told twice: the other record's stays with it,
-- and nobody reads or counts it while the record is merged. Uncorrelated, so that the ids are looked up once a statement.
create view merged_records as select id from member where merged_into is not null;
grant select on merged_records to "${appRole}";
create policy badge_told_once on badge as restrictive using (member_id not in (select id from merged_records));
create policy award_told_once on award as restrictive
    using (member_id is null or member_id not in (select id from merged_records));
create policy training_told_once on training_entry as restrictive using (member_id not in (select id from merged_records));
create policy temporary_seating_told_once on temporary_seating as restrictive
    using (member_id not in (select id from merged_records));
create policy member_overlay_told_once on member_overlay as restrictive
    using (member_id not in (select id from merged_records));

-- Rows of both records may change places in one statement.
alter table dossier_section drop constraint dossier_section_once,
    add constraint dossier_section_once unique (member_id, section) deferrable initially immediate;
alter table seniority drop constraint seniority_member_id_key,
    add constraint seniority_member_id_key unique (member_id) deferrable initially immediate;
alter table former_membership drop constraint former_membership_pkey,
    add constraint former_membership_pkey primary key (member_id, until) deferrable initially immediate;

-- As before; that an entry stands with another record of the same person is no correction of it.
create or replace function keep_register_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    kept     text[] := array['version', 'recorded_at', 'recorded_by', 'reason', 'unit_path', 'validity'];
    previous jsonb := to_jsonb(old) - kept;
begin
    if previous - 'member_id' = to_jsonb(new) - kept - 'member_id' then
        -- Only the place on the tree or the record moved, or nothing at all.
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

-- Whoever reaches the survivor reaches what went into it.
create function merged_follow_survivor() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member set cell_id = new.cell_id, unit_path = new.unit_path where merged_into = new.id;
    return null;
end
$$;
revoke all on function merged_follow_survivor() from public;
create trigger member_merged_follow after update of cell_id on member
    for each row when (old.cell_id is distinct from new.cell_id) execute function merged_follow_survivor();

-- The seatings of two members as told, all others of theirs gone; what is replaced is kept.
create function put_seatings(members uuid[], seats jsonb, put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into seating_history (member_id, cell_id, valid_from, valid_to, start_cause, end_cause, recorded_at, recorded_by,
                                 import_id, act_id, replaced_at, replaced_by)
    select s.member_id, s.cell_id, s.valid_from, s.valid_to, s.start_cause, s.end_cause, s.recorded_at, s.recorded_by,
           s.import_id, s.act_id, now(), put_by
    from seating s
    where s.member_id = any (members)
      and not exists (select 1 from jsonb_populate_recordset(cast(null as seating), seats) n
                      where (n.member_id, n.cell_id, n.valid_from, n.start_cause)
                            = (s.member_id, s.cell_id, s.valid_from, s.start_cause)
                        and (n.valid_to, n.end_cause) is not distinct from (s.valid_to, s.end_cause));
    delete from seating where member_id = any (members);
    insert into seating (member_id, cell_id, unit_path, valid_from, valid_to, start_cause, end_cause, recorded_at, recorded_by,
                         import_id, act_id)
    select n.member_id, n.cell_id, o.path, n.valid_from, n.valid_to, n.start_cause, n.end_cause,
           coalesce(n.recorded_at, now()), coalesce(n.recorded_by, put_by), n.import_id, n.act_id
    from jsonb_populate_recordset(cast(null as seating), seats) n join organisation o on o.id = n.cell_id;
    update member m
    set cell_id = s.cell_id, unit_path = s.unit_path, seated_from = s.valid_from, seated_to = s.valid_to
    from (select distinct on (member_id) * from seating where member_id = any (members)
          order by member_id, valid_from desc) s
    where m.id = s.member_id;
    update member m
    set deceased_on = (select max(s.valid_to) from seating s where s.member_id = m.id and s.end_cause = 'DECEASED')
    where m.id = any (members);
end
$$;
revoke all on function put_seatings(uuid[], jsonb, text) from public;

-- Puts the rows of a merge into the other hands, or back.
create function move_facts(merge uuid, back boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    create temporary table moved on commit drop as
    select f.relation, f.row_key, case when back then f.from_member
                                       when f.from_member = m.survivor_id then m.merged_id else m.survivor_id end as holder,
           case when not back then f.from_member
                when f.from_member = m.survivor_id then m.merged_id else m.survivor_id end as held
    from member_merge_fact f join member_merge m on m.case_id = f.case_id
    where f.case_id = merge;
    update member_case t set member_id = v.holder from moved v where v.relation = 'CASE' and t.id = cast(v.row_key as uuid);
    update discipline t set member_id = v.holder from moved v
    where v.relation = 'DISCIPLINE' and t.case_id = cast(v.row_key as uuid);
    update badge t set member_id = v.holder from moved v where v.relation = 'BADGE' and t.id = cast(v.row_key as uuid);
    update award t set member_id = v.holder from moved v where v.relation = 'AWARD' and t.id = cast(v.row_key as uuid);
    update training_entry t set member_id = v.holder from moved v
    where v.relation = 'TRAINING' and t.id = cast(v.row_key as uuid);
    update seniority t set member_id = v.holder from moved v
    where v.relation = 'SENIORITY' and t.id = cast(v.row_key as uuid);
    update dossier_section t set member_id = v.holder from moved v
    where v.relation = 'DOSSIER' and t.id = cast(v.row_key as uuid);
    update attachment t set owner_id = v.holder from moved v
    where v.relation = 'ATTACHMENT' and t.id = cast(v.row_key as uuid);
    update temporary_seating t set member_id = v.holder from moved v
    where v.relation = 'STAY' and t.member_id = v.held and cast(t.valid_from as text) = v.row_key;
    update member_overlay t set member_id = v.holder from moved v
    where v.relation = 'OVERLAY' and t.member_id = v.held and t.type || ' ' || t.valid_from = v.row_key;
    update former_membership t set member_id = v.holder from moved v
    where v.relation = 'MEMBERSHIP' and t.member_id = v.held and v.held || ' ' || t.until = v.row_key
       or v.relation = 'MEMBERSHIP' and back and t.member_id = v.held and v.holder || ' ' || t.until = v.row_key;
    update restructuring_move t set member_id = v.holder from moved v
    where v.relation = 'MOVE' and t.member_id = v.held and t.act_id || ' ' || t.valid_from = v.row_key;
    update register_history h set member_id = v.holder from moved v
    where v.relation in ('AWARD', 'TRAINING', 'SENIORITY') and h.record_id = cast(v.row_key as uuid);
    drop table moved;
end
$$;
revoke all on function move_facts(uuid, boolean) from public;

-- Makes one record of two. What may be merged, and what of the two holds, has been judged by the case.
create function merge_members(merge uuid, survivor uuid, merged uuid, seats jsonb, facts jsonb, membership_of uuid,
                              put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    told jsonb;
begin
    -- Unset, the triggers that keep what records said do not know whether the owner is only changing keys.
    perform set_config('dangbo.rotating', 'off', true);
    -- a seating that stays as it was also stays as it was recorded
    select coalesce(jsonb_agg(n || coalesce((select jsonb_build_object('recorded_at', s.recorded_at, 'recorded_by', s.recorded_by,
                                                                       'import_id', s.import_id, 'act_id', s.act_id)
                                             from seating s
                                             where s.member_id in (survivor, merged) and cast(s.cell_id as text) = n ->> 'cell_id'
                                               and cast(s.valid_from as text) = n ->> 'valid_from'
                                               and cast(s.valid_to as text) is not distinct from n ->> 'valid_to'
                                               and s.start_cause = n ->> 'start_cause'
                                               and s.end_cause is not distinct from n ->> 'end_cause'
                                             limit 1), '{}')), '[]')
    into told
    from jsonb_array_elements(seats) n;
    insert into member_merge (case_id, survivor_id, merged_id, seatings_before, seatings_after, membership_before, merged_by)
    select merge, survivor, merged,
           coalesce((select jsonb_agg(to_jsonb(s) - array['validity', 'unit_path'] order by s.member_id, s.valid_from)
                     from seating s where s.member_id in (survivor, merged)), '[]'),
           seats, jsonb_build_object('admitted_on', m.admitted_on, 'admission_context', m.admission_context,
                                     'official_on', m.official_on), put_by
    from member m where m.id = survivor;
    insert into member_merge_fact (case_id, relation, row_key, from_member)
    select merge, f.relation, f.row_key, f.from_member
    from jsonb_to_recordset(facts) as f (relation text, row_key text, from_member uuid);
    perform move_facts(merge, false);
    update member m
    set admitted_on = t.admitted_on, admission_context = t.admission_context, official_on = t.official_on,
        recorded_at = now(), recorded_by = put_by
    from member t
    where m.id = survivor and t.id = membership_of
      and (m.admitted_on, m.admission_context, m.official_on) is distinct from
          (t.admitted_on, t.admission_context, t.official_on);
    perform put_seatings(array[survivor, merged], told, put_by);
    update member m
    set merged_into = survivor, seated_from = null, seated_to = null, cell_id = s.cell_id, unit_path = s.unit_path
    from member s
    where m.id = merged and s.id = survivor;
    perform refresh_seniority(array[survivor, merged]);
    update data_issue
    set state = 'GONE', gone_on = cast(now() at time zone 'Asia/Ho_Chi_Minh' as date), version = version + 1
    where (member_id = merged or other_id = merged) and state <> 'GONE';
end
$$;
revoke all on function merge_members(uuid, uuid, uuid, jsonb, jsonb, uuid, text) from public;
grant execute on function merge_members(uuid, uuid, uuid, jsonb, jsonb, uuid, text) to "${appRole}";

-- Makes two records of one again, as they were.
create function unmerge_members(merge uuid, put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    one member_merge;
begin
    -- Unset, the triggers that keep what records said do not know whether the owner is only changing keys.
    perform set_config('dangbo.rotating', 'off', true);
    select * into strict one from member_merge where case_id = merge and undone_at is null for update;
    update member set merged_into = null where id = one.merged_id;
    perform move_facts(merge, true);
    update member m
    set admitted_on = b.admitted_on, admission_context = b.admission_context, official_on = b.official_on,
        recorded_at = now(), recorded_by = put_by
    from jsonb_to_record(one.membership_before) as b (admitted_on date, admission_context text, official_on date)
    where m.id = one.survivor_id
      and (m.admitted_on, m.admission_context, m.official_on) is distinct from
          (b.admitted_on, b.admission_context, b.official_on);
    perform put_seatings(array[one.survivor_id, one.merged_id], one.seatings_before, put_by);
    perform refresh_seniority(array[one.survivor_id, one.merged_id]);
    update member_merge set undone_at = now(), undone_by = put_by where case_id = merge;
end
$$;
revoke all on function unmerge_members(uuid, text) from public;
grant execute on function unmerge_members(uuid, text) to "${appRole}";

-- A card of a record that is merged stands with the survivor, encrypted for it; one that only went along goes back.
create function move_card(merge uuid, hash text, holder uuid, encrypted text) returns void
    language sql security definer set search_path = public, pg_temp as
$$
update former_card
set member_id = holder, number_encrypted = encrypted,
    merge_id = case when holder = (select m.survivor_id from member_merge m where m.case_id = merge) then merge end
where number_hash = hash and (merge_id = merge or member_id = (select m.merged_id from member_merge m where m.case_id = merge))
$$;
create function drop_merged_cards(merge uuid) returns void
    language sql security definer set search_path = public, pg_temp as
$$
delete from former_card f using member_merge m, member o
where m.case_id = merge and m.undone_at is not null and o.id = m.merged_id and f.member_id = m.survivor_id
  and f.number_hash = o.card_number_hash
$$;
revoke all on function move_card(uuid, text, uuid, text), drop_merged_cards(uuid) from public;
grant execute on function move_card(uuid, text, uuid, text), drop_merged_cards(uuid) to "${appRole}";
