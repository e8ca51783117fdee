-- What a caller has already asked for under an Idempotency-Key: written in the transaction of the work itself, so that
-- either both are there or neither. The answer is not kept, only which record it was about: it is read again, with the
-- caller's present rights.
create table idempotency_key (
    created_by text        not null,
    key        text        not null,
    operation  text        not null,
    -- SHA-256 over the operation and the body
    digest     text        not null,
    record_id  uuid,
    created_at timestamptz not null default now(),
    primary key (created_by, key)
);
create index idempotency_key_age on idempotency_key (created_at);

grant select, insert, delete on idempotency_key to "${appRole}";
grant update (record_id) on idempotency_key to "${appRole}";
