-- The last day of which there are counts is asked for with every look at them.
create index data_health_day_on on data_health_day (on_day);
create index data_issue_day_on on data_issue_day (on_day);
