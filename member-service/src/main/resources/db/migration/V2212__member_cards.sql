-- Each card (thẻ đảng viên) that a member was given, with what became of it (Điều lệ Đảng, Article 6; Chỉ thị 51-CT/TW 2025
-- for the change of 2025). Which number is the present one stands in the member's own row as before.
create table member_card (
    id               uuid        primary key default gen_random_uuid(),
    member_id        uuid        not null references member,
    -- as in the member's own row: encrypted for the same field and record
    number_encrypted text        not null,
    number_hash      text        not null,
    state            text        not null check (state in ('ISSUED', 'REPLACED', 'LOST', 'REISSUED', 'WITHDRAWN')),
    -- null where only the records tell of it
    issued_on        date,
    decision_no      text,
    position         bigint      generated always as identity,
    recorded_at      timestamptz not null default now(),
    recorded_by      text        not null
);
-- A member has one card, or has lost it.
create unique index member_card_standing on member_card (member_id) where state in ('ISSUED', 'LOST');
create index member_card_of on member_card (member_id, position);
-- What became of a card; never changed.
create table member_card_step (
    id          bigint      generated always as identity primary key,
    card_id     uuid        not null references member_card,
    step        text        not null check (step in ('REPLACE', 'REPORT_LOST', 'REISSUE', 'WITHDRAW')),
    -- null where only the records show it
    on_day      date,
    decision_no text,
    reason      text,
    -- the merge by which the membership was found to have ended; undone, the step is as well
    merge_id    uuid        references member_merge,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null
);
create index member_card_step_of on member_card_step (card_id, id);
alter table member_card enable row level security;
create policy member_card_scope on member_card
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
alter table member_card_step enable row level security;
create policy member_card_step_scope on member_card_step
    using (exists (select 1 from member_card c where c.id = card_id))
    with check (exists (select 1 from member_card c where c.id = card_id));
grant select, insert, update (state) on member_card to "${appRole}";
grant select, insert on member_card_step to "${appRole}";

-- The day on which somebody ceased to be a member by expulsion, striking off or resignation; null for all others. With the
-- membership ends the card; whoever dies leaves it to the family.
create function card_due_back(member uuid) returns date
    language sql stable security definer set search_path = public, pg_temp as
$$
select case when s.end_cause in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED') then s.valid_to end
from seating s
where s.member_id = card_due_back.member
order by s.valid_from desc
limit 1
$$;
revoke all on function card_due_back(uuid) from public;

insert into member_card (member_id, number_encrypted, number_hash, state, recorded_at, recorded_by)
select m.id, m.card_number_encrypted, m.card_number_hash,
       case when card_due_back(m.id) is null then 'ISSUED' else 'WITHDRAWN' end, m.recorded_at, m.recorded_by
from member m
where m.card_number_hash is not null;
insert into member_card_step (card_id, step, on_day, recorded_by)
select c.id, 'WITHDRAW', card_due_back(c.member_id), c.recorded_by from member_card c where c.state = 'WITHDRAWN';

-- The merge of two records that this transaction makes or undoes; null for none. Cards change hands with it: no number in
-- either record tells of another card.
create function merge_under_way() returns uuid language sql stable as
$$
select cast(nullif(current_setting('dangbo.merge', true), '') as uuid)
$$;

-- A number that comes into the record otherwise than with a card that was given (a file, a correction): the card of before
-- was replaced, on a day that nobody told. Of a card that is lost or was taken back only the number is put right: whoever
-- corrects it gives no other. Security definer: as with the former numbers.
create function card_follows_record() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before member_card;
begin
    if exists (select 1 from member_card c
               where c.member_id = new.id and c.number_hash = new.card_number_hash and c.state in ('ISSUED', 'LOST')) then
        return null;
    end if;
    select * into before from member_card c where c.member_id = new.id and c.state in ('ISSUED', 'LOST');
    if not found or before.state = 'LOST' then
        if not found then
            select * into before from member_card c where c.member_id = new.id order by c.position desc limit 1;
        end if;
        if before.id is not null then
            update member_card set number_encrypted = new.card_number_encrypted, number_hash = new.card_number_hash
            where id = before.id and new.card_number_hash is not null;
            return null;
        end if;
    else
        update member_card set state = 'REPLACED' where id = before.id;
        insert into member_card_step (card_id, step, recorded_by) values (before.id, 'REPLACE', new.recorded_by);
    end if;
    if new.card_number_hash is not null then
        insert into member_card (member_id, number_encrypted, number_hash, state, recorded_by)
        values (new.id, new.card_number_encrypted, new.card_number_hash,
                case when card_due_back(new.id) is null then 'ISSUED' else 'WITHDRAWN' end, new.recorded_by);
    end if;
    return null;
end
$$;
revoke all on function card_follows_record() from public;
create trigger member_card_told after insert on member
    for each row when (new.card_number_hash is not null) execute function card_follows_record();
create trigger member_card_corrected after update on member
    for each row when (old.card_number_hash is distinct from new.card_number_hash and is_key_rotation() is not true
                       and merge_under_way() is null)
    execute function card_follows_record();

-- However a membership ends: by a case, by a file, with an expulsion. Deferred, because a life may be written in several rows
-- of which the last one counts.
create function card_follows_membership() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    day   date := card_due_back(new.member_id);
    taken uuid;
begin
    if day is null then
        return null;
    end if;
    update member_card set state = 'WITHDRAWN' where member_id = new.member_id and state in ('ISSUED', 'LOST')
    returning id into taken;
    if taken is not null then
        insert into member_card_step (card_id, step, on_day, reason, merge_id, recorded_by)
        values (taken, 'WITHDRAW', day, new.end_cause, merge_under_way(), new.recorded_by);
    end if;
    return null;
end
$$;
revoke all on function card_follows_membership() from public;
create constraint trigger member_card_withdrawn after insert or update on seating deferrable initially deferred
    for each row when (new.end_cause in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED'))
    execute function card_follows_membership();

-- Puts cards into other hands, encrypted anew for whose they are now; each keeps its course. Going back, one that was lost or
-- held makes way for the card that its holder was given since. Security definer: traffic changes states alone.
create function hand_cards(moves jsonb, put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    going jsonb;
begin
    select jsonb_agg(to_jsonb(m) || jsonb_build_object('state', c.state)) into going
    from jsonb_to_recordset(moves) as m (id uuid, holder uuid, encrypted text) join member_card c on c.id = m.id;
    -- none stands on the way, because nobody has two
    update member_card c set state = 'WITHDRAWN'
    from jsonb_to_recordset(going) as m (id uuid) where c.id = m.id;
    with arrived as (
        update member_card c
        set member_id = m.holder, number_encrypted = m.encrypted,
            state = case when m.state not in ('ISSUED', 'LOST') or o.id is null then m.state
                         when m.state = 'LOST' then 'REISSUED' else 'REPLACED' end
        from jsonb_to_recordset(going) as m (id uuid, holder uuid, encrypted text, state text)
        left join member_card o on o.member_id = m.holder and o.state in ('ISSUED', 'LOST')
        where c.id = m.id
        returning c.id, m.state as before, c.state as after)
    insert into member_card_step (card_id, step, recorded_by)
    select id, case before when 'LOST' then 'REISSUE' else 'REPLACE' end, put_by from arrived where before <> after;
end
$$;
revoke all on function hand_cards(jsonb, text) from public;

-- The cards that change hands with a merge, which is noted.
create function merge_cards(merge uuid, moves jsonb, put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into member_merge_fact (case_id, relation, row_key, from_member)
    select merge, 'CARD', cast(c.id as text), c.member_id
    from jsonb_to_recordset(moves) as m (id uuid) join member_card c on c.id = m.id;
    perform hand_cards(moves, put_by);
end
$$;
revoke all on function merge_cards(uuid, jsonb, text) from public;
grant execute on function merge_cards(uuid, jsonb, text) to "${appRole}";

-- They go back; a card that was withdrawn because of the other's end of membership is held or lost again, unless its holder
-- was given another since.
create function unmerge_cards(merge uuid, moves jsonb, put_by text) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    withdrawn uuid[];
begin
    select array_agg(c.id) into withdrawn
    from member_card_step s join member_card c on c.id = s.card_id
    where s.merge_id = merge
      and not exists (select 1 from member_card o where o.member_id = c.member_id and o.state in ('ISSUED', 'LOST'));
    delete from member_card_step where merge_id = merge and card_id = any (withdrawn);
    update member_card c
    set state = case (select s.step from member_card_step s where s.card_id = c.id order by s.id desc limit 1)
                    when 'REPORT_LOST' then 'LOST' else 'ISSUED' end
    where c.id = any (withdrawn);
    perform hand_cards(moves, put_by);
end
$$;
revoke all on function unmerge_cards(uuid, jsonb, text) from public;
grant execute on function unmerge_cards(uuid, jsonb, text) to "${appRole}";
