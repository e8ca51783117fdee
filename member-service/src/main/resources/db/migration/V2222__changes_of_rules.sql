-- Numbers of rules and holidays are changed by whoever heads the organisation committee of the whole deployment; what was changed, by
-- whom, on what legal basis and why stays on record for good.
create table rule_change (
    id          bigint generated always as identity primary key,
    subject     text        not null check (subject in ('RULE', 'HOLIDAYS')),
    -- code of the rule, or the year
    key         text        not null,
    at          timestamptz not null default clock_timestamp(),
    by_subject  text        not null,
    by_name     text        not null,
    -- whether it changes what had acted already
    correction  boolean     not null,
    legal_basis text        not null,
    reason      text        not null,
    before      jsonb       not null,
    after       jsonb       not null
);
create index rule_change_of on rule_change (subject, key, id);
grant select, insert on rule_change to "${appRole}";
grant insert, delete on rule_parameter, holiday to "${appRole}";
grant insert, update on holiday_year to "${appRole}";
