-- How many steps were taken in the last days: the pace that forecasts go by.
create index assessment_step_pace on assessment_step (done_at) where action in ('REVIEW', 'APPRAISE');
