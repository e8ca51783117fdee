-- Complaints about decided results (khiếu nại, 124-QĐ/TW điều 13): answered by the level that decided, then by its direct superior.
-- Both tables are only added to; the grade itself is changed by a re-grading alone.
create table evaluation_appeal (
    id            uuid primary key,
    evaluation_id uuid        not null references evaluation,
    -- by the very person, not by the unit
    by_member     boolean     not null,
    -- the grade complained of
    grade         text        not null references grade,
    recorded_at   timestamptz not null default now()
);
create index evaluation_appeal_of on evaluation_appeal (evaluation_id, id);

create table evaluation_appeal_step (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    appeal_id       uuid        not null references evaluation_appeal,
    step            text        not null check (step in ('RECEIVE', 'ANSWER', 'FIND_REGRADE_DUE', 'ESCALATE', 'ANSWER_FINALLY')),
    -- where the appeal stands after it
    state           text        not null check (state in ('RECEIVED', 'ANSWERED', 'ESCALATED', 'OPEN_FOR_REGRADE', 'CLOSED')),
    instance        text        not null check (instance in ('DECIDING_LEVEL', 'DIRECT_SUPERIOR')),
    outcome         text check (outcome in ('UPHELD', 'REGRADE_DUE', 'INADMISSIBLE')),
    -- the unit that answered
    organisation_id uuid references organisation,
    document_no     text,
    document_date   date        not null,
    -- words about persons: the complaint, the reasons of an answer
    text_encrypted  text        not null,
    done_at         timestamptz not null default now(),
    done_by         text        not null,
    done_by_account text        not null,
    -- the member to whom the account belongs: two accounts of one member are one person
    done_by_member  uuid,
    check ((step in ('RECEIVE', 'ESCALATE')) = (outcome is null)),
    check ((outcome is null) = (organisation_id is null)),
    check (outcome is null or document_no is not null),
    unique (appeal_id, instance, step)
);
create index evaluation_appeal_step_of on evaluation_appeal_step (appeal_id, position);
-- each instance answers once
create unique index evaluation_appeal_answer on evaluation_appeal_step (appeal_id, instance) where outcome is not null;

alter table evaluation_appeal enable row level security;
create policy evaluation_appeal_scope on evaluation_appeal
    using (exists (select 1 from evaluation e where e.id = evaluation_appeal.evaluation_id))
    with check (exists (select 1 from evaluation e where e.id = evaluation_appeal.evaluation_id));
alter table evaluation_appeal_step enable row level security;
create policy evaluation_appeal_step_scope on evaluation_appeal_step
    using (exists (select 1 from evaluation_appeal a where a.id = evaluation_appeal_step.appeal_id))
    with check (exists (select 1 from evaluation_appeal a where a.id = evaluation_appeal_step.appeal_id));

-- Where each appeal stands; what a re-grading on complaint has settled is told by the re-grading itself.
create view evaluation_appeal_standing with (security_invoker = true) as
select a.id, a.evaluation_id, a.by_member, a.grade, a.recorded_at, s.instance, s.document_date as last_on, g.id as regrade_id,
       case when g.id is null then s.state else 'REGRADED' end as state,
       g.id is null and s.state in ('RECEIVED', 'ESCALATED', 'OPEN_FOR_REGRADE') as under_review
from evaluation_appeal a
join lateral (select t.state, t.instance, t.document_date, t.done_at
              from evaluation_appeal_step t where t.appeal_id = a.id
              order by t.position desc limit 1) s on true
left join lateral (select r.id from evaluation_regrade r
                   where s.state = 'OPEN_FOR_REGRADE' and r.evaluation_id = a.evaluation_id and r.ground = 'COMPLAINT'
                     and r.recorded_at > s.done_at
                   order by r.id limit 1) g on true;

grant select, insert on evaluation_appeal, evaluation_appeal_step to "${appRole}";
grant select on evaluation_appeal_standing to "${appRole}";
