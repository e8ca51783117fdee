-- Papers of requests about own data are read with the permission of those requests, not with that of cases.
alter table attachment drop constraint attachment_owner_type_check;
update attachment a set owner_type = 'RIGHTS_REQUEST'
from member_case c
where a.owner_type = 'CASE' and c.id = a.owner_id and c.kind = 'RIGHTS_REQUEST';
alter table attachment add constraint attachment_owner_type_check
    check (owner_type in ('MEMBER', 'CASE', 'DISCIPLINE', 'RIGHTS_REQUEST', 'AWARD', 'TRAINING'));
