-- The record of a member: the fields of the Phiếu đảng viên (mẫu 2-HSĐV). Name, sex and day of birth are required, all else
-- is optional: completeness is measured, not demanded.

-- A code of an ethnic group means something in its system only: others number the same groups otherwise.
alter table member drop constraint member_ethnicity;
alter table ethnicity
    add column code_system text not null default 'TCTK_1979' check (code_system ~ '^[A-Z][A-Z0-9_]{0,40}$'),
    drop constraint ethnicity_pkey,
    add primary key (code_system, code);
-- Lines that form 4 of the statistics has beside the 54 groups; their codes are those in use at the statistical office.
insert into ethnicity (code, vi, en) values
    ('55', 'quốc tịch gốc nước ngoài', 'of foreign origin'),
    ('56', 'không xác định', 'unknown');
alter table member
    add column ethnicity_system text not null default 'TCTK_1979',
    add constraint member_ethnicity foreign key (ethnicity_system, ethnicity) references ethnicity not valid;

-- Code lists of one shape; what must be compared with the official rows stands in to_check.
create table professional_level (
    code     text primary key check (code ~ '^[A-Z0-9][A-Z0-9_]{0,40}$'),
    vi       text not null,
    en       text not null,
    to_check text,
    position int generated always as identity
);
create table academic_title (like professional_level including all);
create table political_theory_level (like professional_level including all);
create table occupation (like professional_level including all);
create table family_background (like professional_level including all);
create table personal_id_province (like professional_level including all);
grant select on professional_level, academic_title, political_theory_level, occupation, family_background,
    personal_id_province to "${appRole}";

-- From the lowest to the highest: statistics count the highest only.
insert into professional_level (code, vi, en) values
    ('KHONG', 'chưa qua đào tạo', 'none'),
    ('SO_CAP', 'sơ cấp', 'elementary'),
    ('TRUNG_CAP', 'trung cấp', 'intermediate'),
    ('CAO_DANG', 'cao đẳng', 'college'),
    ('DAI_HOC', 'đại học', 'university'),
    ('THAC_SI', 'thạc sĩ', 'master'),
    ('TIEN_SI', 'tiến sĩ', 'doctor'),
    ('TIEN_SI_KHOA_HOC', 'tiến sĩ khoa học', 'doctor of science');
insert into academic_title (code, vi, en) values
    ('PHO_GIAO_SU', 'phó giáo sư', 'associate professor'),
    ('GIAO_SU', 'giáo sư', 'professor');
insert into political_theory_level (code, vi, en) values
    ('KHONG', 'chưa qua đào tạo', 'none'),
    ('SO_CAP', 'sơ cấp', 'elementary'),
    ('TRUNG_CAP', 'trung cấp', 'intermediate'),
    ('CAO_CAP', 'cao cấp', 'advanced'),
    ('CU_NHAN', 'cử nhân', 'bachelor');
insert into occupation (code, vi, en, to_check)
select code, vi, en, 'các dòng nghề nghiệp trong biểu thống kê của Ban Tổ chức Trung ương'
from (values
    ('CAN_BO_CONG_CHUC', 'cán bộ, công chức', 'official or civil servant'),
    ('VIEN_CHUC', 'viên chức', 'public employee'),
    ('CONG_NHAN', 'công nhân', 'worker'),
    ('NONG_DAN', 'nông dân', 'farmer'),
    ('DOANH_NHAN', 'doanh nhân', 'entrepreneur'),
    ('HOC_SINH_SINH_VIEN', 'học sinh, sinh viên', 'pupil or student'),
    ('BO_DOI', 'bộ đội', 'soldier'),
    ('CONG_AN', 'công an', 'police'),
    ('HUU_TRI', 'hưu trí', 'retired'),
    ('LAO_DONG_TU_DO', 'lao động tự do', 'self-employed'),
    ('KHAC', 'khác', 'other')) as list (code, vi, en);
insert into family_background (code, vi, en, to_check)
select code, vi, en, 'danh mục thành phần gia đình theo hướng dẫn ghi phiếu đảng viên'
from (values
    ('CO_NONG', 'cố nông', 'landless peasant'),
    ('BAN_NONG', 'bần nông', 'poor peasant'),
    ('TRUNG_NONG', 'trung nông', 'middle peasant'),
    ('PHU_NONG', 'phú nông', 'rich peasant'),
    ('DIA_CHU', 'địa chủ', 'landowner'),
    ('CONG_NHAN', 'công nhân', 'worker'),
    ('CONG_CHUC_VIEN_CHUC', 'công chức, viên chức', 'official or employee'),
    ('DAN_NGHEO', 'dân nghèo', 'urban poor'),
    ('TIEU_THUONG', 'tiểu thương, tiểu chủ', 'small trader'),
    ('TU_SAN', 'tư sản', 'bourgeois'),
    ('KHAC', 'khác', 'other')) as list (code, vi, en);
-- The first three digits of a personal id: where the birth was registered (Thông tư 07/2016/TT-BCA, annex I).
insert into personal_id_province (code, vi, en)
select code, name, name from (values
    ('001', 'Hà Nội'), ('002', 'Hà Giang'), ('004', 'Cao Bằng'), ('006', 'Bắc Kạn'), ('008', 'Tuyên Quang'),
    ('010', 'Lào Cai'), ('011', 'Điện Biên'), ('012', 'Lai Châu'), ('014', 'Sơn La'), ('015', 'Yên Bái'),
    ('017', 'Hòa Bình'), ('019', 'Thái Nguyên'), ('020', 'Lạng Sơn'), ('022', 'Quảng Ninh'), ('024', 'Bắc Giang'),
    ('025', 'Phú Thọ'), ('026', 'Vĩnh Phúc'), ('027', 'Bắc Ninh'), ('030', 'Hải Dương'), ('031', 'Hải Phòng'),
    ('033', 'Hưng Yên'), ('034', 'Thái Bình'), ('035', 'Hà Nam'), ('036', 'Nam Định'), ('037', 'Ninh Bình'),
    ('038', 'Thanh Hóa'), ('040', 'Nghệ An'), ('042', 'Hà Tĩnh'), ('044', 'Quảng Bình'), ('045', 'Quảng Trị'),
    ('046', 'Thừa Thiên Huế'), ('048', 'Đà Nẵng'), ('049', 'Quảng Nam'), ('051', 'Quảng Ngãi'), ('052', 'Bình Định'),
    ('054', 'Phú Yên'), ('056', 'Khánh Hòa'), ('058', 'Ninh Thuận'), ('060', 'Bình Thuận'), ('062', 'Kon Tum'),
    ('064', 'Gia Lai'), ('066', 'Đắk Lắk'), ('067', 'Đắk Nông'), ('068', 'Lâm Đồng'), ('070', 'Bình Phước'),
    ('072', 'Tây Ninh'), ('074', 'Bình Dương'), ('075', 'Đồng Nai'), ('077', 'Bà Rịa - Vũng Tàu'),
    ('079', 'Thành phố Hồ Chí Minh'), ('080', 'Long An'), ('082', 'Tiền Giang'), ('083', 'Bến Tre'),
    ('084', 'Trà Vinh'), ('086', 'Vĩnh Long'), ('087', 'Đồng Tháp'), ('089', 'An Giang'), ('091', 'Kiên Giang'),
    ('092', 'Cần Thơ'), ('093', 'Hậu Giang'), ('094', 'Sóc Trăng'), ('095', 'Bạc Liêu'), ('096', 'Cà Mau'))
    as list (code, name);

alter table member
    -- counted up with every correction; the ETag of the record
    add column record_version      int not null default 1,
    -- why the record was corrected last, and which version that made: a file gives no reason
    add column reason              text,
    add column reason_of           int,
    add column family_background   text references family_background,
    add column occupation          text references occupation,
    add column education_grade     smallint,
    -- lớp mấy trên mấy: twelve classes, ten in the older system
    add column education_scale     smallint check (education_scale in (10, 12)),
    add column professional_level  text references professional_level,
    add column academic_title      text references academic_title,
    add column political_theory    text references political_theory_level,
    -- addresses, and items 13 to 16 of the form, as JSON
    add column details_encrypted   text,
    -- CMND, nine digits, as the older identifier
    add column legacy_id_encrypted text,
    add column legacy_id_hash      text,
    add column deceased_on         date,
    add constraint member_education check ((education_grade is null) = (education_scale is null)
                                           and education_grade between 0 and education_scale);
create index member_legacy_id on member (legacy_id_hash) where legacy_id_hash is not null;

-- A personal id belongs to one living person.
create function deceased_follows_seating() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member m
    set deceased_on = (select max(s.valid_to) from seating s where s.member_id = m.id and s.end_cause = 'DECEASED')
    where m.id = new.member_id;
    return null;
end
$$;
revoke all on function deceased_follows_seating() from public;
create trigger seating_of_deceased after insert on seating
    for each row when (new.end_cause = 'DECEASED') execute function deceased_follows_seating();
create trigger seating_of_deceased_corrected after update on seating
    for each row when ((old.end_cause = 'DECEASED' or new.end_cause = 'DECEASED')
                       and (old.end_cause, old.valid_to) is distinct from (new.end_cause, new.valid_to))
    execute function deceased_follows_seating();
update member m set deceased_on = s.valid_to
from (select member_id, max(valid_to) as valid_to from seating where end_cause = 'DECEASED' group by member_id) s
where s.member_id = m.id;
alter table member drop constraint member_personal_id_hash_key;
create unique index member_personal_id_of_living on member (personal_id_hash) where deceased_on is null;
create index member_personal_id on member (personal_id_hash);

-- Numbers of cards that a member had before: never given to somebody else.
create table former_card (
    number_hash      text        not null primary key,
    member_id        uuid        not null references member,
    -- as in the member's own row: encrypted for the same field and record
    number_encrypted text        not null,
    recorded_at      timestamptz not null default now(),
    recorded_by      text        not null
);
create index former_card_of on former_card (member_id);
alter table former_card enable row level security;
create policy former_card_scope on former_card
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
grant select, insert on former_card to "${appRole}";

alter table member_history
    add column record_version      int,
    add column ethnicity_system    text,
    add column family_background   text,
    add column occupation          text,
    add column education_grade     smallint,
    add column education_scale     smallint,
    add column professional_level  text,
    add column academic_title      text,
    add column political_theory    text,
    add column details_encrypted   text,
    add column legacy_id_encrypted text,
    add column legacy_id_hash      text,
    add column replaced_reason     text;

-- Keeps what is replaced, and counts the version up. Security definer: traffic may not write into the history by itself.
drop trigger member_changed on member;
create or replace function member_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    new.record_version = old.record_version + 1;
    insert into member_history (member_id, record_version, card_number_encrypted, card_number_hash, cv_number_encrypted,
                                personal_id_encrypted, personal_id_hash, legacy_id_encrypted, legacy_id_hash, full_name,
                                other_name, sex, birth_date, ethnicity_system, ethnicity, religion, family_background,
                                occupation, education_grade, education_scale, professional_level, academic_title,
                                political_theory, details_encrypted, phone_encrypted, admitted_on, admission_context,
                                official_on, recorded_at, recorded_by, import_id, replaced_at, replaced_by,
                                replaced_import_id, replaced_reason)
    values (old.id, old.record_version, old.card_number_encrypted, old.card_number_hash, old.cv_number_encrypted,
            old.personal_id_encrypted, old.personal_id_hash, old.legacy_id_encrypted, old.legacy_id_hash, old.full_name,
            old.other_name, old.sex, old.birth_date, old.ethnicity_system, old.ethnicity, old.religion,
            old.family_background, old.occupation, old.education_grade, old.education_scale, old.professional_level,
            old.academic_title, old.political_theory, old.details_encrypted, old.phone_encrypted, old.admitted_on,
            old.admission_context, old.official_on, old.recorded_at, old.recorded_by, old.import_id,
            new.recorded_at, new.recorded_by, new.import_id,
            case when new.reason_of = new.record_version then new.reason end);
    if old.card_number_hash is distinct from new.card_number_hash then
        if old.card_number_hash is not null then
            insert into former_card (number_hash, member_id, number_encrypted, recorded_by)
            values (old.card_number_hash, old.id, old.card_number_encrypted, new.recorded_by)
            on conflict do nothing;
        end if;
        -- a card that came back
        delete from former_card f where f.number_hash = new.card_number_hash and f.member_id = new.id;
    end if;
    return new;
end
$$;
revoke all on function member_changed() from public;
-- The place on the tree and the latest seating are derived: that they change is no correction.
create trigger member_changed before update on member for each row
    when ((old.card_number_encrypted, old.cv_number_encrypted, old.personal_id_encrypted, old.legacy_id_encrypted,
           old.full_name, old.other_name, old.sex, old.birth_date, old.ethnicity_system, old.ethnicity, old.religion,
           old.family_background, old.occupation, old.education_grade, old.education_scale, old.professional_level,
           old.academic_title, old.political_theory, old.details_encrypted, old.phone_encrypted, old.admitted_on,
           old.admission_context, old.official_on)
          is distinct from
          (new.card_number_encrypted, new.cv_number_encrypted, new.personal_id_encrypted, new.legacy_id_encrypted,
           new.full_name, new.other_name, new.sex, new.birth_date, new.ethnicity_system, new.ethnicity, new.religion,
           new.family_background, new.occupation, new.education_grade, new.education_scale, new.professional_level,
           new.academic_title, new.political_theory, new.details_encrypted, new.phone_encrypted, new.admitted_on,
           new.admission_context, new.official_on))
    execute function member_changed();

-- As before; who holds a number now comes after those who held it: the dead, and holders of former cards.
drop function members_by_key(text[], text[]);
create function members_by_key(hashes text[], cards text[])
    returns table (id uuid, personal_id_hash text, card_number_hash text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select k.id, k.personal_id_hash, k.card_number_hash
from (select m.id, m.personal_id_hash, f.number_hash as card_number_hash, 0 as turn
      from former_card f join member m on m.id = f.member_id
      where f.number_hash = any (cards)
      union all
      select m.id, m.personal_id_hash, m.card_number_hash, case when m.deceased_on is null then 2 else 1 end
      from member m
      where m.personal_id_hash = any (hashes) or m.card_number_hash = any (cards)) k
order by k.turn
$$;
revoke all on function members_by_key(text[], text[]) from public;
grant execute on function members_by_key(text[], text[]) to "${appRole}";

-- Whether somebody else holds or held a card of one of these numbers; not who.
create function card_of_another(member uuid, cards text[]) returns boolean
    language sql stable security definer set search_path = public, pg_temp as
$$
select exists (select 1 from former_card f where f.number_hash = any (cards) and f.member_id <> member)
    or exists (select 1 from member m where m.card_number_hash = any (cards) and m.id <> member)
$$;
revoke all on function card_of_another(uuid, text[]) from public;
grant execute on function card_of_another(uuid, text[]) to "${appRole}";
