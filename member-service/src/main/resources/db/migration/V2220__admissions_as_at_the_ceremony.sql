-- Admissions by day, cell and what the person was at the ceremony, without anybody in them: the ledger is open for
-- figures, and the persons, who know these things, are not. The age is that of the day. The occupation and the youth
-- union change afterwards, so they are those that the case of the admission says; one that came by a file has none.
drop function admissions_counted(date, date, uuid[]);
create function admissions_counted(first_day date, last_day date, cells uuid[])
    returns table (cell_id uuid, on_date date, sex text, age text, ethnicity text, religion text, "youthUnion" text,
                   occupation text, "admissionContext" text, delta bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
select e.cell_id, e.on_date, e.sex, b.code, m.ethnicity, m.religion, told.youth_union, told.occupation,
       case when m.admission_context is not null then coalesce(k.code, 'OTHER') end, sum(e.delta)
from movement e
join member m on m.id = e.member_id
left join admission_context k on k.code = m.admission_context
left join statistics_band b on b.dimension = 'AGE'
     and b.years @> cast(extract(year from age(e.on_date, cast(rpad(m.birth_date, 10, '-01-01') as date))) as int)
-- Of an admission that was taken up again, the first case says it.
left join lateral (
    select max(c.facts -> 'candidate' ->> 'occupation') as occupation,
           case max(c.facts -> 'candidate' ->> 'youthUnion') when 'true' then 'YES' when 'false' then 'NO' end as youth_union
    from member_case c
    where c.member_id = e.member_id and c.kind = 'ADMISSION'
      and cast(c.facts -> 'probation' ->> 'ceremonyOn' as date) = e.on_date) told on true
where e.cause = 'ADMITTED' and e.on_date between first_day and last_day and e.cell_id = any (cells)
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
$$;
revoke all on function admissions_counted(date, date, uuid[]) from public;
grant execute on function admissions_counted(date, date, uuid[]) to "${appRole}";

-- The level to which a programme leads, as the person's highest level is told on the form; none for further training.
alter table training_program add column level text;
update training_program p
set level = leads.level
from (values ('CAO_CAP_LLCT', 'CAO_CAP'), ('CU_NHAN_LLCT', 'CU_NHAN'), ('HOAN_CHINH_CAO_CAP', 'CAO_CAP'),
             ('TRUNG_CAP_LLCT', 'TRUNG_CAP'), ('SO_CAP_LLCT', 'SO_CAP'), ('NGHIEN_CUU_SINH', 'TIEN_SI'),
             ('THAC_SI', 'THAC_SI'), ('DAI_HOC', 'DAI_HOC'), ('CAO_DANG', 'CAO_DANG'), ('TRUNG_CAP', 'TRUNG_CAP'))
     as leads (program, level)
where leads.program = p.code;
