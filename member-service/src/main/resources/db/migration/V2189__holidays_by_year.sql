-- Public holidays as they were announced for each year: the days of Tết, the second day of Quốc khánh (Bộ luật Lao động
-- 2019, Điều 112.1 đ: two days), days in lieu of holidays on weekends (Điều 111.3), and days moved (làm bù).
alter table holiday add column to_check text;

insert into holiday (on_day, vi, en, legal_basis)
select day, 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 2019, Điều 111.3, 112'
from (values (date '2021-02-10', date '2021-02-16'), ('2022-01-31', '2022-02-04'), ('2023-01-20', '2023-01-26')) as tet (first, last)
cross join lateral (select cast(generate_series(first, last, interval '1 day') as date) as day) days
where extract(isodow from day) < 6
on conflict do nothing;

insert into holiday (on_day, vi, en, legal_basis) values
    ('2021-04-21', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration', 'Bộ luật Lao động 2019, Điều 112'),
    ('2021-05-03', 'nghỉ bù Quốc tế lao động', 'Labour Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2021-09-03', 'Quốc khánh, ngày thứ hai', 'National Day, second day', 'Bộ luật Lao động 2019, Điều 112'),
    ('2022-01-03', 'nghỉ bù Tết Dương lịch', 'New Year, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2022-04-11', 'nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2022-05-02', 'nghỉ bù Ngày Chiến thắng', 'Reunification Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2022-05-03', 'nghỉ bù Quốc tế lao động', 'Labour Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2022-09-01', 'Quốc khánh, ngày thứ hai', 'National Day, second day', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-01-02', 'nghỉ bù Tết Dương lịch', 'New Year, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2023-05-02', 'nghỉ bù Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2023-05-03', 'nghỉ bù Ngày Chiến thắng', 'Reunification Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2023-09-01', 'Quốc khánh, ngày thứ hai', 'National Day, second day', 'Bộ luật Lao động 2019, Điều 112'),
    ('2023-09-04', 'nghỉ bù Quốc khánh', 'National Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3'),
    ('2024-09-03', 'Quốc khánh, ngày thứ hai', 'National Day, second day', 'Bộ luật Lao động 2019, Điều 112');

-- Days moved for those whose week is Monday to Friday.
insert into holiday (on_day, works, vi, en, legal_basis, to_check) values
    ('2024-04-29', false, 'nghỉ hoán đổi', 'day off, moved', 'hoán đổi ngày làm việc năm 2024', null),
    ('2024-05-04', true, 'làm bù ngày 29/4', 'worked for 29 April', 'hoán đổi ngày làm việc năm 2024', null),
    ('2025-05-02', false, 'nghỉ hoán đổi', 'day off, moved', 'hoán đổi ngày làm việc năm 2025', null),
    ('2025-04-26', true, 'làm bù ngày 2/5', 'worked for 2 May', 'hoán đổi ngày làm việc năm 2025', null),
    ('2026-01-02', false, 'nghỉ hoán đổi', 'day off, moved', 'hoán đổi ngày làm việc năm 2026', 'thông báo của Bộ Nội vụ'),
    ('2026-01-10', true, 'làm bù ngày 2/1', 'worked for 2 January', 'hoán đổi ngày làm việc năm 2026', 'thông báo của Bộ Nội vụ'),
    ('2026-08-31', false, 'nghỉ hoán đổi', 'day off, moved', 'hoán đổi ngày làm việc năm 2026', 'thông báo của Bộ Nội vụ'),
    ('2026-08-22', true, 'làm bù ngày 31/8', 'worked for 31 August', 'hoán đổi ngày làm việc năm 2026', 'thông báo của Bộ Nội vụ');

-- 2027, as the lunar calendar says; what is announced may differ by days moved.
insert into holiday (on_day, vi, en, legal_basis, to_check)
select day, 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 2019, Điều 111.3, 112', 'thông báo nghỉ Tết năm 2027'
from (select cast(generate_series(date '2027-02-05', date '2027-02-11', interval '1 day') as date) as day) days
where extract(isodow from day) < 6;
insert into holiday (on_day, vi, en, legal_basis, to_check) values
    ('2027-04-16', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'' Commemoration', 'Bộ luật Lao động 2019, Điều 112', 'mùng 10 tháng 3 âm lịch'),
    ('2027-05-03', 'nghỉ bù Quốc tế lao động', 'Labour Day, in lieu', 'Bộ luật Lao động 2019, Điều 111.3', null),
    ('2027-09-03', 'Quốc khánh, ngày thứ hai', 'National Day, second day', 'Bộ luật Lao động 2019, Điều 112',
     'ngày 1/9 hoặc 3/9, theo thông báo năm 2027');

-- The years of which all holidays are recorded as announced. A term that ends in another year may end later than told.
create table holiday_year (
    year     int     primary key check (year between 1990 and 2100),
    complete boolean not null,
    note     text
);
insert into holiday_year (year, complete, note)
select year, year <= 2026, case when year > 2026 then 'chưa có thông báo chính thức' end
from generate_series(2021, 2035) as year;
grant select on holiday_year to "${appRole}";
