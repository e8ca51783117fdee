-- Committees, terms and seats; external offices; congresses; advisory bodies. Valid time is half-open.
-- Sources: Điều lệ Đảng (2011), articles 9–13, 24, 30–32; Quy định 294-QĐ/TW 2025 for the model after 1 July 2025.

create table committee_kind (
    code     text primary key,
    vi       text not null,
    en       text not null,
    -- leads the unit: a unit has one such body at a time
    leads    boolean not null,
    position int generated always as identity
);
insert into committee_kind (code, vi, en, leads) values
    ('BCH',         'ban chấp hành đảng bộ', 'committee', true),
    ('CHI_UY',      'chi ủy', 'cell committee', true),
    ('BI_THU',      'bí thư, phó bí thư chi bộ (chi bộ không có chi ủy)', 'secretary of a cell without a committee', true),
    ('TO_DANG',     'tổ trưởng, tổ phó tổ đảng', 'leaders of a party group', true),
    ('BTV',         'ban thường vụ', 'standing committee', false),
    ('THUONG_TRUC', 'thường trực cấp ủy', 'standing body', false),
    ('UBKT',        'ủy ban kiểm tra', 'inspection committee', false);

-- Which kind of unit has which body.
create table committee_kind_of (
    committee_kind    text not null references committee_kind,
    organisation_kind text not null references organisation_kind,
    valid_from        date not null,
    valid_to          date,
    legal_basis       text not null,
    validity          daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    exclude using gist (committee_kind with =, organisation_kind with =, validity with &&)
);
insert into committee_kind_of (committee_kind, organisation_kind, valid_from, legal_basis)
select b.committee_kind, k.code, '1930-02-03', b.legal_basis
from (values ('BCH', 'Điều lệ Đảng, Điều 9, 12, 13', '{CENTRAL,CENTRAL_AFFILIATED,UPPER_GRASSROOTS,GRASSROOTS_COMMITTEE,SECTIONAL_COMMITTEE}'),
             ('CHI_UY', 'Điều lệ Đảng, Điều 24', '{GRASSROOTS_CELL,SUBORDINATE_CELL}'),
             ('BI_THU', 'Điều lệ Đảng, Điều 24', '{GRASSROOTS_CELL,SUBORDINATE_CELL}'),
             ('TO_DANG', 'Điều lệ Đảng, Điều 24', '{PARTY_GROUP}'),
             ('BTV', 'Điều lệ Đảng, Điều 20, 22', '{CENTRAL_AFFILIATED,UPPER_GRASSROOTS,GRASSROOTS_COMMITTEE}'),
             ('THUONG_TRUC', 'Điều lệ Đảng, Điều 20', '{CENTRAL_AFFILIATED,UPPER_GRASSROOTS,GRASSROOTS_COMMITTEE}'),
             ('UBKT', 'Điều lệ Đảng, Điều 31', '{CENTRAL,CENTRAL_AFFILIATED,UPPER_GRASSROOTS,GRASSROOTS_COMMITTEE}'))
     as b (committee_kind, legal_basis, kinds)
join organisation_kind k on k.code = any (cast(b.kinds as text[]));

create table seat_role (
    code     text primary key,
    vi       text not null,
    en       text not null,
    -- one holder in a body at a time; seat_single says so to the database
    single   boolean not null,
    position int generated always as identity
);
insert into seat_role (code, vi, en, single) values
    ('SECRETARY',         'bí thư', 'secretary', true),
    ('STANDING_DEPUTY',   'phó bí thư thường trực', 'standing deputy secretary', true),
    ('DEPUTY',            'phó bí thư', 'deputy secretary', false),
    ('STANDING_MEMBER',   'ủy viên ban thường vụ', 'member of the standing committee', false),
    ('COMMITTEE_MEMBER',  'ủy viên ban chấp hành, chi ủy viên', 'member of the committee', false),
    ('INSPECTION_CHAIR',  'chủ nhiệm ủy ban kiểm tra', 'head of the inspection committee', true),
    ('INSPECTION_DEPUTY', 'phó chủ nhiệm ủy ban kiểm tra', 'deputy head of the inspection committee', false),
    ('INSPECTION_MEMBER', 'ủy viên ủy ban kiểm tra', 'member of the inspection committee', false),
    ('GROUP_LEADER',      'tổ trưởng tổ đảng', 'leader of a party group', true),
    ('GROUP_DEPUTY',      'tổ phó tổ đảng', 'deputy leader of a party group', false);

-- An office is a seat in one body: the secretary sits as SECRETARY in the committee, and as STANDING_MEMBER in the
-- standing committee, so that nobody is counted twice as secretary.
create table seat_role_in (
    committee_kind text not null references committee_kind,
    role           text not null references seat_role,
    primary key (committee_kind, role)
);
insert into seat_role_in (committee_kind, role) values
    ('BCH', 'SECRETARY'), ('BCH', 'STANDING_DEPUTY'), ('BCH', 'DEPUTY'), ('BCH', 'COMMITTEE_MEMBER'),
    ('CHI_UY', 'SECRETARY'), ('CHI_UY', 'DEPUTY'), ('CHI_UY', 'COMMITTEE_MEMBER'),
    ('BI_THU', 'SECRETARY'), ('BI_THU', 'DEPUTY'),
    ('TO_DANG', 'GROUP_LEADER'), ('TO_DANG', 'GROUP_DEPUTY'),
    ('BTV', 'STANDING_MEMBER'), ('THUONG_TRUC', 'STANDING_MEMBER'),
    ('UBKT', 'INSPECTION_CHAIR'), ('UBKT', 'INSPECTION_DEPUTY'), ('UBKT', 'INSPECTION_MEMBER');

create table seat_start_mode (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into seat_start_mode (code, vi, en) values
    ('ELECTED_CONGRESS',  'bầu tại đại hội', 'elected by the congress'),
    ('ELECTED_COMMITTEE', 'cấp ủy bầu', 'elected by the committee'),
    ('APPOINTED',         'chỉ định', 'appointed'),
    ('CO_OPTED',          'bổ sung', 'co-opted');

create table seat_end_reason (
    code           text primary key,
    vi             text not null,
    en             text not null,
    needs_decision boolean not null,
    position       int generated always as identity
);
insert into seat_end_reason (code, vi, en, needs_decision) values
    ('TERM_END',           'hết nhiệm kỳ', 'end of the term', false),
    ('RETIRED',            'thôi tham gia cấp ủy do nghỉ hưu (từ ngày nghỉ)', 'retired (from the day of retirement)', false),
    ('LEFT_POST',          'thôi tham gia cấp ủy do thôi chức vụ, chuyển công tác (từ ngày quyết định có hiệu lực)', 'left the post (from the day on which the decision takes effect)', true),
    ('TRANSFERRED_OUT',    'chuyển sinh hoạt đảng chính thức', 'transferred to another unit', false),
    ('ROLE_CHANGED',       'giữ chức vụ khác trong cấp ủy', 'took another role in the committee', false),
    ('RELEASED',           'xin rút, cho thôi', 'released at own request', true),
    ('DISMISSED',          'bị cách chức', 'dismissed by discipline', true),
    ('EXPELLED',           'bị khai trừ', 'expelled from the Party', true),
    ('DECEASED',           'từ trần', 'died', false),
    ('ORGANISATION_ENDED', 'tổ chức đảng kết thúc hoạt động, giải thể, sáp nhập', 'the unit ended', false),
    ('OTHER',              'lý do khác', 'other', false);

-- Numbers of the rules, dated; a committee is judged by the value of its first day.
create table committee_rule (
    code        text not null,
    value       int  not null,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    exclude using gist (code with =, validity with &&)
);
insert into committee_rule (code, value, valid_from, legal_basis) values
    -- official members from which on a cell elects a chi ủy; below, a secretary and if need be a deputy
    ('CHI_UY_MINIMUM_OFFICIAL_MEMBERS', 9, '1930-02-03', 'Điều lệ Đảng, Điều 24');

create table external_office_code (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into external_office_code (code, vi, en) values
    ('TRUONG_THON',   'trưởng thôn (bản, ấp, buôn)', 'village head'),
    ('TO_TRUONG_TDP', 'tổ trưởng tổ dân phố', 'head of a residential group'),
    ('TRUONG_PHO',    'trưởng phố, trưởng khu phố', 'head of a street or quarter'),
    ('CHU_TICH_UBND', 'chủ tịch ủy ban nhân dân', 'chair of the People''s Committee'),
    ('PHO_CHU_TICH_UBND', 'phó chủ tịch ủy ban nhân dân', 'deputy chair of the People''s Committee'),
    ('CHU_TICH_HDND', 'chủ tịch hội đồng nhân dân', 'chair of the People''s Council'),
    ('PHO_CHU_TICH_HDND', 'phó chủ tịch hội đồng nhân dân', 'deputy chair of the People''s Council'),
    ('CHU_TICH_MTTQ', 'chủ tịch ủy ban Mặt trận Tổ quốc', 'chair of the Fatherland Front'),
    ('TRUONG_BAN_CTMT', 'trưởng ban công tác mặt trận', 'head of the front work board'),
    ('GIAM_DOC',      'giám đốc, tổng giám đốc', 'director'),
    ('HIEU_TRUONG',   'hiệu trưởng', 'head of a school'),
    ('THU_TRUONG_CO_QUAN', 'thủ trưởng cơ quan', 'head of an agency'),
    ('OTHER',         'chức vụ khác', 'other');

create table advisory_body_type (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into advisory_body_type (code, vi, en) values
    ('VAN_PHONG',                'văn phòng', 'office'),
    ('BAN_TO_CHUC',              'ban tổ chức', 'organisation board'),
    ('BAN_TUYEN_GIAO',           'ban tuyên giáo', 'board of propaganda and education'),
    ('BAN_DAN_VAN',              'ban dân vận', 'board of mass mobilisation'),
    ('BAN_TUYEN_GIAO_DAN_VAN',   'ban tuyên giáo và dân vận', 'board of propaganda, education and mass mobilisation'),
    ('BAN_XAY_DUNG_DANG',        'ban xây dựng đảng', 'party building board'),
    ('CO_QUAN_UBKT',             'cơ quan ủy ban kiểm tra', 'office of the inspection committee'),
    ('BAN_NOI_CHINH',            'ban nội chính', 'board of internal affairs'),
    ('TRUNG_TAM_CHINH_TRI',      'trung tâm chính trị', 'political training centre');

-- Which committee has which advisory body, by era: the district model until 30 June 2025, the commune model after.
create table advisory_body_type_of (
    type              text not null references advisory_body_type,
    organisation_kind text not null references organisation_kind,
    -- null: every subtype
    subtype           text references organisation_subtype,
    valid_from        date not null,
    valid_to          date,
    legal_basis       text not null,
    validity          daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    exclude using gist (type with =, organisation_kind with =, (coalesce(subtype, '')) with =, validity with &&)
);
insert into advisory_body_type_of (type, organisation_kind, subtype, valid_from, valid_to, legal_basis)
select t.type, p.kind, p.subtype, p.valid_from, p.valid_to, 'Quy định về cơ quan tham mưu cấp tỉnh, cấp huyện'
from (values ('VAN_PHONG'), ('BAN_TO_CHUC'), ('CO_QUAN_UBKT')) t (type)
cross join (values ('CENTRAL_AFFILIATED', null, date '1930-02-03', null),
                   ('UPPER_GRASSROOTS', 'DISTRICT', date '1930-02-03', date '2025-07-01'),
                   ('UPPER_GRASSROOTS', 'EQUIVALENT', date '1930-02-03', null)) p (kind, subtype, valid_from, valid_to)
union all
select t.type, p.kind, p.subtype, date '1930-02-03', date '2025-07-01', 'Quy định về cơ quan tham mưu cấp tỉnh, cấp huyện'
from (values ('BAN_TUYEN_GIAO'), ('BAN_DAN_VAN')) t (type)
cross join (values ('CENTRAL_AFFILIATED', null), ('UPPER_GRASSROOTS', 'DISTRICT'), ('UPPER_GRASSROOTS', 'EQUIVALENT'))
     p (kind, subtype);
insert into advisory_body_type_of (type, organisation_kind, subtype, valid_from, valid_to, legal_basis) values
    ('BAN_TUYEN_GIAO_DAN_VAN', 'CENTRAL_AFFILIATED', null,         '2025-01-01', null,         'Sắp xếp bộ máy theo Nghị quyết 18-NQ/TW, năm 2025'),
    ('BAN_TUYEN_GIAO_DAN_VAN', 'UPPER_GRASSROOTS',   'DISTRICT',   '2025-01-01', '2025-07-01', 'Sắp xếp bộ máy theo Nghị quyết 18-NQ/TW, năm 2025'),
    ('BAN_TUYEN_GIAO_DAN_VAN', 'UPPER_GRASSROOTS',   'EQUIVALENT', '2025-01-01', null,         'Sắp xếp bộ máy theo Nghị quyết 18-NQ/TW, năm 2025'),
    ('BAN_NOI_CHINH',          'CENTRAL_AFFILIATED', null,         '1930-02-03', null,         'Quy định về cơ quan tham mưu cấp tỉnh'),
    ('TRUNG_TAM_CHINH_TRI',    'UPPER_GRASSROOTS',   'DISTRICT',   '1930-02-03', '2025-07-01', 'Quy định về trung tâm chính trị cấp huyện'),
    ('VAN_PHONG',              'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025'),
    ('BAN_XAY_DUNG_DANG',      'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025'),
    ('CO_QUAN_UBKT',           'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025'),
    ('TRUNG_TAM_CHINH_TRI',    'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025: nơi có trụ sở cấp huyện cũ'),
    -- đặc khu
    ('BAN_TO_CHUC',            'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025: đặc khu'),
    ('BAN_TUYEN_GIAO_DAN_VAN', 'UPPER_GRASSROOTS',   'COMMUNE',    '2025-07-01', null,         'Quy định 298-QĐ/TW 2025: đặc khu');

-- One term of one body of one unit.
create table committee (
    id               uuid primary key,
    organisation_id  uuid not null references organisation,
    kind             text not null references committee_kind,
    -- as officials write it, e.g. "2020–2025"
    term_label       text not null,
    -- roman, of the congress that the term follows
    congress_no      text check (congress_no ~ '^[IVXLC]{1,12}$'),
    -- Acts from its election on; confirmation is a fact of the seats.
    valid_from       date not null,
    valid_to         date,
    planned_seats    int  check (planned_seats between 1 and 500),
    -- official members of the cell at the election, as declared by whoever recorded the committee
    official_members int  check (official_members between 0 and 100000),
    version          int  not null default 1,
    recorded_at      timestamptz not null default now(),
    recorded_by      text not null,
    reason           text,
    import_id        text,
    validity         daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (valid_to > valid_from),
    constraint committee_term_overlaps exclude using gist (organisation_id with =, kind with =, validity with &&),
    -- a cell has a chi ủy or a secretary alone, never both
    constraint committee_leads_twice exclude using gist (organisation_id with =, validity with &&)
        where (kind in ('BCH', 'CHI_UY', 'BI_THU', 'TO_DANG'))
);
create index committee_organisation on committee (organisation_id, valid_from);

create table seat (
    id              uuid primary key,
    committee_id    uuid not null references committee,
    organisation_id uuid not null references organisation,
    -- the unit's place on today's tree: who may see the row; kept by triggers
    unit_path       text collate "C" not null,
    -- id of the person in member-service; persons themselves are not known here
    member_id       uuid,
    -- reference to the holder from outside, for files about people who have no record here
    holder_ref      text check (char_length(holder_ref) between 1 and 64),
    role            text not null references seat_role,
    start_mode      text not null references seat_start_mode,
    valid_from      date not null,
    valid_to        date,
    decision_no     text,
    confirmed_on    date,
    confirmation_no text,
    end_reason      text references seat_end_reason,
    end_decision_no text,
    version         int  not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text not null,
    reason          text,
    import_id       text,
    validity        daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    -- Nobody is the same person as an unknown holder, so a seat without holder is its own.
    holder          text not null generated always as (coalesce(member_id::text, holder_ref, id::text)) stored,
    check (valid_to > valid_from),
    check ((valid_to is null) = (end_reason is null)),
    check (end_decision_no is null or end_reason is not null),
    check (confirmed_on >= valid_from),
    check (confirmation_no is null or confirmed_on is not null),
    constraint seat_held_twice exclude using gist (committee_id with =, role with =, holder with =, validity with &&),
    constraint seat_single exclude using gist (committee_id with =, role with =, validity with &&)
        where (role in ('SECRETARY', 'STANDING_DEPUTY', 'INSPECTION_CHAIR', 'GROUP_LEADER'))
);
create index seat_committee on seat (committee_id, valid_from);
create index seat_unit on seat (organisation_id, unit_path);
create index seat_holder on seat (holder);

create table external_office (
    id              uuid primary key,
    -- the unit in whose area, agency or enterprise the office is held
    organisation_id uuid not null references organisation,
    unit_path       text collate "C" not null,
    member_id       uuid,
    holder_ref      text check (char_length(holder_ref) between 1 and 64),
    office          text not null references external_office_code,
    valid_from      date not null,
    valid_to        date,
    version         int  not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text not null,
    reason          text,
    import_id       text,
    validity        daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    holder          text not null generated always as (coalesce(member_id::text, holder_ref)) stored,
    check (valid_to > valid_from),
    constraint office_held_twice exclude using gist (organisation_id with =, office with =, holder with =, validity with &&)
);
create index external_office_holder on external_office (holder);
create index external_office_unit on external_office (organisation_id, unit_path);

create table congress (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    -- roman: "lần thứ XXVI"
    no              text not null check (no ~ '^[IVXLC]{1,12}$'),
    term_label      text not null,
    kind            text not null check (kind in ('DELEGATES', 'ALL_MEMBERS')),
    -- both days included
    first_day       date not null,
    last_day        date not null,
    recorded_at     timestamptz not null default now(),
    recorded_by     text not null,
    check (last_day >= first_day),
    constraint congress_no_taken unique (organisation_id, no)
);

create table advisory_body (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    type            text not null references advisory_body_type,
    valid_from      date not null,
    valid_to        date,
    decision_no     text,
    version         int  not null default 1,
    recorded_at     timestamptz not null default now(),
    recorded_by     text not null,
    reason          text,
    validity        daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    check (valid_to > valid_from),
    constraint advisory_body_twice exclude using gist (organisation_id with =, type with =, validity with &&)
);

-- ── Before-images: what a record said before it was changed, and who changed it, when and why. Written by trigger, so
-- that no code path can forget it; traffic can neither write it nor change what stands in it.
create table committee_history (
    id                 bigint generated always as identity primary key,
    record_kind        text        not null check (record_kind in ('COMMITTEE', 'SEAT', 'EXTERNAL_OFFICE', 'ADVISORY_BODY')),
    record_id          uuid        not null,
    -- the row as it was, without its derived columns
    state              jsonb       not null,
    version            int         not null,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    reason             text,
    replaced_at        timestamptz not null,
    replaced_by        text        not null,
    replaced_reason    text
);
create index committee_history_of on committee_history (record_kind, record_id, id);

-- Also counts the version up, which is the ETag: no code path can forget that either.
create function committee_record_changes() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    kept     text[] := array['version', 'recorded_at', 'recorded_by', 'reason', 'import_id', 'unit_path', 'validity', 'holder'];
    previous jsonb := to_jsonb(old) - kept;
begin
    if previous = to_jsonb(new) - kept then
        -- Only the place on the tree moved, or nothing at all.
        new.version = old.version;
        return new;
    end if;
    new.version = old.version + 1;
    new.recorded_at = clock_timestamp();
    insert into committee_history (record_kind, record_id, state, version, recorded_at, recorded_by, reason,
                                   replaced_at, replaced_by, replaced_reason)
    values (tg_argv[0], old.id, previous, old.version, old.recorded_at, old.recorded_by, old.reason,
            new.recorded_at, new.recorded_by, new.reason);
    return new;
end
$$;
revoke all on function committee_record_changes() from public;
create trigger committee_changes before update on committee for each row
    execute function committee_record_changes('COMMITTEE');
create trigger seat_changes before update on seat for each row execute function committee_record_changes('SEAT');
create trigger external_office_changes before update on external_office for each row
    execute function committee_record_changes('EXTERNAL_OFFICE');
create trigger advisory_body_changes before update on advisory_body for each row
    execute function committee_record_changes('ADVISORY_BODY');

-- ── A seat lies inside its committee's term. Judged at the end of the transaction, so that a term may be moved together
-- with its seats. Definer: it must see past the scope.
create function seat_inside_term() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    outside uuid;
begin
    -- Two writers of one committee wait for each other here, if they have not before.
    perform 1 from committee c
    where c.id = (case when tg_table_name = 'seat' then to_jsonb(new) ->> 'committee_id' else new.id::text end)::uuid
    for update;
    select s.id into outside
    from seat s join committee c on c.id = s.committee_id
    where c.id = (case when tg_table_name = 'seat' then to_jsonb(new) ->> 'committee_id' else new.id::text end)::uuid
      and (not c.validity @> s.validity or s.organisation_id <> c.organisation_id
           or not exists (select 1 from seat_role_in r where r.committee_kind = c.kind and r.role = s.role))
    limit 1;
    if outside is not null then
        raise exception 'seat % lies outside its committee', outside
            using errcode = 'check_violation', constraint = 'seat_inside_term';
    end if;
    return null;
end
$$;
revoke all on function seat_inside_term() from public;
create constraint trigger seat_inside_term after insert or update of organisation_id, role, valid_from, valid_to on seat
    deferrable initially deferred for each row execute function seat_inside_term();
create constraint trigger committee_around_seats after update of valid_from, valid_to on committee
    deferrable initially deferred for each row execute function seat_inside_term();

-- ── Place on today's tree. A new row is placed by the database; a unit that moves takes its rows along.
create function place_unit_row() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    -- Shared: only who rebuilds the closure has to wait, see rebuild_closure().
    perform pg_advisory_xact_lock_shared(hashtext('organisation_closure'));
    select o.path into new.unit_path from organisation o where o.id = new.organisation_id;
    return new;
end
$$;
revoke all on function place_unit_row() from public;
create trigger seat_placed before insert on seat for each row execute function place_unit_row();
create trigger external_office_placed before insert on external_office for each row execute function place_unit_row();

create function unit_rows_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from new_units n join old_units o on o.id = n.id
                   where n.path is distinct from o.path and n.path is not null) then
        return null;
    end if;
    update seat s set unit_path = n.path from new_units n
    where n.id = s.organisation_id and n.path is distinct from s.unit_path and n.path is not null;
    update external_office x set unit_path = n.path from new_units n
    where n.id = x.organisation_id and n.path is distinct from x.unit_path and n.path is not null;
    return null;
end
$$;
revoke all on function unit_rows_follow() from public;
create trigger organisation_takes_seats_along after update on organisation
    referencing old table as old_units new table as new_units for each statement execute function unit_rows_follow();

-- ── Row-level security: a connection that has not been given a scope sees no person's seat or office.
alter table seat enable row level security;
create policy seat_scope on seat using (in_person_scope(unit_path)) with check (in_person_scope(unit_path));
alter table external_office enable row level security;
create policy external_office_scope on external_office
    using (in_person_scope(unit_path)) with check (in_person_scope(unit_path));
alter table committee_history enable row level security;
create policy committee_history_scope on committee_history
    using (case record_kind
               when 'SEAT' then exists (select 1 from seat s where s.id = committee_history.record_id)
               when 'EXTERNAL_OFFICE' then exists (select 1 from external_office x where x.id = committee_history.record_id)
               else true end);

grant select on committee_kind, committee_kind_of, seat_role, seat_role_in, seat_start_mode, seat_end_reason,
    committee_rule, external_office_code, advisory_body_type, advisory_body_type_of, committee_history to "${appRole}";
grant select, insert on committee, seat, external_office, congress, advisory_body to "${appRole}";
grant update (term_label, congress_no, valid_from, valid_to, planned_seats, official_members, recorded_by, reason, import_id)
    on committee to "${appRole}";
grant update (role, start_mode, member_id, holder_ref, valid_from, valid_to, decision_no, confirmed_on, confirmation_no,
              end_reason, end_decision_no, recorded_by, reason, import_id) on seat to "${appRole}";
grant update (valid_from, valid_to, recorded_by, reason, import_id) on external_office to "${appRole}";
grant update (valid_to, recorded_by, reason) on advisory_body to "${appRole}";
