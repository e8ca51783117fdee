-- The feed of members: which members have changed in what other services keep of them (design §3). An event names the
-- member and no more; what is to be said is read when the feed is read, so nothing personal stands in the outbox.

-- Of a statement, whatever it changes in so many rows: one event for each member, in the statement's own transaction.
-- Arguments: the column that names the member (or the case), the columns that count (none: every row that is written again),
-- and the event's type.
create function announce_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    columns text := coalesce(nullif(tg_argv[1], ''), 'null');
    was text := format('select %1$s::text as subject, %2$s from old_rows', tg_argv[0], columns);
    now text := format('select %1$s::text as subject, %2$s from new_rows', tg_argv[0], columns);
begin
    execute format(
        'insert into outbox (aggregatetype, aggregateid, type, payload)
         select ''members'', c.subject, %L, ''{}'' from (%s) c where c.subject is not null group by c.subject order by c.subject',
        tg_argv[2],
        case
            when tg_op = 'INSERT' or tg_op = 'UPDATE' and tg_argv[1] = '' then now
            when tg_op = 'DELETE' then was
            else format('(%1$s except %2$s) union all (%2$s except %1$s)', now, was)
        end);
    return null;
end
$$;

create function announce_changes_of(tab regclass, subject text, columns text, type text, inserted boolean) returns void
    language plpgsql as
$$
begin
    if inserted then
        execute format('create trigger announce_inserted after insert on %s referencing new table as new_rows
                        for each statement execute function announce_changed(%L, %L, %L)', tab, subject, columns, type);
    end if;
    execute format('create trigger announce_updated after update on %s referencing old table as old_rows new table as new_rows
                    for each statement execute function announce_changed(%L, %L, %L)', tab, subject, columns, type);
    execute format('create trigger announce_deleted after delete on %s referencing old table as old_rows
                    for each statement execute function announce_changed(%L, %L, %L)', tab, subject, columns, type);
end
$$;

-- A member who has no seating yet is nothing to anybody: the event comes with the first seating.
select announce_changes_of('member', 'id', 'card_number_hash, admitted_on, official_on, merged_into',
                           'vn.dangbo.member.changed', false);
select announce_changes_of('seating', 'member_id', 'cell_id, valid_from, valid_to, end_cause',
                           'vn.dangbo.member.changed', true);
select announce_changes_of('temporary_seating', 'member_id', 'cell_id, valid_from, valid_to',
                           'vn.dangbo.member.changed', true);
select announce_changes_of('member_overlay', 'member_id', 'type, valid_from, valid_to', 'vn.dangbo.member.changed', true);
-- The day of the violation stands in the case, and whoever completes it writes the decision's row again.
select announce_changes_of('discipline', 'case_id', '', 'vn.dangbo.discipline.changed', true);
drop function announce_changes_of(regclass, text, text, text, boolean);

-- Those of before, once; whoever reads from the beginning gets everybody.
insert into outbox (aggregatetype, aggregateid, type, payload)
select 'members', id::text, 'vn.dangbo.member.changed', '{}' from member order by id;
insert into outbox (aggregatetype, aggregateid, type, payload)
select 'members', case_id::text, 'vn.dangbo.discipline.changed', '{}' from discipline order by case_id;
