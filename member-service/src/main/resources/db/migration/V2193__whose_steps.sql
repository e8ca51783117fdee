-- One person may have two accounts; to whom an account belongs is told by the token.
alter table member_case_event add by_member uuid;
