-- Results of the yearly evaluation (đánh giá, xếp loại chất lượng) of units and members: one for each subject and year.

-- The four levels, identical in all rules since 2018 (Quy định 132, 124, 366). Titles from before, such as
-- "trong sạch, vững mạnh", are turned into these by whoever prepares the file.
create table grade (
    code text primary key,
    -- 4 is best
    rank int  not null unique,
    vi   text not null,
    en   text not null
);
insert into grade (code, rank, vi, en) values
    ('HTXSNV', 4, 'hoàn thành xuất sắc nhiệm vụ', 'tasks completed excellently'),
    ('HTTNV',  3, 'hoàn thành tốt nhiệm vụ', 'tasks completed well'),
    ('HTNV',   2, 'hoàn thành nhiệm vụ', 'tasks completed'),
    ('KHTNV',  1, 'không hoàn thành nhiệm vụ', 'tasks not completed');

-- Why somebody has no grade. Source: Hướng dẫn 21-HD/BTCTW 2019, 25-HD/BTCTW 2023.
create table not_evaluated_reason (
    code     text primary key,
    vi       text not null,
    en       text not null,
    position int generated always as identity
);
insert into not_evaluated_reason (code, vi, en) values
    ('MIEN_SINH_HOAT', 'được miễn công tác và sinh hoạt đảng', 'exempt from party work and meetings'),
    ('DINH_CHI', 'đang bị đình chỉ sinh hoạt đảng', 'suspended from party activity'),
    ('MOI_KET_NAP', 'mới kết nạp chưa đủ 6 tháng', 'admitted less than six months ago'),
    ('NGHI_OM', 'nghỉ ốm dài ngày', 'on long sick leave'),
    ('VANG', 'vắng mặt khi đánh giá', 'absent when the evaluation was held'),
    ('DANG_KIEM_TRA', 'đang được kiểm tra, xem xét vi phạm', 'under inspection for a violation'),
    ('OTHER', 'lý do khác', 'other');

create table evaluation (
    id                    uuid primary key,
    year                  int         not null check (year between 1930 and 2999),
    subject_kind          text        not null check (subject_kind in ('ORGANISATION', 'MEMBER')),
    -- the unit that is graded, or the cell in which the member was
    organisation_id       uuid        not null references organisation,
    -- its place on today's tree: who may see the row
    unit_path             text collate "C" not null,
    -- số thẻ đảng viên: found by keyed hash, shown masked
    subject_hash          text,
    card_number_encrypted text,
    grade                 text references grade,
    not_evaluated_reason  text references not_evaluated_reason,
    decision_no           text,
    decided_on            date,
    recorded_at           timestamptz not null default now(),
    recorded_by           text        not null,
    import_id             text,
    constraint evaluation_grade_or_reason check (num_nonnulls(grade, not_evaluated_reason) = 1),
    constraint evaluation_subject check (
        (subject_kind = 'MEMBER') = (subject_hash is not null)
        and (subject_hash is null) = (card_number_encrypted is null)),
    constraint evaluation_decided_after check (decided_on >= make_date(year, 1, 1))
);
create unique index evaluation_of_organisation on evaluation (year, organisation_id) where subject_kind = 'ORGANISATION';
create unique index evaluation_of_member on evaluation (year, subject_hash) where subject_kind = 'MEMBER';
create index evaluation_unit on evaluation (organisation_id, year, subject_kind) include (grade, not_evaluated_reason, unit_path);
create index evaluation_list on evaluation (year desc, unit_path, id);

-- What a result said before it was changed. Written by trigger, so that no code path can forget it; traffic cannot
-- write it by hand, nor change or drop what stands in it.
create table evaluation_history (
    id                   bigint generated always as identity primary key,
    evaluation_id        uuid        not null references evaluation,
    organisation_id      uuid        not null references organisation,
    grade                text,
    not_evaluated_reason text,
    decision_no          text,
    decided_on           date,
    recorded_at          timestamptz not null,
    recorded_by          text        not null,
    import_id            text,
    replaced_at          timestamptz not null,
    replaced_by          text        not null,
    replaced_import_id   text
);
create index evaluation_history_of on evaluation_history (evaluation_id, id);

create function evaluation_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into evaluation_history (evaluation_id, organisation_id, grade, not_evaluated_reason, decision_no, decided_on,
                                    recorded_at, recorded_by, import_id, replaced_at, replaced_by, replaced_import_id)
    values (old.id, old.organisation_id, old.grade, old.not_evaluated_reason, old.decision_no, old.decided_on,
            old.recorded_at, old.recorded_by, old.import_id, new.recorded_at, new.recorded_by, new.import_id);
    return null;
end
$$;
create trigger evaluation_changed after update on evaluation for each row
    when ((old.organisation_id, old.grade, old.not_evaluated_reason, old.decision_no, old.decided_on)
          is distinct from (new.organisation_id, new.grade, new.not_evaluated_reason, new.decision_no, new.decided_on))
    execute function evaluation_changed();

-- Row-level security: a connection that has not been given a scope sees no person's result.
alter table evaluation enable row level security;
create policy evaluation_scope on evaluation
    using (subject_kind = 'ORGANISATION' or in_person_scope(unit_path))
    with check (subject_kind = 'ORGANISATION' or in_person_scope(unit_path));
alter table evaluation_history enable row level security;
create policy evaluation_history_scope on evaluation_history
    using (exists (select 1 from evaluation e where e.id = evaluation_history.evaluation_id));

grant select on grade, not_evaluated_reason, evaluation_history to "${appRole}";
grant select, insert on evaluation to "${appRole}";
grant update (organisation_id, unit_path, grade, not_evaluated_reason, decision_no, decided_on, recorded_at, recorded_by,
              import_id) on evaluation to "${appRole}";

-- That a member has a result of the year outside the caller's scope must be known, though not which one, nor where.
create function evaluated_members(years int[], hashes text[]) returns table (year int, subject_hash text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select e.year, e.subject_hash
from unnest(years, hashes) wanted (year, hash)
join evaluation e on e.subject_kind = 'MEMBER' and e.year = wanted.year and e.subject_hash = wanted.hash
$$;
revoke all on function evaluated_members(int[], text[]) from public;
grant execute on function evaluated_members(int[], text[]) to "${appRole}";

-- The tree moves, and the results with it; whoever does it need not reach them. A unit takes along all below it. No
-- units: whichever moved.
create function follow_units(units uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    moved uuid[];
begin
    if cardinality(units) = 0 then
        update evaluation r set unit_path = o.path from organisation o
        where o.id = r.organisation_id and o.path is distinct from r.unit_path and o.path is not null;
        return;
    end if;
    with recursive down (id) as (
        select unnest(units)
        union
        select e.child_id from organisation_edge e join down on e.parent_id = down.id
    )
    select array_agg(id) into moved from down;
    update evaluation r set unit_path = o.path from organisation o
    where r.organisation_id = any (moved)
      and o.id = r.organisation_id and o.path is distinct from r.unit_path and o.path is not null;
end
$$;
revoke all on function follow_units(uuid[]) from public;
grant execute on function follow_units(uuid[]) to "${appRole}";
