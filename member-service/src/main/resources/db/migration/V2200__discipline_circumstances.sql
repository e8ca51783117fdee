-- What the forms on discipline ask beside form, level and class. What the lists of the official forms hold was not to be had
-- word by word, so each entry says what is to be compared.
create table position_level (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    vi       text not null,
    en       text not null,
    to_check text,
    position int generated always as identity
);
insert into position_level (code, vi, en, to_check) values
    ('CENTRAL', 'giữ chức vụ ở cấp Trung ương', 'holds a post at the Centre', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022'),
    ('PROVINCE', 'giữ chức vụ ở cấp tỉnh và tương đương', 'holds a post at the province or its equal', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022'),
    ('UPPER_GRASSROOTS', 'giữ chức vụ ở cấp trên trực tiếp của cơ sở', 'holds a post at the level above the grassroots', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022'),
    ('GRASSROOTS', 'giữ chức vụ ở đảng bộ, chi bộ cơ sở', 'holds a post at the grassroots', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022'),
    ('CELL', 'giữ chức vụ ở chi bộ trực thuộc', 'holds a post in a subordinate cell', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022'),
    ('NONE_HELD', 'không giữ chức vụ', 'holds no post', 'các mục I–IV của biểu kèm Quyết định 885-QĐ/UBKTTW 2022');

create table legal_outcome (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    vi       text not null,
    en       text not null,
    to_check text,
    position int generated always as identity
);
insert into legal_outcome (code, vi, en, to_check) values
    ('IMPRISONMENT', 'bị phạt tù, kể cả án treo', 'imprisonment, suspended or not', null),
    ('OTHER_PENALTY', 'bị xử lý hình sự bằng hình thức khác', 'another criminal penalty', null),
    ('NO_CRIMINAL', 'không bị xử lý hình sự', 'no criminal penalty', null);

create table administrative_sanction (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    vi       text not null,
    en       text not null,
    to_check text,
    position int generated always as identity
);
-- Of the state's side: Luật Cán bộ, công chức 2008, Điều 78, 79 (as amended 2019).
insert into administrative_sanction (code, vi, en, to_check) values
    ('KHIEN_TRACH', 'khiển trách', 'reprimand', null),
    ('CANH_CAO', 'cảnh cáo', 'warning', null),
    ('HA_BAC_LUONG', 'hạ bậc lương', 'reduction of salary', null),
    ('GIANG_CHUC', 'giáng chức', 'demotion', null),
    ('CACH_CHUC', 'cách chức', 'removal from office', null),
    ('BAI_NHIEM', 'bãi nhiệm', 'recall', null),
    ('BUOC_THOI_VIEC', 'buộc thôi việc', 'dismissal', null),
    ('XU_PHAT_HANH_CHINH', 'xử phạt vi phạm hành chính', 'administrative fine', 'có tính trong biểu của ngành kiểm tra hay không'),
    ('NO_SANCTION', 'không bị xử lý hành chính', 'no administrative sanction', null);

grant select on position_level, legal_outcome, administrative_sanction to "${appRole}";

-- What is counted by. Null: not told, as of all that was recorded before.
alter table discipline add position_level text references position_level;
alter table discipline add legal_outcome text references legal_outcome;
alter table discipline add administrative_sanction text references administrative_sanction;

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('DISCIPLINE_LIMITATION_KHIEN_TRACH', 5, 'YEAR', '2017-11-15',
     'Quy định 69-QĐ/TW 2022 (trước đó 102-QĐ/TW 2017, 07-QĐi/TW 2018), thời hiệu xử lý kỷ luật',
     'số năm kể từ ngày vi phạm mà sau đó không kỷ luật khiển trách nữa (thời hiệu)',
     'years after the violation in which a reprimand is possible (limitation)',
     'số điều của 69-QĐ/TW 2022; thời hiệu trước ngày 15/11/2017'),
    ('DISCIPLINE_LIMITATION_CANH_CAO', 10, 'YEAR', '2017-11-15',
     'Quy định 69-QĐ/TW 2022 (trước đó 102-QĐ/TW 2017, 07-QĐi/TW 2018), thời hiệu xử lý kỷ luật',
     'số năm kể từ ngày vi phạm mà sau đó không kỷ luật cảnh cáo nữa (thời hiệu)',
     'years after the violation in which a warning is possible (limitation)',
     'số điều của 69-QĐ/TW 2022; thời hiệu trước ngày 15/11/2017'),
    ('DISCIPLINE_LIMITATION_CACH_CHUC', 10, 'YEAR', '2017-11-15',
     'Quy định 69-QĐ/TW 2022 (trước đó 102-QĐ/TW 2017), thời hiệu xử lý kỷ luật',
     'số năm kể từ ngày vi phạm mà sau đó không kỷ luật cách chức nữa (thời hiệu)',
     'years after the violation in which a removal from office is possible (limitation)',
     'số điều của 69-QĐ/TW 2022; thời hiệu trước ngày 15/11/2017'),
    ('DISCIPLINE_WRITTEN_TERM', 10, 'DAY', '2011-01-19',
     'Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
     'số ngày kể từ ngày chi bộ công bố kết quả biểu quyết phải có quyết định bằng văn bản',
     'days after a cell announced its vote in which the decision is to be in writing', 'số điều; quy định trước năm 2021'),
    ('DISCIPLINE_PUBLISH_TERM', 15, 'DAY', '2011-01-19',
     'Quy định 296-QĐ/TW 2025 (trước đó 22-QĐ/TW 2021)',
     'số ngày kể từ ngày cấp có thẩm quyền quyết định phải công bố quyết định kỷ luật',
     'days after a body other than a cell decided in which the decision is to be announced',
     'số điều; ngày bắt đầu tính (ngày biểu quyết hay ngày ký); quy định trước năm 2021');
