-- Numbers of rules, dated, with their source. A past act is judged by what held on its decision date.

create table rule_parameter (
    code        text not null check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    value       int  not null,
    unit        text not null check (unit in ('MEMBER', 'OFFICIAL_MEMBER', 'TIMES_A_YEAR')),
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    vi          text not null,
    en          text not null,
    -- what must be compared with the official text before it is relied on; null: nothing
    to_check    text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (code, valid_from),
    check (valid_to > valid_from),
    exclude using gist (code with =, validity with &&)
);

-- The numbers of committees move here: one place for all.
insert into rule_parameter (code, value, unit, valid_from, valid_to, legal_basis, vi, en)
select code, value, 'OFFICIAL_MEMBER', valid_from, valid_to, legal_basis,
       'số đảng viên chính thức từ đó chi bộ bầu chi ủy', 'official members from which on a cell elects a committee'
from committee_rule;
drop table committee_rule;

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('MINIMUM_OFFICIAL_MEMBERS', 3, 'OFFICIAL_MEMBER', '2011-01-19', 'Điều lệ Đảng, Điều 21.2, 24.1',
     'số đảng viên chính thức ít nhất của một chi bộ', 'fewest official members of a cell', null),
    ('GRASSROOTS_COMMITTEE_MINIMUM', 30, 'MEMBER', '2011-01-19', 'Điều lệ Đảng, Điều 21.3, 21.4, 21.5',
     'số đảng viên từ đó lập đảng bộ cơ sở', 'members from which on a grassroots committee is set up', null),
    ('GROUP_MEETING_MINIMUM_MEMBERS', 50, 'MEMBER', '2022-01-01', 'Hướng dẫn 03-HD/TW 2022',
     'số đảng viên từ đó chi bộ có tổ đảng được sinh hoạt theo tổ (thí điểm)',
     'members from which on a cell with groups may meet by groups (pilot)', 'ngày có hiệu lực trong năm 2022'),
    ('GROUP_MEETINGS_MAXIMUM', 3, 'TIMES_A_YEAR', '2022-01-01', 'Hướng dẫn 03-HD/TW 2022',
     'số lần một năm được sinh hoạt theo tổ đảng thay cho chi bộ (thí điểm)',
     'meetings by groups instead of the cell''s, in a year (pilot)', 'ngày có hiệu lực trong năm 2022'),
    ('THEMATIC_SUPERVISION_DISPERSED_MEMBERS', 30, 'MEMBER', '2025-05-30', 'Quy định 296-QĐ/TW 2025',
     'chi bộ có hơn số đảng viên này, hoạt động phân tán, thì giám sát chuyên đề',
     'a cell with more members than this, working dispersed, carries out thematic supervision',
     'điều khoản; quy định trước ngày 30/5/2025');

grant select on rule_parameter to "${appRole}";
