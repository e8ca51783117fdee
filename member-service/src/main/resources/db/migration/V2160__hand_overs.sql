-- Members who go to another deployment and come from one: whom we trust, and the signed messages that went to and fro.

-- Another deployment, trusted for a unit and all below it.
create table hand_over_partner (
    id              uuid        primary key,
    -- counted up with every correction; the ETag
    version         int         not null default 1,
    organisation_id uuid        not null references organisation,
    -- its name for machines: issuer and addressee of messages
    deployment      text        not null check (deployment ~ '^[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?$'),
    name            text        not null,
    valid_from      date        not null,
    valid_to        date,
    recorded_at     timestamptz not null default clock_timestamp(),
    recorded_by     text        not null,
    reason          text        not null,
    check (valid_to > valid_from),
    constraint hand_over_partner_once unique (organisation_id, deployment)
);
create table hand_over_partner_history (
    partner_id  uuid        not null references hand_over_partner,
    version     int         not null,
    name        text        not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    reason      text        not null,
    replaced_at timestamptz not null default clock_timestamp(),
    primary key (partner_id, version)
);
create function keep_partner_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into hand_over_partner_history (partner_id, version, name, valid_from, valid_to, recorded_at, recorded_by, reason)
    values (old.id, old.version, old.name, old.valid_from, old.valid_to, old.recorded_at, old.recorded_by, old.reason);
    new.version = old.version + 1;
    new.recorded_at = clock_timestamp();
    return new;
end
$$;
revoke all on function keep_partner_history() from public;
create trigger hand_over_partner_history before update on hand_over_partner
    for each row execute function keep_partner_history();

-- A public key of another deployment. It may end, and nothing else of it changes.
create table hand_over_partner_key (
    partner_id   uuid        not null references hand_over_partner,
    kid          text        not null,
    -- sig: it signs with it; enc: what is for it is encrypted with it
    use          text        not null check (use in ('sig', 'enc')),
    jwk          jsonb       not null check (not jwk ? 'd'),
    valid_from   date        not null,
    valid_to     date,
    -- in the hands of others: nothing that is signed with it is believed any more, whenever it says it was signed
    compromised  boolean     not null default false,
    recorded_at  timestamptz not null default clock_timestamp(),
    recorded_by  text        not null,
    ended_at     timestamptz,
    ended_by     text,
    ended_reason text,
    primary key (partner_id, kid),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null)),
    check (valid_to > valid_from or compromised)
);

-- A signed message, encrypted for ourselves. What goes out is encrypted for the addressee when it is fetched.
create table hand_over_message (
    id               uuid        primary key,
    -- of the hand-over that it is about
    serial           uuid        not null,
    type             text        not null check (type in ('HAND_OVER', 'RECEIPT', 'REVOCATION')),
    direction        text        not null check (direction in ('ISSUED', 'RECEIVED')),
    -- the other deployment
    deployment       text        not null,
    -- null: a revocation, and the receipt for it, of what had not come
    case_id          uuid        references member_case,
    -- SHA-256 of the signed message
    digest           text        not null check (digest ~ '^[0-9a-f]{64}$'),
    signed_encrypted text        not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    recorded_by      text        not null,
    constraint hand_over_message_once unique (direction, deployment, type, serial)
);
create index hand_over_message_case on hand_over_message (case_id) where case_id is not null;
alter table hand_over_message enable row level security;
create policy hand_over_message_scope on hand_over_message
    using (case_id is null or exists (select 1 from member_case c where c.id = case_id))
    with check (case_id is null or exists (select 1 from member_case c where c.id = case_id));

grant select, insert, update on hand_over_partner, hand_over_partner_key to "${appRole}";
grant select on hand_over_partner_history to "${appRole}";
grant select, insert on hand_over_message to "${appRole}";

-- A badge that came along was given, and is counted, elsewhere.
alter table badge add column brought_by uuid references member_case;
comment on column badge.brought_by is 'the arrival with which it came; it is in no figure here';
