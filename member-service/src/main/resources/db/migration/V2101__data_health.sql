-- How complete and how sound the records of members are: what is counted, what was found, and how it went on.

-- Fields of the form Phiếu đảng viên (mẫu 2-HSĐV) by group. A field more of a member's record is a row more here, with the
-- name of its column; what stands in another table is given a name in the view completeness_record.
create table completeness_field (
    code        text primary key,
    field_group text not null check (field_group ~ '^[A-Z_]{1,40}$'),
    -- number on the form
    item        text not null,
    -- of whom it is expected: of probationary members there is no card yet
    expected_of text not null check (expected_of in ('ALL', 'OFFICIAL')),
    vi          text not null,
    en          text not null,
    position    int generated always as identity
);
insert into completeness_field (code, field_group, item, expected_of, vi, en) values
    ('full_name', 'IDENTITY', '01', 'ALL', 'họ và tên khai sinh', 'name at birth'),
    ('sex', 'IDENTITY', '02', 'ALL', 'giới tính', 'sex'),
    ('birth_day', 'IDENTITY', '04', 'ALL', 'ngày sinh đủ ngày, tháng, năm', 'birth date known to the day'),
    ('personal_id_hash', 'IDENTITY', '19', 'ALL', 'số căn cước', 'personal id'),
    ('card_number_hash', 'PARTY_NUMBERS', 'head', 'OFFICIAL', 'số thẻ đảng viên', 'card number'),
    ('cv_number_encrypted', 'PARTY_NUMBERS', 'head', 'ALL', 'số lý lịch', 'number of the CV'),
    ('ethnicity', 'ORIGIN', '08', 'ALL', 'dân tộc', 'ethnicity'),
    ('religion', 'ORIGIN', '09', 'ALL', 'tôn giáo', 'religion'),
    ('admitted_on', 'PARTY_LIFE', '12', 'ALL', 'ngày vào Đảng', 'day of the ceremony'),
    ('official_on', 'PARTY_LIFE', '12', 'OFFICIAL', 'ngày chính thức', 'day of the recognition'),
    ('seniority_recorded', 'PARTY_LIFE', '12', 'OFFICIAL', 'ngày tính tuổi đảng có căn cứ', 'seniority with its source'),
    ('phone_encrypted', 'CONTACT', 'phone', 'ALL', 'số điện thoại', 'telephone number');

-- How complete the members of a cell were on a day. No names: it is counted like the ledger.
create table data_health_day (
    cell_id     uuid not null references organisation,
    on_day      date not null,
    field_group text not null,
    members     int  not null,
    expected    int  not null,
    filled      int  not null,
    primary key (cell_id, on_day, field_group),
    check (filled between 0 and expected)
);

create table data_issue_kind (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into data_issue_kind (code, vi, en) values
    ('SAME_PERSON', 'có thể ghi trùng người', 'perhaps one person recorded twice'),
    ('PERSONAL_ID_MISMATCH', 'số căn cước không khớp giới tính hoặc năm sinh', 'personal id does not fit sex or year of birth'),
    ('CELL_ENDED', 'đang ghi ở chi bộ đã kết thúc', 'seated in a cell that has ended'),
    ('BORN_AHEAD', 'ngày sinh sau hôm nay', 'born in days to come'),
    ('TOO_OLD', 'tuổi cao bất thường', 'older than anybody'),
    ('ADMITTED_AHEAD', 'ngày vào Đảng sau hôm nay', 'admitted in days to come'),
    ('ADMITTED_TOO_YOUNG', 'vào Đảng khi chưa đủ tuổi', 'admitted before the least age'),
    ('OFFICIAL_BEFORE_ADMISSION', 'ngày chính thức trước ngày vào Đảng', 'official before the admission'),
    ('PROBATION_TOO_SHORT', 'thời gian dự bị ngắn hơn quy định', 'probation shorter than the rule'),
    ('SEATED_BEFORE_ADMISSION', 'sinh hoạt đảng trước ngày vào Đảng', 'seated before the admission');

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('DATA_GREATEST_AGE', 115, 'YEAR', '1930-02-03', 'không phải quy định của Đảng: mức để rà soát dữ liệu',
     'tuổi mà trên đó coi là ghi nhầm ngày sinh', 'age above which a birth date is taken for an error', null);

-- Something that cannot be right, or should be looked at: found by the search, told off by people.
create table data_issue (
    id        uuid primary key default gen_random_uuid(),
    version   int  not null default 1,
    kind      text not null references data_issue_kind,
    member_id uuid not null references member,
    -- the other record of what may be one person
    other_id  uuid references member,
    state     text not null check (state in ('OPEN', 'ACCEPTED', 'GONE')),
    -- what it was found on, as dates; when that changes, the finding is a new one
    detail    text not null,
    owner     text,
    reason    text,
    decided_by text,
    found_on  date not null,
    gone_on   date,
    check ((state = 'GONE') = (gone_on is not null)),
    check (state <> 'ACCEPTED' or (reason is not null and decided_by is not null)),
    constraint data_issue_once unique nulls not distinct (member_id, kind, other_id)
);
create index data_issue_state on data_issue (state, id);
create index data_issue_other on data_issue (other_id) where other_id is not null;

create table data_issue_day (
    cell_id uuid not null references organisation,
    on_day  date not null,
    kind    text not null references data_issue_kind,
    issues  int  not null check (issues > 0),
    primary key (cell_id, on_day, kind)
);

alter table data_issue enable row level security;
create policy data_issue_scope on data_issue
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
grant select on completeness_field, data_issue_kind to "${appRole}";
grant select, insert, update, delete on data_health_day, data_issue_day to "${appRole}";
grant select, insert, update on data_issue to "${appRole}";

-- Records of perhaps one person: the same name without tones, and the same day of birth.
create index member_same_person on member (search_key, birth_date) where length(birth_date) = 10;
