-- Of one kind a member has one open case at a time, but for those kinds of which several may be open. In one place, after all
-- migrations that add kinds.
drop index if exists member_case_one_open;
create unique index member_case_one_open on member_case (member_id, kind)
    where not closed and member_id is not null and kind not in ('OVERLAY', 'RIGHTS_REQUEST');
