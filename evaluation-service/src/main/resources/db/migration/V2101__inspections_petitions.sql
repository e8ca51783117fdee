-- Inspection and supervision (kiểm tra, giám sát), and petitions (đơn thư), as records. They hold numbers of those
-- concerned, never who they are: no name, no card number, no address.

create table inspection_type (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into inspection_type (code, vi, en) values
    ('REGULAR_INSPECTION', 'kiểm tra (Điều 30)', 'inspection (article 30)'),
    ('SUPERVISION_THEMATIC', 'giám sát chuyên đề', 'thematic supervision'),
    ('SUPERVISION_REGULAR', 'giám sát thường xuyên', 'regular supervision'),
    ('SIGNS_OF_VIOLATION', 'kiểm tra khi có dấu hiệu vi phạm', 'inspection on signs of a violation'),
    ('DUTY_INSPECTION', 'kiểm tra thực hiện nhiệm vụ kiểm tra, giám sát, thi hành kỷ luật',
     'inspection of the duty to inspect, supervise and discipline'),
    ('FINANCE', 'kiểm tra tài chính đảng', 'inspection of party finance'),
    ('ASSET_VERIFICATION', 'xác minh tài sản, thu nhập', 'verification of property and income');

create table inspection_conclusion (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into inspection_conclusion (code, vi, en) values
    ('GOOD', 'thực hiện tốt', 'done well'),
    ('NOT_GOOD', 'thực hiện chưa tốt', 'not done well'),
    ('FAULT', 'có khuyết điểm, vi phạm', 'shortcomings or violations'),
    ('MUST_DISCIPLINE', 'phải thi hành kỷ luật', 'discipline is due'),
    ('DISCIPLINED', 'đã thi hành kỷ luật', 'disciplined');

create table petition_kind (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into petition_kind (code, vi, en) values
    ('DENUNCIATION', 'tố cáo', 'denunciation'),
    ('DISCIPLINE_COMPLAINT', 'khiếu nại kỷ luật', 'complaint about discipline'),
    ('STRIKE_OFF_COMPLAINT', 'khiếu nại xóa tên', 'complaint about striking off'),
    ('REFLECTION', 'phản ánh, kiến nghị', 'report or suggestion');

-- A concluded inspection or supervision by the committee, or its inspection commission, of a unit.
create table inspection (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    type            text        not null references inspection_type,
    decision_no     text,
    started_on      date        not null,
    concluded_on    date        not null,
    version         int         not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null,
    -- recorded by mistake: kept, and counted no more
    withdrawn_at    timestamptz,
    withdrawn_by    text,
    withdrawn_reason text,
    constraint inspection_days check (started_on <= concluded_on),
    constraint inspection_withdrawn check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index inspection_of on inspection (organisation_id, concluded_on);

-- How many were inspected, by what was found: turns, since one may be inspected again.
create table inspection_subject (
    inspection_id uuid not null references inspection,
    subject       text not null check (subject in ('ORGANISATION', 'MEMBER')),
    conclusion    text not null references inspection_conclusion,
    turns         int  not null check (turns between 1 and 1000000),
    primary key (inspection_id, subject, conclusion)
);

create table petition (
    id              uuid primary key,
    organisation_id uuid        not null references organisation,
    kind            text        not null references petition_kind,
    received_on     date        not null,
    register_no     text,
    status          text        not null check (status in ('RECEIVED', 'ACCEPTED', 'REJECTED', 'RESOLVED')),
    version         int         not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text        not null
);
create index petition_of on petition (organisation_id, received_on);

create table petition_step (
    id          bigint generated always as identity primary key,
    petition_id uuid        not null references petition,
    step        text        not null,
    done_on     date        not null,
    done_at     timestamptz not null default now(),
    done_by     text        not null
);
create index petition_step_of on petition_step (petition_id, id);

grant select on inspection_type, inspection_conclusion, petition_kind to "${appRole}";
grant select, insert on inspection, inspection_subject, petition, petition_step to "${appRole}";
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, version) on inspection to "${appRole}";
grant update (status, version) on petition to "${appRole}";
