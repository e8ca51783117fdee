insert into integrity_check (code, severity, owner_role, vi, en, legal_basis) values
    ('MEMBERS_IN_ENDED_CELL', 'ERROR', 'ORG_OFFICER',
     'chi bộ đã kết thúc nhưng vẫn có đảng viên sinh hoạt, không được tính trong số liệu nào',
     'a cell that has ended and still has members, who are in no figure', 'Điều lệ Đảng, Điều 10');
