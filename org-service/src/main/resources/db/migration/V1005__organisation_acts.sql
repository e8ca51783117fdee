-- Acts on organisations: what was proposed, by whom it was examined and decided, and what its execution did.

create table organisation_act (
    id                 uuid        primary key,
    -- Counted up with every step; the ETag of an act.
    version            int         not null default 1,
    type               text        not null,
    route              text        not null check (route in ('SUPERIOR_INITIATED', 'WITHIN_COMPETENCE', 'PROPOSED_UPWARD')),
    status             text        not null check (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'OPINION_TAKEN',
                                                              'DECIDED', 'EXECUTED', 'WITHDRAWN', 'CANCELLED', 'REVERSED')),
    initiating_id      uuid        not null references organisation,
    -- Null when the superior stands outside the deployment, as the Centre does for a province.
    deciding_id        uuid        references organisation,
    effective_on       date        not null,
    legal_basis        text        not null,
    -- Sources, targets, organisations below that change, allocations: as handed in.
    proposal           jsonb       not null,
    reverses           uuid        references organisation_act,
    opinion            jsonb,
    decision_no        text,
    decision_date      date,
    signer             text,
    consent            text,
    -- Order of execution among acts of one day.
    decided_at         timestamptz,
    executed_at        timestamptz,
    -- Subjects of the accounts: three different people.
    made_by            text        not null,
    examined_by        text,
    decided_by         text,
    created_at         timestamptz not null default now(),
    check (made_by is distinct from examined_by and made_by is distinct from decided_by
           and (examined_by is null or examined_by is distinct from decided_by)),
    check (status not in ('DECIDED', 'EXECUTED', 'REVERSED') or (decision_no is not null and decided_by is not null))
);
create index organisation_act_due on organisation_act (effective_on, decided_at) where status = 'DECIDED';

-- Who did what to an act and when; only ever added to.
create table organisation_act_event (
    act_id     uuid        not null references organisation_act,
    number     int         not null,
    at         timestamptz not null default clock_timestamp(),
    by_subject text        not null,
    by_name    text        not null,
    step       text        not null,
    status     text        not null,
    note       text,
    primary key (act_id, number)
);

-- The organisations an act names.
create table organisation_act_unit (
    act_id uuid not null references organisation_act on delete cascade,
    code   text not null,
    role   text not null check (role in ('SOURCE', 'TARGET', 'OTHER')),
    primary key (act_id, code, role)
);
create index organisation_act_unit_code on organisation_act_unit (code);

-- What an execution did to each organisation; null before: set up by it.
create table organisation_act_change (
    act_id uuid  not null references organisation_act,
    code   text  not null,
    before jsonb,
    after  jsonb not null,
    primary key (act_id, code)
);

create table organisation_succession (
    act_id  uuid not null references organisation_act,
    from_id uuid not null references organisation,
    to_id   uuid not null references organisation,
    share   text not null check (share in ('ALL', 'PART')),
    on_day  date not null,
    primary key (act_id, from_id, to_id),
    check (from_id <> to_id)
);
create index organisation_succession_from on organisation_succession (from_id);
create index organisation_succession_to on organisation_succession (to_id);

-- The steps of an execution, some of which reach beyond this service. Each is tried until it is done; until then it
-- stands here with what keeps it from being done.
create table organisation_act_step (
    act_id    uuid        not null references organisation_act,
    position  int         not null,
    step      text        not null check (step in ('HOLD_MEMBERS', 'CHANGE_TREE', 'MOVE_MEMBERS', 'RELEASE_MEMBERS')),
    state     text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'DROPPED')),
    attempts  int         not null default 0,
    tried_at  timestamptz,
    next_at   timestamptz not null default now(),
    done_at   timestamptz,
    -- Why the last attempt failed.
    reasons   jsonb,
    primary key (act_id, position)
);
create index organisation_act_step_waiting on organisation_act_step (next_at) where state = 'WAITING';

create table organisation_delegation (
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('UPPER_GRASSROOTS_POWERS', 'ADMISSION')),
    valid_from      date not null,
    valid_to        date,
    act_id          uuid not null references organisation_act,
    validity        daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (organisation_id, kind, valid_from),
    check (valid_to > valid_from),
    exclude using gist (organisation_id with =, kind with =, validity with &&)
);

-- What was believed of an organisation and from when: each row holds until the next one of its organisation.
create table organisation_record (
    organisation_id uuid        not null references organisation deferrable initially deferred,
    number          bigint      generated always as identity,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    cause           text        not null check (cause in ('IMPORT', 'ACT', 'CORRECTION', 'EARLIER')),
    -- The import or the act.
    reference       text,
    reason          text,
    state           jsonb       not null,
    primary key (organisation_id, number)
);
-- What was announced before this table stood.
insert into organisation_record (organisation_id, recorded_at, recorded_by, cause, state)
select organisation_id, recorded_at, '', 'EARLIER', payload
from outbox where aggregatetype = 'organisations' order by tx, seq;

grant select, insert, update on organisation_act, organisation_act_step, organisation_delegation to "${appRole}";
grant select, insert, delete on organisation_act_unit to "${appRole}";
grant select, insert on organisation_act_event, organisation_act_change, organisation_succession, organisation_record
    to "${appRole}";
grant usage on all sequences in schema public to "${appRole}";
