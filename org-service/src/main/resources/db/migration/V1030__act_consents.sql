-- A consent is a document with a number and a day; what was written before in one text is kept as its number.
update organisation_act
set proposal = jsonb_set(proposal, '{consent}', jsonb_build_object('number', proposal -> 'consent', 'on', null))
where jsonb_typeof(proposal -> 'consent') = 'string';
