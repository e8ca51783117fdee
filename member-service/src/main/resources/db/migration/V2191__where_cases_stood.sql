-- Where a case stood, and from which day on: the figures of a day are those of the units of that day.
create table case_stand (
    case_id  uuid not null references member_case,
    -- the first day; -infinity for where it was opened
    from_day date not null,
    place_id uuid not null references organisation,
    primary key (case_id, from_day)
);
alter table case_stand enable row level security;
create policy case_stand_scope on case_stand
    using (exists (select 1 from member_case c where c.id = case_id));
grant select on case_stand to "${appRole}";

insert into case_stand (case_id, from_day, place_id) select id, '-infinity', place_id from member_case;

create function case_placed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    since date := '-infinity';
begin
    if tg_op = 'UPDATE' then
        -- who is no member yet moves by an act, which says the day itself
        if new.member_id is null then
            return null;
        end if;
        select seated_from into since from member where id = new.member_id;
        delete from case_stand where case_id = new.id and from_day >= since and from_day > '-infinity';
    end if;
    insert into case_stand (case_id, from_day, place_id) values (new.id, since, new.place_id)
    on conflict (case_id, from_day) do update set place_id = excluded.place_id;
    return null;
end
$$;
revoke all on function case_placed() from public;
create trigger case_opened after insert on member_case for each row execute function case_placed();
create trigger case_moved after update of place_id on member_case for each row
    when (old.place_id is distinct from new.place_id) execute function case_placed();

-- Candidates whose cell ends by an act are followed in the cell that takes its members over.
create function move_candidates(source text, target text, from_day date) returns void
    language sql security definer set search_path = public, pg_temp as
$$
with moved as (
    update member_case c set place_id = t.id, place_path = t.path
    from organisation s, organisation t
    where s.code = source and t.code = target and c.place_id = s.id
      and c.kind = 'ADMISSION' and not c.closed and c.member_id is null
    returning c.id, c.place_id)
insert into case_stand (case_id, from_day, place_id)
select id, move_candidates.from_day, place_id from moved
on conflict (case_id, from_day) do update set place_id = excluded.place_id
$$;
revoke all on function move_candidates(text, text, date) from public;
grant execute on function move_candidates(text, text, date) to "${appRole}";

-- Who is leaving is decided on where they sit; who comes back, where they come to.
create or replace function cases_follow_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member_case set place_id = new.cell_id, place_path = new.unit_path
    where member_id = new.id and not closed and place_id <> new.cell_id
      and (kind in ('ADMISSION', 'BADGE', 'OVERLAY', 'SUPPLEMENT')
           or kind = 'EXIT' and facts ->> 'kind' in ('STRIKE_OFF', 'RESIGNATION', 'DEATH'));
    update member_case set other_id = nullif(new.cell_id, place_id),
                           other_path = case when new.cell_id <> place_id then new.unit_path end
    where member_id = new.id and not closed and kind = 'DISCIPLINE';
    return null;
end
$$;
