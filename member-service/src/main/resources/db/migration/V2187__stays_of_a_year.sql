-- A temporary stay is for less than a year; for full-time study it may last two. What was one number is two.
update rule_parameter
set code = 'TEMPORARY_STUDY_MAXIMUM', vi = 'số tháng nhiều nhất của một lần chuyển sinh hoạt tạm thời để đi học tập trung',
    en = 'most months of a temporary transfer for full-time study',
    to_check = 'Quy định 294-QĐ/TW 2025, điểm 6.3.2 được coi là như Quy định 24-QĐ/TW'
where code = 'TEMPORARY_TRANSFER_MAXIMUM';
insert into rule_parameter (code, value, unit, valid_from, legal_basis, vi, en, to_check) values
    ('TEMPORARY_TRANSFER_BELOW', 12, 'MONTH', '2011-01-19', 'Quy định 24-QĐ/TW 2021, Điều 6',
     'số tháng mà một lần chuyển sinh hoạt tạm thời phải ngắn hơn, khi không phải để đi học tập trung',
     'months below which a temporary transfer stays, when it is not for full-time study',
     'Quy định 294-QĐ/TW 2025, điểm 6.3.2 được coi là như Quy định 24-QĐ/TW');
