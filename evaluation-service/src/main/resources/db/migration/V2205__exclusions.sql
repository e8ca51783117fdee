-- Who is not graded for now, or not at all, by the hand of whoever appraises: absent from the meeting, under inspection, and
-- what else the rule set of the campaign names. The course keeps its steps, and goes on when the exclusion is taken back.

alter table assessment
    -- the standing reason was given by hand, and can be taken back; those that the rules gave cannot
    add column excluded boolean not null default false,
    add check (excluded <= (not_evaluated_reason is not null));
grant update (excluded) on assessment to "${appRole}";

-- Only added to.
create table assessment_exclusion (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    assessment_id   uuid        not null references assessment,
    action          text        not null check (action in ('EXCLUDE', 'RESUME')),
    -- by which the subject is, or was until now, not graded
    reason          text        not null references not_evaluated_reason,
    -- what the rule set said of the reason then
    pending         boolean     not null,
    legal_ref       text        not null,
    document_no     text,
    document_date   date,
    -- words about persons
    note_encrypted  text        not null,
    done_at         timestamptz not null default now(),
    done_by         text        not null,
    done_by_account text        not null
);
create index assessment_exclusion_of on assessment_exclusion (assessment_id, position);

alter table assessment_exclusion enable row level security;
create policy assessment_exclusion_scope on assessment_exclusion
    using (exists (select 1 from assessment a where a.id = assessment_exclusion.assessment_id))
    with check (exists (select 1 from assessment a where a.id = assessment_exclusion.assessment_id));
grant select, insert on assessment_exclusion to "${appRole}";
