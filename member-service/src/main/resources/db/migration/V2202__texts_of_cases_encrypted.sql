-- What happened and on which ground is sensitive: of discipline, of what lies over a membership and of badges it stands
-- encrypted beside what else is known of the case, and in no step. What was recorded before is encrypted by the service when it
-- starts, because the keys are not here.
alter table member_case add sealed_encrypted text;

-- The texts of a case that stand open though they are to be encrypted; the service names the same ones.
create function open_texts(kind text, facts jsonb) returns text[]
    language sql immutable set search_path = public, pg_temp as
$$
select array(select name
             from unnest(case kind when 'DISCIPLINE' then array['matter', 'graveGround']
                                   when 'OVERLAY' then array['reason']
                                   when 'BADGE' then array['ground']
                                   else array[]::text[] end) as name
             where facts ? name)
$$;
-- Empty when all is done, so that looking for more costs nothing.
create index member_case_open_texts on member_case (id) where cardinality(open_texts(kind, facts)) > 0;
