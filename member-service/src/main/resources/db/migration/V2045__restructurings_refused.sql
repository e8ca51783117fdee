-- An act that was refused may be asked for again; one that was let go is given up for good, and a hold that arrives late
-- finds it so. Until now both were RELEASED.
alter table restructuring drop constraint restructuring_state_check;
alter table restructuring add constraint restructuring_state_check
    check (state in ('HELD', 'APPLIED', 'REFUSED', 'RELEASED'));
-- of these nobody knows which they were
update restructuring set state = 'REFUSED' where state = 'RELEASED';
