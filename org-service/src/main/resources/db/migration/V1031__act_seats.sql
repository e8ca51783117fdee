-- What an execution did to bodies and seats, for the act that undoes it. Ids and days alone: persons stand in the seats.
create table organisation_act_seat (
    act_id              uuid not null references organisation_act,
    record_kind         text not null check (record_kind in ('COMMITTEE', 'SEAT')),
    record_id           uuid not null,
    change              text not null check (change in ('ENDED', 'BEGAN')),
    -- of an ended one: the end that it had before
    was_to              date,
    was_end_reason      text,
    was_end_decision_no text,
    -- of a begun seat: the seat whose holder came to it
    continues           uuid,
    primary key (act_id, record_id, change)
);

grant select, insert on organisation_act_seat to "${appRole}";
