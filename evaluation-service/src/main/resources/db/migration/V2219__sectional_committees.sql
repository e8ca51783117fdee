-- A sectional committee (đảng ủy bộ phận) passes on and decides nothing: cells below it, and it itself, are decided by the
-- grassroots committee (HD 25-HD/BTCTW 2023 §3); so are their committees.
alter table unit_kind add column decides boolean not null default true;
update unit_kind set decides = false where kind in ('SECTIONAL_COMMITTEE', 'PARTY_GROUP');

create or replace function deciding_unit(unit uuid, authority text, collective_type text, level text, day date)
    returns table (id uuid, depth int)
    language sql stable as
$$
select c.ancestor_id, c.depth
from organisation_closure c
join organisation_version v on v.organisation_id = c.ancestor_id and v.validity @> day
join unit_kind k on k.kind = v.kind
where c.descendant_id = unit and c.valid_from <= day and (c.valid_to is null or c.valid_to > day)
  and case authority
          when 'GRASSROOTS' then k.grassroots
          when 'DIRECT_SUPERIOR' then
              case when coalesce((select t.party from collective_type t where t.code = collective_type), true)
                   then c.depth > 0 and k.decides else k.upper end
          else coalesce((select v.kind = m.managed_by from management_level m where m.code = level and m.managed_by is not null),
                        k.upper)
      end
order by c.depth
limit 1
$$;

-- What stands above a unit on a day, read from the index alone: the exclusion's index begins with the ancestor, and costs a
-- walk through all of it.
create index organisation_closure_above on organisation_closure (descendant_id, valid_from) include (ancestor_id, depth, valid_to);
