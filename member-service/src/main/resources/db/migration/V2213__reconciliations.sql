-- Every three months the levels compare how many members they have: each unit tells its superior what its own book says.
insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('RECONCILIATION_PERIOD', 3, 'MONTH', '2011-01-19', 'Hướng dẫn 12-HD/BTCTW 2022',
     'số tháng giữa hai lần các cấp đối chiếu số lượng đảng viên', 'months between two reconciliations of the number of members',
     'điều khoản; hướng dẫn trước năm 2022'),
    ('RECONCILIATION_TERM', 15, 'DAY', '2011-01-19', 'Hướng dẫn 12-HD/BTCTW 2022',
     'số ngày sau ngày cuối kỳ để đối chiếu xong với cấp trên trực tiếp',
     'days after the last day of a period by which the reconciliation with the superior is to be complete',
     'thời hạn: văn bản chỉ nêu ba tháng một lần');

-- A unit has one for each period.
create unique index reconciliation_once on member_case (place_id, (facts ->> 'quarterEnd')) where kind = 'RECONCILIATION';

-- What was confirmed or settled is nobody's to change.
create function reconciliation_stays() returns trigger language plpgsql as
$$
begin
    raise check_violation using constraint = 'reconciliation_closed', message = 'a closed reconciliation is not changed';
end
$$;
create trigger reconciliation_closed before update on member_case
    for each row when (old.kind = 'RECONCILIATION' and old.closed
                       and (old.facts, old.state, old.closed) is distinct from (new.facts, new.state, new.closed))
    execute function reconciliation_stays();
