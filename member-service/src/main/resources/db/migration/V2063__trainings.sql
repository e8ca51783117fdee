-- Đào tạo, bồi dưỡng: who was sent to which programme, by whom, and with what result.
create table training_program (
    code        text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,40}$'),
    vi          text not null,
    en          text not null,
    -- THEORY: lý luận chính trị; PROFESSION: chuyên môn; UPDATE: bồi dưỡng
    kind        text not null check (kind in ('THEORY', 'PROFESSION', 'UPDATE')),
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    to_check    text,
    position    int generated always as identity,
    check (valid_to > valid_from)
);
insert into training_program (code, vi, en, kind, valid_from, legal_basis, to_check)
select code, vi, en, kind, '1945-09-02', 'Quy định 57-QĐ/TW 2022', 'căn cứ và tên gọi theo từng thời kỳ'
from (values
    ('CAO_CAP_LLCT', 'cao cấp lý luận chính trị', 'advanced political theory', 'THEORY'),
    ('CU_NHAN_LLCT', 'cử nhân chính trị', 'bachelor of politics', 'THEORY'),
    ('HOAN_CHINH_CAO_CAP', 'hoàn chỉnh kiến thức để cấp bằng cao cấp lý luận chính trị',
     'completion for the advanced diploma', 'THEORY'),
    ('TRUNG_CAP_LLCT', 'trung cấp lý luận chính trị', 'intermediate political theory', 'THEORY'),
    ('SO_CAP_LLCT', 'sơ cấp lý luận chính trị', 'elementary political theory', 'THEORY'),
    ('NGHIEN_CUU_SINH', 'nghiên cứu sinh', 'doctoral studies', 'PROFESSION'),
    ('THAC_SI', 'thạc sĩ', 'master', 'PROFESSION'),
    ('DAI_HOC', 'đại học', 'university', 'PROFESSION'),
    ('CAO_DANG', 'cao đẳng', 'college', 'PROFESSION'),
    ('TRUNG_CAP', 'trung cấp chuyên môn', 'vocational', 'PROFESSION'),
    ('BOI_DUONG', 'bồi dưỡng nghiệp vụ, cập nhật kiến thức', 'further training', 'UPDATE')) as program (code, vi, en, kind);

create table training_entry (
    id          uuid        primary key,
    version     int         not null default 1,
    member_id   uuid        not null references member,
    -- where it counts: the cell of the member on the first day
    unit_id     uuid        not null references organisation,
    unit_path   text        collate "C" not null,
    program     text        not null references training_program,
    -- the organisation that sent the member
    sent_by     uuid        not null references organisation,
    decision_no text,
    school      text,
    started_on  date        not null,
    ended_on    date,
    result      text        check (result in ('COMPLETED', 'NOT_COMPLETED', 'STOPPED')),
    recorded_at timestamptz not null default now(),
    recorded_by text        not null,
    reason      text,
    check (ended_on >= started_on),
    check (result is null or ended_on is not null),
    -- nobody begins the same programme twice on a day
    constraint training_once unique (member_id, program, started_on)
);
create index training_unit on training_entry (unit_id, started_on);
create index training_started on training_entry (started_on);
create trigger training_history before update on training_entry
    for each row execute function keep_register_history('TRAINING');
alter table training_entry enable row level security;
create policy training_scope on training_entry
    using (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id))
    with check (in_person_scope(unit_path) or exists (select 1 from member m where m.id = member_id));
grant select on training_program to "${appRole}";
grant select, insert, update on training_entry to "${appRole}";

create or replace function registers_follow_moved_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select 1 from old_rows o join new_rows n on n.id = o.id where n.path is distinct from o.path) then
        return null;
    end if;
    update award a set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and a.unit_id = n.id;
    update badge b set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and b.unit_id = n.id;
    update training_entry t set unit_path = n.path
    from new_rows n join old_rows o on o.id = n.id
    where n.path is distinct from o.path and t.unit_id = n.id;
    update register_history h set unit_path = e.unit_path
    from (select id, unit_id, unit_path from award union all select id, unit_id, unit_path from training_entry) e
    where e.id = h.record_id and h.unit_path is distinct from e.unit_path
      and e.unit_id in (select n.id from new_rows n join old_rows o on o.id = n.id where n.path is distinct from o.path);
    return null;
end
$$;
