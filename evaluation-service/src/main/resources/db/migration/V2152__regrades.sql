-- Grades that were changed after they had been decided (Hướng dẫn 25-HD/BTCTW 2023 §4; 124-QĐ/TW điều 13): by which superior, on
-- which ground, by which decision. What the grade was stays here and in evaluation_history.
create table evaluation_regrade (
    id                 uuid primary key,
    evaluation_id      uuid        not null references evaluation,
    -- the superior that decided it
    organisation_id    uuid        not null references organisation,
    ground             text        not null check (ground in ('LATE_DISCIPLINE', 'COMPLAINT', 'SUPERIOR_REVIEW')),
    grade_before       text        not null references grade,
    grade              text        not null references grade,
    decision_no        text        not null,
    decided_on         date        not null,
    -- the day that the decision states
    effective_on       date        not null,
    -- the decision on discipline, in member-service; none where the ground is another, or it stands elsewhere
    discipline_id      uuid,
    self_remedied      boolean     not null default false,
    rule_set_id        text        not null,
    rule_set_version   int         not null,
    -- what the rule set says of late discipline; of the other grounds it says nothing
    legal_ref          text,
    recorded_by        text        not null,
    recorded_by_account text       not null,
    recorded_at        timestamptz not null default now(),
    foreign key (rule_set_id, rule_set_version) references rule_set,
    check (grade <> grade_before),
    check (ground = 'LATE_DISCIPLINE' or (discipline_id is null and not self_remedied)),
    check ((ground = 'LATE_DISCIPLINE') = (legal_ref is not null))
);
create index evaluation_regrade_of on evaluation_regrade (evaluation_id, id);
create index evaluation_regrade_discipline on evaluation_regrade (discipline_id) where discipline_id is not null;

alter table evaluation_regrade enable row level security;
create policy evaluation_regrade_scope on evaluation_regrade
    using (exists (select 1 from evaluation e where e.id = evaluation_regrade.evaluation_id))
    with check (exists (select 1 from evaluation e where e.id = evaluation_regrade.evaluation_id));
grant select, insert on evaluation_regrade to "${appRole}";
