-- A row about a member is seen by those who reach the member today: whoever reaches a place where somebody sat once reaches the
-- basic row of that time, and not who looks at the person since. Rows by readers of their own units they see as before.
alter policy read_audit_scope on read_audit
    using (exists (select 1 from member m where m.id = member_id and in_person_scope(m.unit_path))
           or exists (select 1 from organisation o where o.code = any (reader_units) and in_person_scope(o.path)));
