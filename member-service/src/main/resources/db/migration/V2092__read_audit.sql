-- Who looked at which person's data, and who was refused: only ever added to, and chained by hashes, so that a row that is
-- changed, dropped or put in later shows.
create table read_audit (
    seq            bigint      primary key,
    at             timestamptz not null,
    reader_subject text        not null,
    reader_name    text        not null,
    -- codes of the units that the reader's grants name
    reader_units   text[]      not null,
    operation      text        not null check (operation in ('READ', 'WRITE', 'UNMASK', 'EXPORT', 'FIGURE')),
    result         text        not null check (result in ('GRANTED', 'DENIED')),
    -- as asked for: who guesses may name nobody
    member_id      uuid,
    field_class    text        not null check (field_class in ('BASIC', 'SENSITIVE', 'RESTRICTED')),
    -- the part of the record, or the figure
    subject        text        not null,
    purpose        text        not null,
    reason         text,
    client_address text,
    previous_hash  text        not null,
    hash           text        not null
);
create index read_audit_member on read_audit (member_id, seq) where member_id is not null;
create index read_audit_reader on read_audit (reader_subject, seq);

-- One row after the other: the lock is held until the transaction ends, which writes nothing else. Whoever has waited reads
-- the last row anew.
create function chain_read_audit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as
$$
declare
    last read_audit;
begin
    perform pg_advisory_xact_lock(hashtextextended('read_audit', 0));
    select * into last from read_audit order by seq desc limit 1;
    new.seq = coalesce(last.seq, 0) + 1;
    new.at = clock_timestamp();
    new.previous_hash = coalesce(last.hash, '');
    new.hash = encode(sha256(convert_to(cast(to_jsonb(new) - 'hash' as text), 'UTF8')), 'hex');
    return new;
end
$$;
revoke all on function chain_read_audit() from public;
create trigger read_audit_chained before insert on read_audit for each row execute function chain_read_audit();

-- How many rows there are, the first that does not fit the one before it or its own hash, and the hash of the last. A cut
-- at the end shows only against a hash that was noted elsewhere: whether it is still among the rows.
create function verify_read_audit(noted text)
    returns table (audited bigint, broken_at bigint, head text, holds_noted boolean)
    language sql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as
$$
select count(*),
       min(c.seq) filter (where c.hash <> encode(sha256(convert_to(c.told, 'UTF8')), 'hex')
                             or c.previous_hash <> c.before or c.seq <> c.turn),
       coalesce((select r.hash from read_audit r order by r.seq desc limit 1), ''),
       noted is null or coalesce(bool_or(c.hash = noted), false)
from (select a.seq, a.hash, a.previous_hash, cast(to_jsonb(a) - 'hash' as text) as told,
             coalesce(lag(a.hash) over (order by a.seq), '') as before, row_number() over (order by a.seq) as turn
      from read_audit a) c
$$;
revoke all on function verify_read_audit(text) from public;
grant execute on function verify_read_audit(text) to "${appRole}";

-- A row is seen by those who reach the member, and by those who reach a unit of the reader.
alter table read_audit enable row level security;
create policy read_audit_scope on read_audit for select
    using (exists (select 1 from member m where m.id = member_id)
           or exists (select 1 from organisation o where o.code = any (reader_units) and in_person_scope(o.path)));
create policy read_audit_added on read_audit for insert with check (true);
grant select, insert on read_audit to "${appRole}";
