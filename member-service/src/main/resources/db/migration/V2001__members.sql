-- Members and where they are seated. All but the key and the name are optional for those who keep only lists today.

create table member (
    id                    uuid primary key,
    card_number           text unique check (card_number ~ '^[0-9]{8}([0-9]{4})?$'),
    cv_number             text,
    -- số căn cước: encrypted, found by keyed hash
    personal_id_encrypted text,
    personal_id_hash      text unique,
    full_name             text not null,
    other_name            text,
    -- without tones, for finding; and the Vietnamese order: given name, family name, middle names
    search_key            text not null,
    sort_key              text collate "C" not null,
    sex                   text not null check (sex in ('MALE', 'FEMALE')),
    -- yyyy, yyyy-MM or yyyy-MM-dd
    birth_date            text not null,
    ethnicity             text,
    religion              text,
    phone_encrypted       text,
    admitted_on           date,
    admission_context     text,
    official_on           date,
    -- The latest official seating and its unit's place on today's tree: today's lists come from this table alone.
    cell_id               uuid,
    unit_path             text collate "C",
    seated_from           date,
    seated_to             date,
    recorded_at           timestamptz not null default now(),
    recorded_by           text not null
);
create index member_unit on member (unit_path, sort_key);
create index member_sort on member (sort_key, id);
create index member_search on member using gin (search_key gin_trgm_ops);
create index member_cell on member (cell_id);

-- Chính thức: one at a time for each member.
create table seating (
    member_id   uuid not null references member,
    cell_id     uuid not null references organisation,
    unit_path   text collate "C",
    valid_from  date not null,
    valid_to    date,
    start_cause text not null,
    end_cause   text,
    validity    daterange not null generated always as (daterange(valid_from, valid_to)) stored,
    primary key (member_id, valid_from),
    check (valid_to > valid_from),
    check ((valid_to is null) = (end_cause is null)),
    constraint seating_one_at_a_time exclude using gist (member_id with =, validity with &&)
);
create index seating_cell on seating (cell_id, valid_from) include (member_id, valid_to);

-- The ledger of movements: stocks and flows are sums over it. Append-only: an entry that proves wrong is taken back by
-- one with the opposite sign. A change of a counted attribute is a pair of entries, so stocks by any dimension close.
create table movement (
    id          bigint generated always as identity primary key,
    cell_id     uuid        not null references organisation,
    on_date     date        not null,
    delta       smallint    not null check (delta in (-1, 1)),
    cause       text        not null,
    sex         text        not null,
    state       text        not null check (state in ('PROBATIONARY', 'OFFICIAL')),
    member_id   uuid        not null references member,
    recorded_at timestamptz not null default now(),
    recorded_by text        not null
);
create index movement_by_cell on movement (cell_id, on_date) include (delta, cause, sex, state);
create index movement_by_cause on movement (cause, on_date);

create table movement_cause (
    code     text primary key,
    -- +1 increases the stock, -1 decreases it, 0 changes an attribute
    sign     smallint not null,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
-- Increases and decreases of form 1-TCTW; OPENING and MOVED are not movements of the corps as a whole.
insert into movement_cause (code, sign, vi, en) values
    ('OPENING', 1, 'có mặt khi bắt đầu theo dõi', 'present when records begin'),
    ('ADMITTED', 1, 'kết nạp', 'admitted'),
    ('READMITTED', 1, 'kết nạp lại', 'readmitted'),
    ('RESTORED', 1, 'khôi phục đảng tịch', 'membership restored'),
    ('TRANSFER_IN', 1, 'chuyển đến', 'transferred in'),
    ('MOVED', 0, 'chuyển sinh hoạt nội bộ', 'moved within the deployment'),
    ('RECOGNISED', 0, 'công nhận chính thức', 'recognised as official'),
    ('ATTRIBUTE_CORRECTED', 0, 'đính chính dữ liệu', 'record corrected'),
    ('TRANSFER_OUT', -1, 'chuyển đi', 'transferred out'),
    ('DECEASED', -1, 'từ trần', 'died'),
    ('EXPELLED', -1, 'khai trừ', 'expelled'),
    ('STRUCK_OFF', -1, 'xóa tên', 'struck off'),
    ('RESIGNED', -1, 'xin ra khỏi Đảng', 'resigned');

-- Row-level security: a connection that has not been given a scope sees no person. A past seating belongs to whoever
-- reaches its unit today, and with it the person's basic row; the owner's migrations are not bound.
alter table member enable row level security;
alter table seating enable row level security;
create policy seating_scope on seating using (in_person_scope(unit_path)) with check (in_person_scope(unit_path));
create policy member_scope on member
    using (in_person_scope(unit_path)
           or exists (select 1 from seating s where s.member_id = member.id))
    with check (in_person_scope(unit_path));

-- The ledger holds no name; who stands behind an entry may be written but not read by traffic.
grant select, insert, update on member, seating to "${appRole}";
grant select (id, cell_id, on_date, delta, cause, sex, state, recorded_at) on movement to "${appRole}";
grant insert on movement to "${appRole}";
grant select on movement_cause to "${appRole}";
grant usage on all sequences in schema public to "${appRole}";

-- A key that somebody outside the caller's scope holds must be known as taken, though not whose it is.
create function members_by_key(hashes text[], cards text[])
    returns table (id uuid, personal_id_hash text, card_number text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select m.id, m.personal_id_hash, m.card_number
from member m
where m.personal_id_hash = any (hashes) or m.card_number = any (cards)
$$;
revoke all on function members_by_key(text[], text[]) from public;
grant execute on function members_by_key(text[], text[]) to "${appRole}";

-- The tree moves, and the rows of persons with it; whoever does it need not reach them.
create function follow_units(units uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as
$$
update member m set unit_path = o.path from organisation o
where o.id = m.cell_id and m.unit_path is distinct from o.path and (cardinality(units) = 0 or o.id = any (units));
update seating s set unit_path = o.path from organisation o
where o.id = s.cell_id and s.unit_path is distinct from o.path and (cardinality(units) = 0 or o.id = any (units));
$$;
revoke all on function follow_units(uuid[]) from public;
grant execute on function follow_units(uuid[]) to "${appRole}";

-- A seating outside the caller's scope still takes its time: a new one must not overlap it.
create function seatings_of(members uuid[])
    returns table (member_id uuid, cell_id uuid, valid_from date, valid_to date, start_cause text, end_cause text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select member_id, cell_id, valid_from, valid_to, start_cause, end_cause from seating where member_id = any (members)
$$;
revoke all on function seatings_of(uuid[]) from public;
grant execute on function seatings_of(uuid[]) to "${appRole}";
