-- Diện kết nạp: the circles from which admissions are reported.
create table admission_context (
    code     text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,60}$'),
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into admission_context (code, vi, en) values
    ('HIGH_SCHOOL_STUDENT', 'học sinh trung học phổ thông', 'upper-secondary pupil'),
    ('UNIVERSITY_STUDENT', 'sinh viên', 'student'),
    ('PRE_ENLISTMENT', 'công dân chuẩn bị nhập ngũ', 'citizen before enlistment'),
    ('SOLDIER', 'quân nhân, công an tại ngũ', 'serving soldier or police'),
    ('ENTREPRENEUR', 'chủ doanh nghiệp tư nhân', 'private entrepreneur'),
    ('OTHER', 'diện khác', 'other');
grant select on admission_context to "${appRole}";

-- Admissions by day, cell, sex and context, without anybody in them: the ledger is open for figures, and the persons,
-- who know their context, are not. What was recorded in words of before this list is other.
create function admissions_counted(first_day date, last_day date, cells uuid[])
    returns table (cell_id uuid, on_date date, sex text, context text, delta bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select e.cell_id, e.on_date, e.sex,
       case when m.admission_context is not null then coalesce(k.code, 'OTHER') end, sum(e.delta)
from movement e
join member m on m.id = e.member_id
left join admission_context k on k.code = m.admission_context
where e.cause = 'ADMITTED' and e.on_date between first_day and last_day and e.cell_id = any (cells)
group by 1, 2, 3, 4
$$;
revoke all on function admissions_counted(date, date, uuid[]) from public;
grant execute on function admissions_counted(date, date, uuid[]) to "${appRole}";
