-- What happened and on which ground is sensitive: of discipline, of what lies over a membership and of badges it stands
-- encrypted beside what else is known of the case, and among the facts of no step; so do the reasons and remarks of their steps.
-- What was recorded before is encrypted by the service when it starts, because the keys are not here.
alter table member_case add sealed_encrypted text;
alter table member_case_event add note_encrypted text;
alter table member_case_event add check (note is null or note_encrypted is null);
-- By which keys are changed, row by row.
alter table member_case_event add id bigint generated always as identity unique;

-- The texts of a case of a kind that are to be encrypted; the service names the same ones.
create function sealed_texts(kind text) returns text[]
    language sql immutable set search_path = public, pg_temp as
$$
select case kind when 'DISCIPLINE' then array['matter', 'graveGround']
                 when 'OVERLAY' then array['reason']
                 when 'BADGE' then array['ground']
                 else array[]::text[] end
$$;

-- Those of them that stand open.
create function open_texts(kind text, facts jsonb) returns text[]
    language sql immutable set search_path = public, pg_temp as
$$
select array(select name from unnest(sealed_texts(kind)) as name where facts ? name)
$$;
-- Empty when all is done, so that looking for more costs nothing.
create index member_case_open_texts on member_case (id) where cardinality(open_texts(kind, facts)) > 0;
create index member_case_event_open_notes on member_case_event (case_id) where note is not null;
