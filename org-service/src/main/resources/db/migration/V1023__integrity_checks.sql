-- What does not fit together in the records of organisations. Which findings a check has is computed when it is asked for.

create table integrity_check (
    code        text primary key,
    severity    text not null check (severity in ('ERROR', 'WARNING')),
    -- the role that is to put it right
    owner_role  text not null,
    vi          text not null,
    en          text not null,
    legal_basis text not null,
    position    int generated always as identity
);
insert into integrity_check (code, severity, owner_role, vi, en, legal_basis) values
    ('KIND_PARENT_MISMATCH', 'ERROR', 'ORG_OFFICER',
     'loại tổ chức đảng không được đứng dưới loại cấp trên này', 'a kind that may not stand under its superior''s',
     'Điều lệ Đảng, Điều 10, 21, 24'),
    ('CHILD_OUTLIVES_PARENT', 'ERROR', 'ORG_OFFICER',
     'tổ chức đảng đã kết thúc nhưng cấp dưới còn trực thuộc', 'an ended organisation under which another still stands',
     'Điều lệ Đảng, Điều 10'),
    ('COMMITTEE_MISSING', 'WARNING', 'ORG_OFFICER',
     'tổ chức đảng chưa ghi cấp ủy (chi bộ: bí thư) lãnh đạo', 'no leading body is recorded', 'Điều lệ Đảng, Điều 9, 24'),
    ('TERMS_OVERLAP', 'WARNING', 'ORG_OFFICER',
     'nhiệm kỳ ban thường vụ, thường trực hoặc ủy ban kiểm tra kéo sang nhiệm kỳ sau của cấp ủy',
     'a standing or inspection body reaches into the next term of the committee that chose it',
     'Điều lệ Đảng, Điều 20, 22, 31'),
    ('IDENTIFIER_ORPHAN', 'WARNING', 'ORG_OFFICER',
     'mã định danh còn hiệu lực ngoài thời gian tồn tại của tổ chức đảng',
     'an identifier that holds outside the life of the organisation', 'Quyết định 20/2020/QĐ-TTg'),
    ('UNDER_MINIMUM', 'WARNING', 'ORG_OFFICER',
     'chi bộ không đủ số đảng viên chính thức', 'a cell with too few official members', 'Điều lệ Đảng, Điều 21.2, 24.1'),
    ('CELL_KIND_CHANGED_WITH_MEMBERS', 'ERROR', 'ORG_OFFICER',
     'tổ chức đảng không còn là chi bộ nhưng vẫn có đảng viên sinh hoạt',
     'an organisation that is no longer a cell, and still has members', 'Điều lệ Đảng, Điều 24');

grant select on integrity_check to "${appRole}";
