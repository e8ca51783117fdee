-- Acts on organisations (tách, nhập, giải thể …) move the members of cells. org-service decides and changes the tree;
-- here the cells are held while it does, and the members are moved when it has.

insert into movement_cause (code, sign, vi, en) values
    ('RESTRUCTURED', 0, 'thay đổi tổ chức (tách, nhập, giải thể)', 'organisation changed (split, merged, dissolved)');

create table restructuring (
    -- the act, as org-service names it
    id           uuid primary key,
    effective_on date        not null,
    reverts      uuid        references restructuring,
    -- what was asked for: where the members of which cells go
    wanted       jsonb       not null,
    -- codes of the cells that members come to; such a cell may not exist yet
    targets      text[]      not null,
    state        text        not null check (state in ('HELD', 'APPLIED', 'RELEASED')),
    held_at      timestamptz not null default now(),
    held_by      text        not null,
    applied_at   timestamptz,
    check ((state = 'APPLIED') = (applied_at is not null))
);
create index restructuring_state on restructuring (state, held_at);

-- A cell whose members are about to move. While it stands here, nobody is seated in it or taken out of it on or after
-- the day; a cell is held by one act at a time.
create table cell_hold (
    cell_id   uuid primary key references organisation,
    act_id    uuid not null references restructuring,
    held_from date not null
);
create index cell_hold_act on cell_hold (act_id);

-- Who was moved by which act, so that it can be undone.
create table restructuring_move (
    act_id       uuid not null references restructuring,
    member_id    uuid not null references member,
    from_cell_id uuid not null references organisation,
    to_cell_id   uuid not null references organisation,
    -- first day in the other cell
    valid_from   date not null,
    -- DIVIDED: the seating ended there and another began; WHOLE: it had not begun before and is in the other cell as a
    -- whole; JOINED: the two parts of a divided one are one again
    kind         text not null check (kind in ('DIVIDED', 'WHOLE', 'JOINED')),
    primary key (act_id, member_id, valid_from)
);
create index restructuring_move_member on restructuring_move (member_id);
alter table restructuring_move enable row level security;
create policy restructuring_move_scope on restructuring_move
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));

grant select, insert, update on restructuring to "${appRole}";
grant select, insert, delete on cell_hold to "${appRole}";
grant select, insert on restructuring_move to "${appRole}";

-- Who writes seatings shares this lock, who holds cells or moves members has it alone: no write slips in between the
-- look at a cell's members and the hold. CellHolds takes it early; the trigger makes sure that nobody goes without.
create function share_seatings() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtext('restructuring'));
    return null;
end
$$;
create trigger seating_shared
    before insert or update of member_id, cell_id, valid_from, valid_to, start_cause, end_cause or delete on seating
    for each statement execute function share_seatings();

-- Refuses whatever would make or change a seating in a held cell on or after its day. Volatile: each look at the holds
-- sees those committed while the statement waited for the lock.
create function refuse_held_seatings() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE'
       and (old.member_id, old.cell_id, old.valid_from, old.valid_to, old.start_cause, old.end_cause)
           is not distinct from
           (new.member_id, new.cell_id, new.valid_from, new.valid_to, new.start_cause, new.end_cause) then
        return new;
    end if;
    if exists (select 1 from cell_hold h
               where h.cell_id = new.cell_id and (new.valid_to is null or new.valid_to > h.held_from)
                  or h.cell_id = old.cell_id and (old.valid_to is null or old.valid_to > h.held_from)) then
        raise exception 'the cell is held while its members are being moved'
            using errcode = 'check_violation', constraint = 'seating_cell_held', table = 'seating';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger seating_held before insert or update or delete on seating
    for each row execute function refuse_held_seatings();

-- The places of persons follow the tree beside those who move persons, not between them.
create or replace function follow_units(units uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
select pg_advisory_xact_lock_shared(hashtext('restructuring'));
update member m set unit_path = o.path from organisation o
where o.id = m.cell_id and m.unit_path is distinct from o.path and (cardinality(units) = 0 or o.id = any (units));
update seating s set unit_path = o.path from organisation o
where o.id = s.cell_id and s.unit_path is distinct from o.path and (cardinality(units) = 0 or o.id = any (units));
$$;

-- Traffic deletes no seating. Undoing an act joins two parts into one again, and of the second nothing remains but the
-- ledger's entries; only a seating that an act has begun goes this way.
create function join_seatings(members uuid[], days date[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
delete from seating s using unnest(members, days) as second (member_id, valid_from)
where s.member_id = second.member_id and s.valid_from = second.valid_from and s.start_cause = 'RESTRUCTURED'
$$;
revoke all on function join_seatings(uuid[], date[]) from public;
grant execute on function join_seatings(uuid[], date[]) to "${appRole}";
