-- Row-level security of person tables. A transaction that nobody has opened (Sql.open) has empty settings and sees
-- nothing. The outer range comes first: it is a comparison that an index answers; the exact ranges follow for a caller
-- who holds several.
create function in_one_of_person_scopes(unit_path text) returns boolean language sql stable as
$$
select exists (select 1
               from unnest(string_to_array(current_setting('dangbo.scope_lows', true), ','),
                           string_to_array(current_setting('dangbo.scope_highs', true), ',')) r (low, high)
               where unit_path collate "C" >= r.low and unit_path collate "C" < r.high)
$$;

-- Without a subquery of its own, so that the planner writes it into the query; called for each row it takes 20 times
-- as long, and no index can answer it.
create function in_person_scope(unit_path text) returns boolean language sql stable as
$$
select unit_path collate "C" >= current_setting('dangbo.scope_low', true)
   and unit_path collate "C" < current_setting('dangbo.scope_high', true)
   and (strpos(current_setting('dangbo.scope_lows', true), ',') = 0 or in_one_of_person_scopes(unit_path))
$$;
