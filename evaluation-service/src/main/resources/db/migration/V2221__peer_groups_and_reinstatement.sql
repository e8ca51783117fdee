-- Ceilings hold among those of similar position, function and task, whatever is graded (HD 21-HD/BTCTW; 366-QĐ/TW article 11): units and
-- members have peer groups as leaders do.
do $$
declare
    old text;
begin
    select conname into strict old from pg_constraint
    where conrelid = 'assessment'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%LEADER%management_level IS NULL%peer_group IS NULL%';
    execute format('alter table assessment drop constraint %I', old);
end
$$;
alter table assessment
    add constraint assessment_of_leaders_alone check (subject_kind = 'LEADER' or (management_level is null and not is_head));

alter table evaluation
    drop constraint evaluation_subject,
    add constraint evaluation_subject check (
        (subject_kind in ('MEMBER', 'LEADER')) = (subject_hash is not null or member_id is not null)
        and (subject_hash is null) = (card_number_encrypted is null)
        and (subject_kind = 'COLLECTIVE') = (collective_id is not null)
        and (subject_kind = 'LEADER') = (management_level is not null)
        and (subject_kind = 'LEADER' or period = 'YEAR'));

-- Who was withdrawn by mistake takes part again; that it was so stays. Only added to.
create table assessment_reinstatement (
    position         bigint generated always as identity primary key,
    assessment_id    uuid        not null references assessment on update cascade,
    withdrawn_reason text        not null,
    withdrawn_by     text        not null,
    withdrawn_at     timestamptz not null,
    reason           text        not null,
    done_by          text        not null,
    done_at          timestamptz not null default now()
);
create index assessment_reinstatement_of on assessment_reinstatement (assessment_id, position);
alter table assessment_reinstatement enable row level security;
create policy assessment_reinstatement_scope on assessment_reinstatement
    using (exists (select 1 from assessment a where a.id = assessment_reinstatement.assessment_id))
    with check (exists (select 1 from assessment a where a.id = assessment_reinstatement.assessment_id));
grant select, insert on assessment_reinstatement to "${appRole}";
