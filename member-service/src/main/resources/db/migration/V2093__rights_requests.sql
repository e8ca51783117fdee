-- What somebody asks about the own data: to see them, to have them put right, kept from use or deleted.
insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('RIGHTS_ANSWER_TERM', 2, 'WORKING_DAY', '2026-01-01', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
     'số ngày làm việc để trả lời đã nhận yêu cầu về dữ liệu cá nhân',
     'working days to answer that a request about personal data was received', null),
    ('RIGHTS_ACCESS_TERM', 10, 'DAY', '2026-01-01', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
     'số ngày để cung cấp dữ liệu cá nhân', 'days to provide personal data', 'thời hạn 10 hay 20 ngày cho từng loại yêu cầu'),
    ('RIGHTS_RECTIFICATION_TERM', 10, 'DAY', '2026-01-01', 'Luật 91/2025/QH15, Điều 13; Nghị định 356/2025/NĐ-CP',
     'số ngày để chỉnh sửa dữ liệu cá nhân', 'days to put personal data right',
     'thời hạn 10 hay 20 ngày cho từng loại yêu cầu'),
    ('RIGHTS_RESTRICTION_TERM', 15, 'DAY', '2026-01-01', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
     'số ngày để hạn chế xử lý dữ liệu cá nhân', 'days to restrict the use of personal data', null),
    ('RIGHTS_OBJECTION_TERM', 15, 'DAY', '2026-01-01', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
     'số ngày để ngừng xử lý dữ liệu cá nhân bị phản đối', 'days to stop a use that was objected to', null),
    ('RIGHTS_DELETION_TERM', 20, 'DAY', '2026-01-01', 'Luật 91/2025/QH15, Điều 14; Nghị định 356/2025/NĐ-CP',
     'số ngày để giải quyết yêu cầu xóa dữ liệu cá nhân', 'days to settle a request for deletion', null),
    ('RIGHTS_EXTENSION_TERM', 15, 'DAY', '2026-01-01', 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
     'số ngày gia hạn nhiều nhất, một lần', 'most days of the one extension', null);

-- A member may ask for several things at a time (see R__open_cases), but not twice for the same.
create unique index rights_request_one_open on member_case (member_id, (facts ->> 'kind'))
    where not closed and kind = 'RIGHTS_REQUEST';

-- What is asked for names personal data, so it stands encrypted beside the case.
create table rights_detail (
    case_id           uuid primary key references member_case,
    content_encrypted text not null
);
alter table rights_detail enable row level security;
create policy rights_detail_scope on rights_detail
    using (exists (select 1 from member_case c where c.id = case_id))
    with check (exists (select 1 from member_case c where c.id = case_id));
grant select, insert on rights_detail to "${appRole}";
