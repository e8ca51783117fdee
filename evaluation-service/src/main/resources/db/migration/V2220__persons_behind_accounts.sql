-- Two accounts of one member are one person: who has taken part, or has an interest, is known by either.
alter table assessment_step add column done_by_member uuid;
alter table assessment_conflict add column member_id uuid;
