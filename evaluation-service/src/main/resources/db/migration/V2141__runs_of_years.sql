-- The results of one person or collective over the years: rewards ask for the years running.
create index evaluation_of_person on evaluation (subject_hash, year) where subject_hash is not null;
create index evaluation_years_of_collective on evaluation (collective_id, year) where collective_id is not null;
