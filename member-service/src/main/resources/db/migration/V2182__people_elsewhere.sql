-- Whom an account has met beyond its reach is counted for each day.
create index read_audit_elsewhere on read_audit (reader_subject, at) where subject = 'number-elsewhere';
