-- Lists and searches of a nation in milliseconds.

-- Who sits or sat below a unit: the range of its path, for row-level security and for lists of past days.
create index seating_unit on seating (unit_path, member_id);

-- The members who have the text in their names, or hold the card, inside the scope that the transaction has opened; null
-- when they are more than a thousand. Row-level security lets no index of names be used, because LIKE might tell
-- something of rows that the caller must not see; here the scope is part of the search instead. Planned for each pattern
-- and each scope.
create function matching_members(pattern text, card_hashes text[]) returns uuid[]
    language plpgsql stable security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as
$$
declare
    most    constant int := 1000;
    low     text    := coalesce(current_setting('dangbo.scope_low', true), '');
    high    text    := coalesce(current_setting('dangbo.scope_high', true), '');
    several boolean := strpos(coalesce(current_setting('dangbo.scope_lows', true), ''), ',') > 0;
    found   uuid[];
begin
    select array_agg(few.id) into found
    from (select m.id
          from member m
          where (m.search_key like pattern or m.card_number_hash = any(card_hashes))
            and m.id in (select s.member_id from seating s
                         where s.unit_path >= low collate "C" and s.unit_path < high collate "C"
                           and (not several or in_one_of_person_scopes(s.unit_path)))
          limit most + 1) few;
    return case when cardinality(found) > most then null else coalesce(found, '{}') end;
end
$$;
revoke all on function matching_members(text, text[]) from public;
grant execute on function matching_members(text, text[]) to "${appRole}";

-- Sums of the ledger up to a day, by cell and what is counted. Derived: a stock is the same without them.
create table stock_checkpoint (
    day           date        primary key,
    -- the last entry that is in the sums
    last_movement bigint      not null,
    made_at       timestamptz not null default now()
);
create table stock_at_checkpoint (
    day     date not null references stock_checkpoint on delete cascade,
    cell_id uuid not null,
    sex     text not null,
    state   text not null,
    members int  not null check (members <> 0),
    primary key (day, cell_id, sex, state) include (members)
);
grant select on stock_checkpoint, stock_at_checkpoint to "${appRole}";

-- The last entry for which no smaller one can appear any more. An entry has its number before it can be seen, so this
-- waits for those who are writing, a few seconds at most; null when that is not enough.
create function last_settled_movement() returns bigint
    language plpgsql security definer
    set search_path = public, pg_temp
    set lock_timeout = '3s' as
$$
begin
    lock table movement in share mode;
    return (select coalesce(max(id), 0) from movement);
exception
    when lock_not_available then
        return null;
end
$$;
revoke all on function last_settled_movement() from public;
grant execute on function last_settled_movement() to "${appRole}";

-- Traffic cannot write sums by hand.
create function make_stock_checkpoint(up_to date, counted bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtext('stock_checkpoint'));
    delete from stock_checkpoint where day = up_to;
    insert into stock_checkpoint (day, last_movement) values (up_to, counted);
    insert into stock_at_checkpoint (day, cell_id, sex, state, members)
    select up_to, cell_id, sex, state, sum(delta)
    from movement
    where id <= counted and on_date <= up_to
    group by cell_id, sex, state
    having sum(delta) <> 0;
end
$$;
revoke all on function make_stock_checkpoint(date, bigint) from public;
grant execute on function make_stock_checkpoint(date, bigint) to "${appRole}";
