-- A move changes what a reader of a subtree may see, though not always the state of what has moved. These events are
-- for the readers whose grant stands at one of these units, by their numbers, which never change as paths do.
alter table outbox
    -- the thing has left the subtrees of these units
    add column left_units    bigint[],
    -- the thing has come below these units, and its state is told again
    add column entered_units bigint[];
create index outbox_by_subject on outbox (aggregatetype, aggregateid, tx, seq);
