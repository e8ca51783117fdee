-- What was done to a subject of a campaign, step by step: only added to. Of ballots numbers alone: who voted for what
-- is stored nowhere.
create table assessment_step (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    assessment_id   uuid        not null references assessment,
    action          text        not null,
    -- where the subject stands after it
    step            text        not null,
    -- what was proposed or decided with it
    grade           text references grade,
    document_no     text,
    document_date   date,
    -- recorded by the superior from a numbered document, because the campaign's flow says so
    by_superior     boolean     not null default false,
    -- whose comment it is
    commentator     text check (commentator in ('CELL_COMMITTEE', 'MASS_ORGANISATION', 'EMPLOYER', 'TEMPORARY_CELL',
                                                'FORMER_CELL', 'RESIDENCE')),
    ballot_stage    text check (ballot_stage in ('CELL', 'DECIDER')),
    ballot_round    int check (ballot_round in (1, 2)),
    tally           jsonb,
    -- what the decision rested on, and what each rule said of it
    facts           jsonb,
    rule_results    jsonb,
    -- words about persons: comments, opinions, reasons
    note_encrypted  text,
    done_at         timestamptz not null default now(),
    done_by         text        not null,
    done_by_account text        not null,
    check (num_nonnulls(ballot_stage, ballot_round, tally) in (0, 3)),
    check ((facts is null) = (rule_results is null)),
    check (not by_superior or num_nonnulls(document_no, document_date) = 2)
);
create index assessment_step_of on assessment_step (assessment_id, position);

alter table assessment_step enable row level security;
create policy assessment_step_scope on assessment_step
    using (exists (select 1 from assessment a where a.id = assessment_step.assessment_id));

grant select, insert on assessment_step to "${appRole}";
