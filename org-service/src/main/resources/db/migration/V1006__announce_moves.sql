-- Whoever reads the feed of a subtree learns which units have left it and which have come into it, also when they moved
-- with a unit above them, and also at midnight, when a planned change takes effect. Judged once, when the transaction
-- is about to commit: on the way an edge is taken out and put in again.
create table moved_unit (
    organisation_id uuid primary key,
    old_path        text collate "C" not null
);

create function path_units(path text) returns bigint[] language sql immutable as
$$ select cast(string_to_array(rtrim(path, '.'), '.') as bigint[]) $$;

create function note_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into moved_unit (organisation_id, old_path)
    select o.id, o.path
    from old_rows o
    join new_rows n on n.id = o.id
    where o.path <> n.path
      -- of a unit that nobody has heard of, nobody needs to hear that it has moved
      and exists (select 1 from outbox b
                  where b.aggregatetype = 'organisations' and b.aggregateid = cast(o.id as text)
                    and b.tx < pg_current_xact_id())
    on conflict do nothing;
    return null;
end
$$;
create trigger organisation_moved after update on organisation
    referencing old table as old_rows new table as new_rows for each statement execute function note_moved_units();

create function announce_moved_unit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    subject text := cast(new.organisation_id as text);
    before  bigint[] := path_units(new.old_path);
    after   bigint[];
    gone    bigint[];
    come    bigint[];
begin
    delete from moved_unit where organisation_id = new.organisation_id;
    select path_units(path) into after from organisation where id = new.organisation_id;
    gone := array(select unnest(before) except select unnest(after));
    come := array(select unnest(after) except select unnest(before));
    if cardinality(gone) > 0 then
        insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload, left_units)
        values ('organisations', subject, 'vn.dangbo.organisation.left', new.organisation_id, 'null', gone);
    end if;
    -- A unit that this transaction has announced itself needs no second word.
    if cardinality(come) > 0 then
        insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload, entered_units)
        select last.aggregatetype, last.aggregateid, last.type, new.organisation_id, last.payload, come
        from (select b.* from outbox b
              where b.aggregatetype = 'organisations' and b.aggregateid = subject and b.left_units is null
              order by b.tx desc, b.seq desc limit 1) last
        where last.tx < pg_current_xact_id();
    end if;
    return null;
end
$$;
create constraint trigger moved_unit_announced after insert on moved_unit
    deferrable initially deferred for each row execute function announce_moved_unit();
