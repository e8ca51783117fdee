-- Discipline of members and of organisations.

create table violation_class (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
-- The classes by which discipline is reported (forms of Quyết định 885-QĐ/UBKTTW 2022; what each holds: Quy định
-- 69-QĐ/TW 2022).
insert into violation_class (code, vi, en) values
    ('TAP_TRUNG_DAN_CHU', 'nguyên tắc tập trung dân chủ, quy chế làm việc', 'democratic centralism and working rules'),
    ('DAO_DUC_LOI_SONG', 'phẩm chất đạo đức, lối sống', 'ethics and way of life'),
    ('DOAN_KET', 'đoàn kết nội bộ', 'unity'),
    ('DIEU_KHONG_DUOC_LAM', 'những điều đảng viên không được làm', 'what members may not do'),
    ('DAN_SO', 'chính sách dân số', 'population policy'),
    ('THAM_NHUNG_CO_Y_LAM_TRAI', 'tham nhũng, cố ý làm trái', 'corruption and wilful wrongdoing'),
    ('THIEU_TRACH_NHIEM', 'thiếu trách nhiệm', 'lack of responsibility'),
    ('DAT_DAI_TAI_NGUYEN', 'quản lý, sử dụng đất đai, tài nguyên', 'land and natural resources'),
    ('TAI_CHINH_XDCB', 'quản lý tài chính, xây dựng cơ bản', 'finance and construction'),
    ('KE_KHAI_TAI_SAN', 'kê khai tài sản, thu nhập', 'declaration of assets'),
    ('KHAC', 'vi phạm khác', 'other');

-- A decision in force, beside its case: what figures count, and when it lapses by itself.
create table discipline (
    case_id         uuid primary key references member_case,
    -- null: of an organisation, the one where the case stands
    member_id       uuid references member,
    organisation_id uuid not null references organisation,
    form            text not null check (form in ('KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'KHAI_TRU', 'GIAI_TAN')),
    level           text not null,
    violation       text not null references violation_class,
    announced_on    date not null,
    -- the day of the term; null: never lapses
    lapses_on       date,
    -- the day from which it has lapsed, as far as is known: the term, or the end of what kept it open beyond it. Null:
    -- kept open, or never. Whether it has lapsed is a matter of the day on which somebody looks, and of no job.
    lapsed_from     date,
    -- annulled, or replaced by another decision
    ended_on        date,
    check ((member_id is null and form in ('KHIEN_TRACH', 'CANH_CAO', 'GIAI_TAN'))
           or (member_id is not null and form <> 'GIAI_TAN')),
    check (lapsed_from >= lapses_on)
);
create index discipline_organisation on discipline (organisation_id, announced_on);
create index discipline_member on discipline (member_id) where member_id is not null;

-- What keeps a decision from lapsing: a complaint, or a new case against the same member or organisation.
create table discipline_hold (
    case_id    uuid not null references discipline,
    -- the case whose complaint it is, or the new one
    because_of uuid not null references member_case,
    held_from  date not null,
    held_to    date,
    primary key (case_id, because_of, held_from)
);

alter table discipline enable row level security;
alter table discipline_hold enable row level security;
create policy discipline_scope on discipline
    using (exists (select 1 from member_case c where c.id = case_id))
    with check (exists (select 1 from member_case c where c.id = case_id));
create policy discipline_hold_scope on discipline_hold
    using (exists (select 1 from member_case c where c.id = case_id))
    with check (exists (select 1 from member_case c where c.id = case_id));

grant select on violation_class to "${appRole}";
grant select, insert, update on discipline, discipline_hold to "${appRole}";

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('DISCIPLINE_SHARE', 501, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 36, 37, 38; Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
     'phần nghìn số người có quyền biểu quyết phải tán thành hình thức kỷ luật (trên một nửa)',
     'share of those who may vote that must agree to a form of discipline (more than a half)',
     'tỷ lệ khi đề nghị khai trừ, giải tán; số điều của quy định'),
    ('DISCIPLINE_LAPSE', 12, 'MONTH', '2011-01-19',
     'Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
     'số tháng từ khi công bố đến khi quyết định kỷ luật đương nhiên hết hiệu lực',
     'months after the announcement in which a decision lapses by itself', 'số điều của quy định'),
    ('DISCIPLINE_COMPLAINT_TERM', 30, 'DAY', '2011-01-19',
     'Điều lệ Đảng, Điều 39; Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
     'số ngày được khiếu nại kể từ ngày nhận quyết định',
     'days in which a complaint is possible after the decision was received', null);
