-- Leaving the Party and coming back.

-- Who is admitted again is on probation again. The present membership's first day as official member stands in the
-- member's own row; here stands that of each membership before it, for the days before the next one began.
create table former_membership (
    member_id   uuid        not null references member,
    -- the first day of the membership after it
    until       date        not null,
    -- null: left as a probationary member
    official_on date,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    primary key (member_id, until),
    check (official_on < until)
);
alter table former_membership enable row level security;
create policy former_membership_scope on former_membership
    using (exists (select 1 from member m where m.id = member_id))
    with check (exists (select 1 from member m where m.id = member_id));
grant select, insert on former_membership to "${appRole}";

-- Not in the ledger, in the flow statement alone: what was there before the period, and cells that come below a unit or
-- leave it with all who sit in them.
insert into movement_cause (code, sign, vi, en) values
    ('OPENING_STOCK', 0, 'có mặt đầu kỳ', 'present at the beginning of the period'),
    ('ORG_CHANGE_IN', 1, 'chi bộ được chuyển đến', 'cells that came below the unit'),
    ('ORG_CHANGE_OUT', -1, 'chi bộ được chuyển đi', 'cells that left the unit');

-- Shares are rounded to the nearest thousandth before they are compared: 667 is two thirds, 501 more than a half, exactly
-- so for every body of less than a thousand people.
insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('STRIKE_OFF_CELL_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số đảng viên chính thức của chi bộ phải tán thành khi đề nghị xóa tên (hai phần ba)',
     'share of the cell''s official members who must agree to a proposal to strike off (two thirds)', 'số điểm của quy định'),
    ('STRIKE_OFF_COMMITTEE_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số cấp ủy viên cơ sở phải tán thành khi đề nghị xóa tên (hai phần ba)',
     'share of the grassroots committee that must agree to a proposal to strike off (two thirds)', 'số điểm của quy định'),
    ('STRIKE_OFF_DECIDING_SHARE', 501, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số ủy viên ban thường vụ phải tán thành khi quyết định xóa tên (trên một nửa)',
     'share of the standing committee that must agree to strike off (more than a half)', 'số điểm của quy định'),
    ('RESIGNATION_CELL_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số đảng viên chính thức của chi bộ phải tán thành khi đề nghị cho ra khỏi Đảng (hai phần ba)',
     'share of the cell''s official members who must agree to let a member resign (two thirds)', 'tỷ lệ; số điểm của quy định'),
    ('RESIGNATION_COMMITTEE_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số cấp ủy viên cơ sở phải tán thành khi đề nghị cho ra khỏi Đảng (hai phần ba)',
     'share of the grassroots committee that must agree to let a member resign (two thirds)', 'tỷ lệ; số điểm của quy định'),
    ('RESIGNATION_DECIDING_SHARE', 501, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 8; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 8',
     'phần nghìn số ủy viên ban thường vụ phải tán thành khi quyết định cho ra khỏi Đảng (trên một nửa)',
     'share of the standing committee that must agree to let a member resign (more than a half)', 'tỷ lệ; số điểm của quy định'),
    ('READMISSION_CELL_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 3, 4; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 3',
     'phần nghìn số đảng viên chính thức của chi bộ phải tán thành khi đề nghị kết nạp lại (hai phần ba)',
     'share of the cell''s official members who must agree to a readmission (two thirds)', 'số điểm của quy định'),
    ('READMISSION_COMMITTEE_SHARE', 667, 'PER_THOUSAND', '2011-01-19',
     'Điều lệ Đảng, Điều 3, 4; Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 3',
     'phần nghìn số cấp ủy viên phải tán thành khi kết nạp lại (hai phần ba)',
     'share of the committee that must agree to a readmission (two thirds)', 'số điểm của quy định'),
    ('READMISSION_WAIT', 36, 'MONTH', '2011-01-19',
     'Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 3.5',
     'số tháng ít nhất từ khi ra khỏi Đảng đến khi xin kết nạp lại',
     'fewest months between leaving and the application for readmission', 'số điểm của quy định'),
    ('READMISSION_WAIT_AFTER_CRIME', 60, 'MONTH', '2011-01-19',
     'Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 3.5',
     'số tháng ít nhất từ khi được xóa án tích (tội ít nghiêm trọng) đến khi xin kết nạp lại',
     'fewest months between the clearing of a record of a minor crime and the application', 'số điểm của quy định'),
    ('READMISSION_MAXIMUM', 1, 'TIME', '2011-01-19',
     'Quy định 24-QĐ/TW 2021 (nay 294-QĐ/TW 2025), điểm 3.5',
     'số lần được kết nạp lại', 'how often somebody may be admitted again', 'số điểm của quy định');
