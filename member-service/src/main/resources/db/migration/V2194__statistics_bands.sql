-- Bands of years by which members are counted. Those of the official forms were not to be had, so they are data.
create table statistics_band (
    dimension text      not null check (dimension in ('AGE', 'SENIORITY')),
    code      text      not null,
    years     int4range not null,
    vi        text      not null,
    en        text      not null,
    -- what is to be checked against the forms before it is relied on
    to_check  text,
    primary key (dimension, code),
    exclude using gist (dimension with =, years with &&)
);
grant select on statistics_band to "${appRole}";

insert into statistics_band (dimension, code, years, vi, en, to_check) values
    ('AGE', '18-30', '[18,30]', 'từ 18 đến 30 tuổi', '18 to 30 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '31-35', '[31,35]', 'từ 31 đến 35 tuổi', '31 to 35 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '36-40', '[36,40]', 'từ 36 đến 40 tuổi', '36 to 40 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '41-45', '[41,45]', 'từ 41 đến 45 tuổi', '41 to 45 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '46-50', '[46,50]', 'từ 46 đến 50 tuổi', '46 to 50 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '51-55', '[51,55]', 'từ 51 đến 55 tuổi', '51 to 55 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '56-60', '[56,60]', 'từ 56 đến 60 tuổi', '56 to 60 years', 'biểu của Ban Tổ chức Trung ương'),
    ('AGE', '61-', '[61,)', 'trên 60 tuổi', 'over 60 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '0-9', '[0,9]', 'dưới 10 năm tuổi đảng', 'less than 10 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '10-19', '[10,19]', 'từ 10 đến dưới 20 năm', '10 to less than 20 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '20-29', '[20,29]', 'từ 20 đến dưới 30 năm', '20 to less than 30 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '30-39', '[30,39]', 'từ 30 đến dưới 40 năm', '30 to less than 40 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '40-49', '[40,49]', 'từ 40 đến dưới 50 năm', '40 to less than 50 years', 'biểu của Ban Tổ chức Trung ương'),
    ('SENIORITY', '50-', '[50,)', 'từ 50 năm trở lên', '50 years and more', 'biểu của Ban Tổ chức Trung ương');
