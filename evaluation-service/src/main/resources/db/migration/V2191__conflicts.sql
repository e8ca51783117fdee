-- Who has a direct interest in a case takes no step in it: declared by the account itself. Only added to.
create table assessment_conflict (
    id               uuid primary key,
    assessment_id    uuid        not null references assessment,
    -- words about persons
    reason_encrypted text        not null,
    declared_at      timestamptz not null default now(),
    declared_by      text        not null,
    account          text        not null,
    unique (assessment_id, account)
);

alter table assessment_conflict enable row level security;
create policy assessment_conflict_scope on assessment_conflict
    using (exists (select 1 from assessment a where a.id = assessment_conflict.assessment_id))
    with check (exists (select 1 from assessment a where a.id = assessment_conflict.assessment_id));
grant select, insert on assessment_conflict to "${appRole}";
