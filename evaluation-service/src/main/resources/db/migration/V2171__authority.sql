-- Who decides on a subject, told by its place in the tree on a day and never by a fixed tier: since 1 July 2025 there is no
-- district (Luật 72/2025/QH15). One place for whoever asks: decisions, their superiors, ceilings, campaigns.

-- What the kinds of organisation are to an evaluation. Kinds are those of org-service.
create table unit_kind (
    kind       text primary key,
    -- the kinds that the regulations and ceilings take together: a TCCSĐ is a committee or a cell
    type       text    not null,
    cell       boolean not null,
    grassroots boolean not null,
    -- above the grassroots: manages bodies and leaders
    upper      boolean not null
);
insert into unit_kind (kind, type, cell, grassroots, upper) values
    ('CENTRAL',              'CENTRAL',              false, false, true),
    ('CENTRAL_AFFILIATED',   'CENTRAL_AFFILIATED',   false, false, true),
    ('UPPER_GRASSROOTS',     'UPPER_GRASSROOTS',     false, false, true),
    ('GRASSROOTS_COMMITTEE', 'TCCSD',                false, true,  false),
    ('GRASSROOTS_CELL',      'TCCSD',                true,  true,  false),
    ('SECTIONAL_COMMITTEE',  'SECTIONAL_COMMITTEE',  false, false, false),
    ('SUBORDINATE_CELL',     'SUBORDINATE_CELL',     true,  false, false),
    ('PARTY_GROUP',          'PARTY_GROUP',          false, false, false);

-- The kind of organisation that manages the leaders of a level; null: the nearest one above the grassroots.
alter table management_level add column managed_by text references unit_kind;
update management_level set managed_by = 'CENTRAL' where code = 'TRUNG_UONG';
update management_level set managed_by = 'CENTRAL_AFFILIATED' where code = 'TINH';

-- The unit that decides, and how far above it stands; none where the tree of the day has none.
--   GRASSROOTS       members: the grassroots organisation of the cell (HD 16-HD/BTCTW)
--   DIRECT_SUPERIOR  organisations and the committees that lead them: the parent (HD 25-HD/BTCTW §3); bodies outside the
--                    Party: the nearest one above the grassroots, because the committee of the ward is beside them
--   MANAGING_LEVEL   leaders: the level that manages them
create function deciding_unit(unit uuid, authority text, collective_type text, level text, day date)
    returns table (id uuid, depth int)
    language sql stable set search_path = public, pg_temp as
$$
select c.ancestor_id, c.depth
from organisation_closure c
join organisation_version v on v.organisation_id = c.ancestor_id and v.validity @> day
join unit_kind k on k.kind = v.kind
where c.descendant_id = unit and c.validity @> day
  and case authority
          when 'GRASSROOTS' then k.grassroots
          when 'DIRECT_SUPERIOR' then
              case when coalesce((select t.party from collective_type t where t.code = collective_type), true)
                   then c.depth = 1 else k.upper end
          else coalesce((select v.kind = m.managed_by from management_level m where m.code = level and m.managed_by is not null),
                        k.upper)
      end
order by c.depth
limit 1
$$;

grant select on unit_kind to "${appRole}";
revoke all on function deciding_unit(uuid, text, text, text, date) from public;
grant execute on function deciding_unit(uuid, text, text, text, date) to "${appRole}";

-- More excellent grades than the usual share, where the rules know such an exception: decided by the competent level with
-- number and reason (HD 43-HD/BTCTW 2025). Only added to.
create table campaign_cap_exception (
    id                  uuid primary key,
    campaign_id         uuid        not null references campaign,
    subject_kind        text        not null check (subject_kind in ('ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER')),
    rule_id             text        not null,
    -- what the subjects of the group share, in the order in which the rule names it
    group_key           text        not null,
    decision_no         text        not null,
    decided_on          date        not null,
    reason              text        not null check (reason <> ''),
    recorded_by         text        not null,
    recorded_by_account text        not null,
    recorded_at         timestamptz not null default now(),
    unique (campaign_id, subject_kind, group_key)
);
grant select, insert on campaign_cap_exception to "${appRole}";

alter table assessment_step
    -- that decided, by the tree of the day
    add column deciding_unit_id     uuid references organisation,
    -- the rules against which it was decided, where they may be overridden; the reasons are words about persons
    add column overridden           text[],
    add column overrides_encrypted  text,
    add check ((overridden is null) = (overrides_encrypted is null));

-- Members of a unit and the units directly below it: what its own grade waits for and rests on (HD 21-HD/BTCTW).
create function assessments_below(campaign uuid, unit uuid, day date) returns setof assessment
    language sql stable set search_path = public, pg_temp as
$$
select a.* from assessment a
where a.campaign_id = campaign and a.organisation_id = unit and a.subject_kind = 'MEMBER'
union all
select a.* from organisation_edge e
join assessment a on a.organisation_id = e.child_id and a.campaign_id = campaign and a.subject_kind = 'ORGANISATION'
where e.parent_id = unit and e.validity @> day
$$;
revoke all on function assessments_below(uuid, uuid, date) from public;
grant execute on function assessments_below(uuid, uuid, date) to "${appRole}";
