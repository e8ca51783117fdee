-- To which member the account belongs that has handed in files: a file is read when its author has gone, and nobody
-- records anything about themselves.
create table import_author (
    subject   text primary key,
    member_id uuid not null
);
grant select, insert, update on import_author to "${appRole}";
