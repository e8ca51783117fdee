-- On what two records are taken for one person. A strong ground is enough to look at once; the others are namesakes as well.
create table data_issue_ground (
    code     text primary key,
    strong   boolean not null,
    vi       text    not null,
    en       text    not null,
    position int generated always as identity
);
insert into data_issue_ground (code, strong, vi, en) values
    ('SAME_PERSONAL_ID', true, 'trùng số định danh cá nhân với người đã ghi từ trần', 'the personal id of somebody recorded as deceased'),
    ('SAME_LEGACY_ID', true, 'trùng số chứng minh nhân dân', 'the same older identity number'),
    ('SAME_NAME_AND_BIRTH', false, 'trùng họ tên (không dấu), ngày sinh và giới tính', 'the same name without tones, birth date and sex'),
    ('SAME_HOME_PLACE', true, 'trùng quê quán', 'the same home place'),
    ('HOME_PLACE_UNKNOWN', false, 'chưa rõ quê quán của một bên', 'the home place of one side is not known'),
    ('HOME_PLACE_DIFFERS', false, 'quê quán ghi khác nhau', 'the home places are recorded differently');
grant select on data_issue_ground to "${appRole}";

alter table data_issue add column grounds text[] not null default '{}';

insert into data_issue_kind (code, vi, en) values
    ('SAME_CV_NUMBER', 'trùng số lý lịch', 'the same number of the CV');
