-- As before, but the first row of a transaction announces all that moved in it: a province has tens of thousands.
create or replace function announce_moved_unit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    -- Another transaction's rows are gone when it commits, so every row seen here is of this one.
    if not exists (select 1 from moved_unit where organisation_id = new.organisation_id) then
        return null;
    end if;
    with moved as (
        delete from moved_unit returning organisation_id, path_units(old_path) as before),
    compared as materialized (
        select m.organisation_id, cast(m.organisation_id as text) as subject,
               array(select unnest(m.before) except select unnest(path_units(o.path))) as gone,
               array(select unnest(path_units(o.path)) except select unnest(m.before)) as come
        from moved m
        join organisation o on o.id = m.organisation_id),
    departed as (
        insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload, left_units)
        select 'organisations', subject, 'vn.dangbo.organisation.left', organisation_id, 'null', gone
        from compared
        where cardinality(gone) > 0
        returning 1)
    insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload, entered_units)
    select last.aggregatetype, last.aggregateid, last.type, c.organisation_id, last.payload, c.come
    from compared c
    cross join lateral (
        select b.* from outbox b
        where b.aggregatetype = 'organisations' and b.aggregateid = c.subject and b.left_units is null
        order by b.tx desc, b.seq desc limit 1) last
    where cardinality(c.come) > 0
      -- a unit that this transaction has announced itself needs no second word
      and last.tx < pg_current_xact_id()
      -- first what leaves, then what comes
      and (select count(*) from departed) >= 0;
    return null;
end
$$;

-- As before, but by what the planner cannot mistake: it takes old and new rows for tables of one row, and joins of
-- thousands become loops in loops.
create or replace function note_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into moved_unit (organisation_id, old_path)
    select o.id, o.path
    from (select id, path from old_rows where path is not null
          except
          select id, path from new_rows) o
    -- of a unit that nobody has heard of, nobody needs to hear that it has moved: its first event tells
    cross join lateral (select b.tx from outbox b
                        where b.aggregatetype = 'organisations' and b.aggregateid = cast(o.id as text)
                        order by b.tx, b.seq limit 1) heard
    where heard.tx < pg_current_xact_id()
    on conflict do nothing;
    return null;
end
$$;
