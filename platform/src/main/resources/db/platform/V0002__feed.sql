-- Outbox of the change feed, in the column shape that Debezium's outbox event router expects.
create table outbox (
    id              uuid        primary key default gen_random_uuid(),
    aggregatetype   text        not null,
    aggregateid     text        not null,
    type            text        not null,
    payload         jsonb       not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    -- The unit that the event is about: a reader gets the events of its own subtree only.
    organisation_id uuid,
    -- Order of the feed: (tx, seq), read only below the oldest transaction still running. A sequence alone
    -- would let a reader pass over rows that commit late.
    tx              xid8        not null default pg_current_xact_id(),
    seq             bigint      not null generated always as identity
);
create unique index outbox_position on outbox (aggregatetype, tx, seq);

-- xid8 starts again after a logical restore; the epoch tells a reader that its position is void.
create table feed_epoch (
    epoch       int         not null primary key,
    started_at  timestamptz not null default now()
);
insert into feed_epoch (epoch) values (1);

-- How far this service has read the feeds of others.
create table feed_cursor (
    feed       text        primary key,
    position   text        not null,
    caught_up  boolean     not null default false,
    updated_at timestamptz not null default now()
);

grant select, insert on outbox to "${appRole}";
grant select on feed_epoch to "${appRole}";
grant select, insert, update on feed_cursor to "${appRole}";
grant usage on all sequences in schema public to "${appRole}";
