-- Card and CV numbers no longer stand in plain: the card number is found by its keyed hash, which no two members may
-- share, and both are read from their encrypted columns. The keys are not in the database, so numbers that stand in
-- plain cannot be encrypted here, and they are not thrown away either: where there are any, this migration stops.
do
$$
declare
    plain bigint;
begin
    select count(*) into plain from member where card_number is not null or cv_number is not null;
    if plain > 0 then
        raise exception '% members have card or CV numbers in plain', plain
            using hint = 'Empty member, seating and movement after a backup, migrate, and hand in the members'' file again.';
    end if;
end
$$;

drop function members_by_key(text[], text[]);
alter table member
    drop column card_number,
    drop column cv_number,
    add column card_number_encrypted text,
    add column card_number_hash      text unique,
    add column cv_number_encrypted   text,
    add constraint member_card_number_found check ((card_number_hash is null) = (card_number_encrypted is null));

-- As before: a key that somebody outside the caller's scope holds must be known as taken, though not whose it is.
create function members_by_key(hashes text[], cards text[])
    returns table (id uuid, personal_id_hash text, card_number_hash text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select m.id, m.personal_id_hash, m.card_number_hash
from member m
where m.personal_id_hash = any (hashes) or m.card_number_hash = any (cards)
$$;
revoke all on function members_by_key(text[], text[]) from public;
grant execute on function members_by_key(text[], text[]) to "${appRole}";
