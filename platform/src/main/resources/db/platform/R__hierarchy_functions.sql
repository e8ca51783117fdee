-- The closure and the paths follow every change of an edge or of a unit's lifetime in the same transaction,
-- by trigger: no code path can forget them, and a cycle is impossible whoever writes.

create or replace function vietnam_today() returns date language sql stable as
$$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- Every (descendant, ancestor, depth, from, to) of the given units, drawn from the edges alone.
create or replace function closure_from_edges(units uuid[])
    returns table (ancestor_id uuid, descendant_id uuid, depth int, valid_from date, valid_to date)
    language sql stable as
$$
with recursive up (descendant, ancestor, depth, valid_from, valid_to) as (
    select o.id, o.id, 0, o.established_on, o.ended_on
    from organisation o
    where o.id = any (units)
    union all
    select up.descendant, parent.id, up.depth + 1,
           greatest(up.valid_from, e.valid_from, parent.established_on),
           -- least() passes over null, which is what an open end means
           least(up.valid_to, e.valid_to, parent.ended_on)
    from up
    join organisation_edge e on e.child_id = up.ancestor
    join organisation parent on parent.id = e.parent_id
    where daterange(up.valid_from, up.valid_to) && e.validity
      and daterange(up.valid_from, up.valid_to) * e.validity && daterange(parent.established_on, parent.ended_on)
      -- stop at the first repetition: its row breaks the constraint that forbids cycles
      and (up.depth = 0 or up.ancestor <> up.descendant)
      and up.depth < 32
)
select up.ancestor, up.descendant, up.depth, up.valid_from, up.valid_to from up
$$;

-- Each unit's place on today's tree: under its superior; an ended one under what took it over whole, else under the
-- superior of its last day, wherever that stands by now; one that is only planned under the superior of its first day.
create or replace function places(units uuid[]) returns table (unit uuid, path text) language sql stable as
$$
with recursive up (unit, at, depth) as (
    select id, id, 0 from unnest(units) id
    union all
    select up.unit, above.id, up.depth + 1
    from up
    join organisation o on o.id = up.at
    cross join lateral (
        select o.successor_id as id where o.ended_on <= vietnam_today() and o.successor_id is not null
        union all
        select e.parent_id
        from (select greatest(least(vietnam_today(), o.ended_on - 1), o.established_on) as day) own
        join organisation_edge e on e.child_id = o.id and e.validity @> own.day
        join organisation parent on parent.id = e.parent_id
                                and daterange(parent.established_on, parent.ended_on) @> own.day
        where (o.successor_id is null or o.ended_on is null or o.ended_on > vietnam_today())) above
    where up.depth < 32
)
select up.unit, string_agg(at.number || '.', '' order by up.depth desc)
from up
join organisation at on at.id = up.at
group by up.unit
$$;

create or replace function place_units(units uuid[]) returns void language sql as
$$
update organisation o
set path = placed.path
from places(units) placed
where placed.unit = o.id and o.path is distinct from placed.path
$$;

-- Those of the units whose closure or place does not follow from the edges. What stands below a unit follows from its
-- rows and was rebuilt with them: below one that is right there is nothing to do.
create or replace function outdated_units(units uuid[]) returns uuid[] language sql stable as
$$
select array(
    select coalesce(w.descendant_id, c.descendant_id)
    from closure_from_edges(units) w
    full join (select * from organisation_closure where descendant_id = any (units)) c
         on c.descendant_id = w.descendant_id and c.ancestor_id = w.ancestor_id and c.depth = w.depth
        and c.valid_from = w.valid_from and coalesce(c.valid_to, 'infinity') = coalesce(w.valid_to, 'infinity')
    where w.descendant_id is null or c.descendant_id is null
    union
    select p.unit from places(units) p join organisation o on o.id = p.unit where o.path is distinct from p.path)
$$;

-- Security definer: traffic may not write the closure by hand.
create or replace function rebuild_closure(changed uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    outdated uuid[];
    affected uuid[];
begin
    if coalesce(cardinality(changed), 0) = 0 then
        return;
    end if;
    -- One writer at a time: two changes, each right by itself, could close a circle together. Whoever has waited must
    -- see what the other has done, which an older snapshot does not.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the tree is changed at READ COMMITTED, not at %', current_setting('transaction_isolation')
            using errcode = 'active_sql_transaction';
    end if;
    perform pg_advisory_xact_lock(hashtext('organisation_closure'));
    outdated := outdated_units(changed);
    if cardinality(outdated) = 0 then
        return;
    end if;
    with recursive down (id) as (
        select unnest(outdated)
        union
        select below.id
        from down
        cross join lateral (select e.child_id as id from organisation_edge e where e.parent_id = down.id
                            union all
                            -- an ended unit stands where its successor stands
                            select o.id from organisation o where o.successor_id = down.id) below
    )
    select array_agg(id) into affected
    from (select id from down
          union
          select descendant_id from organisation_closure where ancestor_id = any (outdated)) every;

    -- Only the differences: of a whole province that moves, most rows stay. (Except, not joins: whatever the planner
    -- takes the sizes for, it hashes or sorts.)
    with wanted as materialized (
        select ancestor_id, descendant_id, depth, valid_from, valid_to from closure_from_edges(affected)),
    recorded as materialized (
        select ancestor_id, descendant_id, depth, valid_from, valid_to
        from organisation_closure where descendant_id = any (affected)),
    gone as (
        delete from organisation_closure c
        using (select * from recorded except select * from wanted) r
        where c.descendant_id = r.descendant_id and c.depth = r.depth and c.ancestor_id = r.ancestor_id
          and c.valid_from = r.valid_from
        returning 1)
    insert into organisation_closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
    select * from (select * from wanted except select * from recorded) missing
    -- the rows that go make room first
    where (select count(*) from gone) >= 0;
    perform place_units(affected);
end
$$;
-- As definer it is called by the triggers only.
revoke all on function rebuild_closure(uuid[]) from public;

create or replace function organisation_edge_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if tg_op = 'DELETE' then
        perform rebuild_closure(array(select distinct child_id from old_rows));
    elsif tg_op = 'INSERT' then
        perform rebuild_closure(array(select distinct child_id from new_rows));
    else
        perform rebuild_closure(array(select child_id from new_rows union select child_id from old_rows));
    end if;
    return null;
end
$$;

create or replace trigger organisation_edge_inserted after insert on organisation_edge
    referencing new table as new_rows for each statement execute function organisation_edge_changed();
create or replace trigger organisation_edge_updated after update on organisation_edge
    referencing old table as old_rows new table as new_rows for each statement execute function organisation_edge_changed();
create or replace trigger organisation_edge_deleted after delete on organisation_edge
    referencing old table as old_rows for each statement execute function organisation_edge_changed();

create or replace function organisation_lifetime_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if tg_op = 'INSERT' then
        perform rebuild_closure(array(select id from new_rows));
    elsif tg_op = 'DELETE' then
        perform rebuild_closure(array(select id from old_rows));
    else
        -- place_units() updates path: only a changed lifetime concerns the closure
        -- (except, not a join: the planner takes the two for tables of one row)
        perform rebuild_closure(array(
            select id from (select id, established_on, ended_on, successor_id from new_rows
                            except
                            select id, established_on, ended_on, successor_id from old_rows) changed));
    end if;
    return null;
end
$$;

create or replace trigger organisation_inserted after insert on organisation
    referencing new table as new_rows for each statement execute function organisation_lifetime_changed();
create or replace trigger organisation_updated after update on organisation
    referencing old table as old_rows new table as new_rows for each statement execute function organisation_lifetime_changed();
create or replace trigger organisation_deleted after delete on organisation
    referencing old table as old_rows for each statement execute function organisation_lifetime_changed();

-- Paths decide who sees what, so traffic does not write them; and no unit is ever deleted.
revoke insert, update, delete on organisation from "${appRole}";
grant insert (id, number, code, established_on, ended_on, successor_id),
    update (code, established_on, ended_on, successor_id) on organisation to "${appRole}";

-- The day changes by itself: planned changes take effect on paths without any write.
create or replace function place_all_units() returns void
    language sql security definer set search_path = public, pg_temp as
$$ select place_units(array(select id from organisation)) $$;
revoke all on function place_all_units() from public;
grant execute on function place_all_units() to "${appRole}";
