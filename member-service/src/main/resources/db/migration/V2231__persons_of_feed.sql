-- The feed of members tells by which other cards and records a person has been known: whoever keeps results finds them by those.

-- What was known under one card or record before is told by the record of today.
create function announce_former_cards() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into outbox (aggregatetype, aggregateid, type, payload)
    select 'members', c.member_id::text, 'vn.dangbo.member.changed', '{}' from changed_rows c group by c.member_id
    order by c.member_id;
    return null;
end
$$;
create trigger announce_inserted after insert on former_card referencing new table as changed_rows
    for each statement execute function announce_former_cards();
create trigger announce_updated after update on former_card referencing new table as changed_rows
    for each statement execute function announce_former_cards();
create trigger announce_deleted after delete on former_card referencing old table as changed_rows
    for each statement execute function announce_former_cards();

-- The record into which another has gone, or from which it has come back.
create function announce_merged() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into outbox (aggregatetype, aggregateid, type, payload)
    select 'members', s.id::text, 'vn.dangbo.member.changed', '{}'
    from (select distinct survivor_of(r.record) as id
          from new_rows n join old_rows o on o.id = n.id and o.merged_into is distinct from n.merged_into
          cross join lateral (values (n.merged_into), (o.merged_into)) r (record)
          where r.record is not null) s
    order by s.id;
    return null;
end
$$;
create trigger announce_merged after update on member referencing old table as old_rows new table as new_rows
    for each statement execute function announce_merged();
revoke all on function announce_former_cards(), announce_merged() from public;

-- Those of before, once.
insert into outbox (aggregatetype, aggregateid, type, payload)
select 'members', k.id::text, 'vn.dangbo.member.changed', '{}'
from (select member_id as id from former_card union select survivor_of(merged_into) from member where merged_into is not null) k
order by k.id;
