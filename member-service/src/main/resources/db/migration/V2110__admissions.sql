-- Admission to the Party (kết nạp đảng viên).

alter table rule_parameter drop constraint rule_parameter_unit_check,
    add constraint rule_parameter_unit_check
        check (unit in ('WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'TIME', 'PER_THOUSAND', 'PERSON', 'CLASS'));

insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('ADMISSION_AWARENESS_VALIDITY', 60, 'MONTH', '2011-01-19', 'Hướng dẫn 06-HD/TW 2025',
     'số tháng giấy chứng nhận học lớp nhận thức về Đảng có giá trị', 'months for which the certificate of the class is good',
     'thời hạn theo các hướng dẫn trước năm 2025'),
    ('ADMISSION_MINIMUM_AGE', 18, 'YEAR', '2011-01-19', 'Điều lệ Đảng, Điều 1; Quy định 294-QĐ/TW 2025, điểm 1',
     'tuổi ít nhất của người vào Đảng, tính theo tháng', 'youngest age of an applicant, by month', null),
    ('ADMISSION_MAXIMUM_AGE', 60, 'YEAR', '2011-01-19', 'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 1',
     'tuổi nhiều nhất của người vào Đảng, tính theo tháng; trên tuổi này cần cấp ủy trực thuộc Trung ương đồng ý',
     'oldest age of an applicant, by month; above it the centrally affiliated committee must consent', null),
    ('ADMISSION_MINIMUM_EDUCATION', 9, 'CLASS', '2011-01-19', 'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 1',
     'lớp phổ thông đã học xong ít nhất (trung học cơ sở)', 'lowest class completed (lower secondary)', null),
    ('ADMISSION_INTRODUCERS', 2, 'PERSON', '2011-01-19', 'Điều lệ Đảng, Điều 4',
     'số người giới thiệu', 'how many vouch for an applicant', null),
    ('ADMISSION_TOGETHER', 12, 'MONTH', '2011-01-19', 'Điều lệ Đảng, Điều 4; Quy định 294-QĐ/TW 2025, điểm 3',
     'số tháng ít nhất người giới thiệu đã cùng công tác, lao động, học tập hoặc cư trú với người vào Đảng',
     'fewest months together with who vouches', null),
    ('ADMISSION_CELL_SHARE', 667, 'PER_THOUSAND', '2011-01-19', 'Điều lệ Đảng, Điều 4',
     'phần nghìn số đảng viên chính thức của chi bộ phải tán thành kết nạp (hai phần ba)',
     'share of the cell''s official members who must agree (two thirds)', null),
    ('ADMISSION_COMMITTEE_SHARE', 667, 'PER_THOUSAND', '2011-01-19', 'Điều lệ Đảng, Điều 4; Quy định 294-QĐ/TW 2025, điểm 3',
     'phần nghìn số cấp ủy viên cơ sở phải tán thành đề nghị kết nạp (hai phần ba)',
     'share of the grassroots committee that must agree to the proposal (two thirds)', 'tỷ lệ khi chỉ đề nghị'),
    ('ADMISSION_DELEGATED_SHARE', 667, 'PER_THOUSAND', '2011-01-19', 'Quy định 294-QĐ/TW 2025, điểm 3',
     'phần nghìn số cấp ủy viên của đảng ủy được ủy quyền phải tán thành khi quyết định kết nạp (hai phần ba)',
     'share of a committee that decides by delegation (two thirds)', null),
    ('RECOGNITION_CELL_SHARE', 667, 'PER_THOUSAND', '2011-01-19', 'Điều lệ Đảng, Điều 5',
     'phần nghìn số đảng viên chính thức của chi bộ phải tán thành công nhận chính thức (hai phần ba)',
     'share of the cell''s official members who must agree to the recognition (two thirds)', null),
    ('ADMISSION_DECISION_TERM', 60, 'WORKING_DAY', '2011-01-19', 'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 3',
     'số ngày làm việc để quyết định kết nạp kể từ nghị quyết của chi bộ',
     'working days from the cell''s resolution to the decision', 'thời hạn theo các quy định trước năm 2021'),
    ('ADMISSION_CEREMONY_TERM', 30, 'WORKING_DAY', '2011-01-19', 'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 3',
     'số ngày làm việc để tổ chức lễ kết nạp kể từ khi nhận quyết định',
     'working days from the decision to the ceremony', 'ngày nhận quyết định được lấy là ngày quyết định'),
    ('RECOGNITION_TERM', 30, 'WORKING_DAY', '2011-01-19', 'Quy định 294-QĐ/TW 2025 (trước đó 24-QĐ/TW 2021), điểm 4',
     'số ngày làm việc để xét công nhận chính thức kể từ khi hết thời gian dự bị',
     'working days to propose the recognition after the probation', null),
    ('CELL_MINIMUM_OFFICIAL', 3, 'PERSON', '2011-01-19', 'Điều lệ Đảng, Điều 21.2, 24.1',
     'số đảng viên chính thức ít nhất để chi bộ họp hợp lệ', 'fewest official members for a valid meeting of a cell', null);

-- Nobody is listed twice, wherever that is.
create unique index member_case_one_candidate on member_case ((facts -> 'candidate' ->> 'personalIdHash'))
    where kind = 'ADMISSION' and not closed;

-- Cases that are about where a member sits go along: an admission and a badge to the new cell, a disciplinary case is
-- seen from there too.
create function cases_follow_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update member_case set place_id = new.cell_id, place_path = new.unit_path
    where member_id = new.id and not closed and kind in ('ADMISSION', 'BADGE') and place_id <> new.cell_id;
    update member_case set other_id = nullif(new.cell_id, place_id),
                           other_path = case when new.cell_id <> place_id then new.unit_path end
    where member_id = new.id and not closed and kind = 'DISCIPLINE';
    return null;
end
$$;
revoke all on function cases_follow_member() from public;
create trigger member_cases_follow after update of cell_id on member
    for each row when (old.cell_id is distinct from new.cell_id) execute function cases_follow_member();
