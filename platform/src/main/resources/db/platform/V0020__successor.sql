-- The organisation that took over an ended one whole. Records of the ended one belong to whoever reaches it.
alter table organisation add column successor_id uuid references organisation deferrable initially deferred;
alter table organisation add check (successor_id is null or ended_on is not null);
create index organisation_successor on organisation (successor_id) where successor_id is not null;
