-- Papers that a member hands in for a request about the own data: the member reads these, and not what the office adds.
alter table attachment add column own boolean not null default false,
    add constraint attachment_own_is_of_a_request check (not own or owner_type = 'RIGHTS_REQUEST');
