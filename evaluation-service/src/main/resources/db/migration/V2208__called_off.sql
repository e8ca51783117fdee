-- An open campaign in which nothing has been decided is called off, with the reason. Its courses stay in the records; results
-- that were there before it are let go, as they were.

alter table campaign
    add column called_off_reason text,
    add column called_off_by     text,
    add column called_off_at     timestamptz,
    drop constraint campaign_check,
    add constraint campaign_opened check (
        status = 'CANCELLED' or (status in ('OPEN', 'CLOSED')) = (opened_at is not null)),
    add constraint campaign_called_off check (
        num_nonnulls(called_off_reason, called_off_by, called_off_at) in (0, 3)
        and (called_off_at is not null) = (status = 'CANCELLED' and opened_at is not null));
grant update (called_off_reason, called_off_by, called_off_at) on campaign to "${appRole}";

-- A course that was to end in a result that was there before has its id. The result goes on without it, and the course goes
-- by another id with all that was done to it.
alter table assessment_step
    drop constraint assessment_step_assessment_id_fkey,
    add constraint assessment_step_assessment_id_fkey foreign key (assessment_id) references assessment on update cascade;
alter table assessment_conflict
    drop constraint assessment_conflict_assessment_id_fkey,
    add constraint assessment_conflict_assessment_id_fkey foreign key (assessment_id) references assessment on update cascade;
alter table assessment_exclusion
    drop constraint assessment_exclusion_assessment_id_fkey,
    add constraint assessment_exclusion_assessment_id_fkey foreign key (assessment_id) references assessment on update cascade;

-- How many subjects of each kind the campaign itself has decided: none, and its results are let go. Whoever takes a step
-- meanwhile waits, and then finds the campaign called off. Of everybody, wherever they have gone: numbers alone go out.
create function call_off_campaign(wanted uuid) returns table (kind text, decided bigint)
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from campaign where id = wanted and status = 'OPEN') then
        raise exception 'only an open campaign is called off' using errcode = 'restrict_violation';
    end if;
    perform 1 from assessment where campaign_id = wanted order by id for update;
    return query
    select a.subject_kind, count(*) from assessment a
    where a.campaign_id = wanted and not a.taken_over
      and (a.grade is not null or a.step in ('DECIDED', 'NOTIFIED', 'LOCKED'))
    group by 1 order by 1;
    if found then
        return;
    end if;
    update evaluation set campaign_id = null where campaign_id = wanted;
    update assessment a set id = gen_random_uuid()
    where a.campaign_id = wanted and exists (select 1 from evaluation e where e.id = a.id);
end
$$;
revoke all on function call_off_campaign(uuid) from public;
grant execute on function call_off_campaign(uuid) to "${appRole}";
