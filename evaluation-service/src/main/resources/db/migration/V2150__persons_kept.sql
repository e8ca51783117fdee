-- Kept copies of what other services say of persons: members from the feed of member-service, committees and seats from
-- that of org-service. No names. The campaigns enumerate their subjects from them, as of any day.

create table member_copy (
    member_id             uuid primary key,
    -- số thẻ đảng viên, as in evaluation: found by keyed hash, shown masked; none before the card is given
    card_hash             text unique,
    card_number_encrypted text,
    admitted_on           date,
    -- from which day official (chính thức); none while on probation
    official_on           date,
    -- the latest official seating, and its place on today's tree: who may see the person
    cell_id               uuid references organisation,
    unit_path             text collate "C",
    check ((card_hash is null) = (card_number_encrypted is null)),
    check ((cell_id is null) = (unit_path is null))
);
create index member_copy_unit on member_copy (unit_path);

-- Where the member was seated. Half-open days.
create table member_seating_copy (
    member_id  uuid not null references member_copy on delete cascade,
    cell_id    uuid not null references organisation,
    -- a guest (sinh hoạt tạm thời), beside the official seating
    temporary  boolean not null,
    valid_from date not null,
    valid_to   date,
    -- why an official seating ended: a code of the movement causes; none for one that is open
    end_cause  text,
    primary key (member_id, temporary, valid_from),
    check (valid_to > valid_from)
);
create index member_seating_copy_cell on member_seating_copy (cell_id, valid_from) include (member_id, temporary, valid_to);

-- What lies over the membership for a while: EXEMPT, SUSPENDED, OFFICE_SUSPENDED, OVERSEAS, LOST_CONTACT.
create table member_overlay_copy (
    member_id  uuid not null references member_copy on delete cascade,
    type       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (member_id, type, valid_from),
    check (valid_to > valid_from)
);

-- Decisions on discipline in force, of members and of organisations: form and days, never the matter.
create table discipline_copy (
    id              uuid primary key,
    -- none: of the organisation itself
    member_id       uuid references member_copy on delete cascade,
    organisation_id uuid not null references organisation,
    form            text not null check (form in ('KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'KHAI_TRU', 'GIAI_TAN')),
    announced_on    date not null,
    -- the day, or the last of the days, of the violation; none where it is not recorded
    occurred_on     date,
    -- annulled, or replaced by another decision
    ended_on        date
);
create index discipline_copy_member on discipline_copy (member_id, announced_on) where member_id is not null;
create index discipline_copy_organisation on discipline_copy (organisation_id, announced_on);

create table seat_copy (
    seat_id         uuid primary key,
    committee_id    uuid not null,
    committee_kind  text not null,
    organisation_id uuid not null references organisation,
    -- none when the holder is not known to member-service
    member_id       uuid,
    role            text not null,
    valid_from      date not null,
    valid_to        date,
    check (valid_to > valid_from)
);
create index seat_copy_unit on seat_copy (organisation_id, valid_from);
create index seat_copy_member on seat_copy (member_id) where member_id is not null;

-- A person's rows are seen by whoever reaches the person's cell.
alter table member_copy enable row level security;
create policy member_copy_scope on member_copy
    using (in_person_scope(unit_path)) with check (in_person_scope(unit_path));
alter table member_seating_copy enable row level security;
create policy member_seating_copy_scope on member_seating_copy
    using (exists (select 1 from member_copy m where m.member_id = member_seating_copy.member_id));
alter table member_overlay_copy enable row level security;
create policy member_overlay_copy_scope on member_overlay_copy
    using (exists (select 1 from member_copy m where m.member_id = member_overlay_copy.member_id));
alter table discipline_copy enable row level security;
create policy discipline_copy_scope on discipline_copy
    using (member_id is null or exists (select 1 from member_copy m where m.member_id = discipline_copy.member_id));

grant select on member_copy, member_seating_copy, member_overlay_copy, discipline_copy, seat_copy to "${appRole}";
