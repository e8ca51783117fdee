-- Campaigns: the yearly evaluation of an organisation and all below it, from the opening to the locked report; and of
-- each subject its course (assessment), which ends in a result (evaluation) with the same id.

create table campaign (
    id               uuid primary key,
    -- that runs it, for itself and all below
    organisation_id  uuid        not null references organisation,
    unit_path        text collate "C" not null,
    name             text        not null check (name <> ''),
    -- the year evaluated; it mostly closes in the next
    year             int         not null check (year between 1930 and 2999),
    -- quarters are for leaders alone (KL 198-KL/TW)
    period           text        not null default 'YEAR' check (period in ('YEAR', 'Q1', 'Q2', 'Q3')),
    rule_set_id      text        not null,
    rule_set_version int         not null,
    -- subjects are those of the end of this day
    cut_off          date        not null,
    status           text        not null check (status in ('DRAFT', 'OPEN', 'CLOSED', 'CANCELLED')),
    record_version   int         not null default 1,
    drafted_by       text        not null,
    drafted_at       timestamptz not null default now(),
    opened_by        text,
    opened_at        timestamptz,
    closed_by        text,
    closed_at        timestamptz,
    -- of the report as it was locked: anybody can compute it again from the results
    report_digest    text,
    foreign key (rule_set_id, rule_set_version) references rule_set,
    check ((status in ('OPEN', 'CLOSED')) = (opened_at is not null)),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((status = 'CLOSED') = (report_digest is not null)),
    check (cut_off >= make_date(year, 1, 1))
);
create unique index campaign_one on campaign (organisation_id, year, period) where status <> 'CANCELLED';

-- By which day a step is to be done: no central text names days, so each campaign has its own calendar.
create table campaign_deadline (
    campaign_id uuid not null references campaign,
    step        text not null,
    due_on      date not null,
    primary key (campaign_id, step)
);

-- How a step is taken for a kind of subject. What is not named is REQUIRED.
create table campaign_flow (
    campaign_id  uuid not null references campaign,
    subject_kind text not null check (subject_kind in ('ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER')),
    step         text not null,
    -- BY_SUPERIOR: recorded by the superior from a numbered document
    mode         text not null check (mode in ('REQUIRED', 'BY_SUPERIOR', 'OFF')),
    primary key (campaign_id, subject_kind, step)
);

create table assessment (
    -- the result has the same one
    id                   uuid primary key,
    campaign_id          uuid        not null references campaign,
    subject_kind         text        not null check (subject_kind in ('ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER')),
    -- the unit that is graded; of a member the cell; of a collective its organisation; of a leader the unit led
    organisation_id      uuid        not null references organisation,
    -- its place on today's tree: who may see the row
    unit_path            text collate "C" not null,
    -- of member-service; its kept copy may be read anew from the feed at any time, so it is no key here
    member_id            uuid,
    collective_id        uuid references collective,
    management_level     text references management_level,
    peer_group           text check (peer_group ~ '^[A-Z0-9][A-Z0-9_-]{0,49}$'),
    -- of a leader: whether at the head of the collective, or of the organisation where no collective is named
    is_head              boolean     not null default false,
    -- CUT_OFF: found on that day; ADDED: by hand; ARRIVED, ADMITTED: since
    origin               text        not null check (origin in ('CUT_OFF', 'ADDED', 'ARRIVED', 'ADMITTED')),
    -- the last step taken: PREPARE until the first, LOCKED in the end
    step                 text        not null default 'PREPARE' check (step in
        ('PREPARE', 'SELF_ASSESSED', 'COMMENTED', 'REVIEWED', 'CELL_PROPOSED', 'APPRAISED', 'DECIDED', 'NOTIFIED', 'LOCKED')),
    self_grade           text references grade,
    proposed_grade       text references grade,
    appraised_grade      text references grade,
    grade                text references grade,
    not_evaluated_reason text references not_evaluated_reason,
    -- whether what has no grade must be made up for (chưa được đánh giá), rather than being excused
    pending              boolean     not null default false,
    -- excused from the grade, but reviewed all the same
    review_only          boolean     not null default false,
    -- what has happened to the subject since the cut-off; the row says so and stays
    since                text check (since in ('MOVED', 'LEFT', 'ENDED')),
    since_on             date,
    record_version       int         not null default 1,
    recorded_by          text        not null,
    recorded_at          timestamptz not null default now(),
    check ((subject_kind in ('MEMBER', 'LEADER')) = (member_id is not null)),
    check ((subject_kind = 'COLLECTIVE') <= (collective_id is not null)),
    check (subject_kind in ('COLLECTIVE', 'LEADER') or collective_id is null),
    check (subject_kind = 'LEADER' or (management_level is null and peer_group is null and not is_head)),
    check (num_nonnulls(grade, not_evaluated_reason) <= 1),
    check (pending <= (not_evaluated_reason is not null)),
    check ((since is null) = (since_on is null))
);
create unique index assessment_of_organisation on assessment (campaign_id, organisation_id) where subject_kind = 'ORGANISATION';
create unique index assessment_of_member on assessment (campaign_id, member_id) where subject_kind = 'MEMBER';
create unique index assessment_of_collective on assessment (campaign_id, collective_id) where subject_kind = 'COLLECTIVE';
create unique index assessment_of_leader on assessment (campaign_id, member_id) where subject_kind = 'LEADER';
create index assessment_list on assessment (campaign_id, unit_path, id);
create index assessment_unit on assessment (organisation_id, campaign_id, subject_kind);
create index assessment_person on assessment (member_id) where member_id is not null;

alter table assessment enable row level security;
create policy assessment_scope on assessment
    using (member_id is null or in_person_scope(unit_path))
    with check (member_id is null or in_person_scope(unit_path));

-- Results of members are found by the card; those whom a campaign graded before they had one, by their id. Either way a
-- person has one result of a kind, year and period.
alter table evaluation
    add column campaign_id uuid references campaign,
    add column member_id   uuid,
    add column period      text not null default 'YEAR' check (period in ('YEAR', 'Q1', 'Q2', 'Q3')),
    drop constraint evaluation_subject,
    add constraint evaluation_subject check (
        (subject_kind in ('MEMBER', 'LEADER')) = (subject_hash is not null or member_id is not null)
        and (subject_hash is null) = (card_number_encrypted is null)
        and (subject_kind = 'COLLECTIVE') = (collective_id is not null)
        and (subject_kind = 'LEADER') = (management_level is not null)
        and (subject_kind = 'LEADER' or (peer_group is null and period = 'YEAR')));
create unique index evaluation_of_member_id on evaluation (year, period, subject_kind, member_id) where member_id is not null;
drop index evaluation_of_leader;
create unique index evaluation_of_leader on evaluation (year, period, subject_hash) where subject_kind = 'LEADER';

-- The tree moves, and with it the results, the courses that lead to them, the campaigns and the kept persons.
create or replace function follow_units(units uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    moved uuid[];
begin
    if cardinality(units) > 0 then
        with recursive down (id) as (
            select unnest(units)
            union
            select e.child_id from organisation_edge e join down on e.parent_id = down.id
        )
        select array_agg(id) into moved from down;
    end if;
    -- (moved stays null: whichever moved)
    update evaluation r set unit_path = o.path from organisation o
    where (moved is null or r.organisation_id = any (moved))
      and o.id = r.organisation_id and o.path is distinct from r.unit_path and o.path is not null;
    update assessment r set unit_path = o.path from organisation o
    where (moved is null or r.organisation_id = any (moved))
      and o.id = r.organisation_id and o.path is distinct from r.unit_path and o.path is not null;
    update campaign r set unit_path = o.path from organisation o
    where (moved is null or r.organisation_id = any (moved))
      and o.id = r.organisation_id and o.path is distinct from r.unit_path and o.path is not null;
    update member_copy r set unit_path = o.path from organisation o
    where (moved is null or r.cell_id = any (moved))
      and o.id = r.cell_id and o.path is distinct from r.unit_path and o.path is not null;
end
$$;

grant select, insert on campaign, assessment to "${appRole}";
grant update (name, rule_set_id, rule_set_version, cut_off, status, record_version, opened_by, opened_at, closed_by,
              closed_at, report_digest, unit_path) on campaign to "${appRole}";
grant select, insert, update, delete on campaign_deadline, campaign_flow to "${appRole}";
grant update (organisation_id, unit_path, management_level, peer_group, is_head, step, self_grade, proposed_grade,
              appraised_grade, grade, not_evaluated_reason, pending, review_only, since, since_on, record_version,
              recorded_by, recorded_at) on assessment to "${appRole}";
