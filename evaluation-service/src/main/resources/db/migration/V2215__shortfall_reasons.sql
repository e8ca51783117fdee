-- Why subjects did not complete their tasks: the rows "trong đó" of the summary forms. Not stored with a result but told by
-- what its decision rested on, so that a form can be proven like the grade itself.
create table shortfall_reason (
    code     text primary key,
    vi       text   not null,
    en       text   not null,
    -- facts of the rules that force the level; what no fact names is OTHER. The first reason that fits is counted, so that
    -- the rows of a form add up to the number that they explain.
    facts    text[] not null,
    position int generated always as identity
);
insert into shortfall_reason (code, vi, en, facts) values
    ('SUY_THOAI', 'bị kết luận suy thoái, tự diễn biến, tự chuyển hóa', 'degradation was concluded', '{degradation}'),
    ('MAT_DOAN_KET', 'bị kết luận mất đoàn kết', 'disunity was concluded', '{disunity}'),
    ('KHONG_DAT_CHI_TIEU', 'không đạt chỉ tiêu, nhiệm vụ', 'targets were missed',
     '{targetsReachedPct,areaTasksDonePct,basicTargetsMissed}'),
    ('CONG_CHUC_KHTNV', 'công chức, viên chức không hoàn thành nhiệm vụ', 'not completed as a civil servant',
     '{civilServiceGrade}'),
    ('BI_KY_LUAT', 'bị kỷ luật trong năm', 'disciplined in the year',
     '{disciplined,dutyDiscipline,disciplinedLeaders,disciplinedMembersFromCanhCao,subordinatesDisciplinedPct,violationsHandled}'),
    ('OTHER', 'lý do khác', 'other reasons', '{}');
grant select on shortfall_reason to "${appRole}";

-- The reason for which a result is KHTNV: late discipline where it was re-graded for that, else the rules that forced it at
-- the decision. With the rights of the caller: who may not see the course of a person gets OTHER.
create function shortfall_of(result uuid) returns text
    language sql stable set search_path = public, pg_temp as
$$
select coalesce(
    (select case when g.ground = 'LATE_DISCIPLINE' then 'BI_KY_LUAT' else 'OTHER' end
     from evaluation_regrade g where g.evaluation_id = result order by g.id desc limit 1),
    (select r.code
     from (select s.rule_results from assessment_step s
           where s.assessment_id = result and s.action = 'DECIDE' order by s.position desc limit 1) decided
     cross join lateral jsonb_array_elements(decided.rule_results) told
     join shortfall_reason r on exists (
         select 1 from jsonb_each(told -> 'facts') f (name, value)
         where f.name = any (r.facts) and f.value not in ('null', 'false'))
     where told ->> 'type' = 'FORCED_LEVEL' and told ->> 'level' = 'KHTNV' and told ->> 'passed' = 'false'
     order by r.position limit 1),
    'OTHER')
$$;
revoke all on function shortfall_of(uuid) from public;
grant execute on function shortfall_of(uuid) to "${appRole}";
