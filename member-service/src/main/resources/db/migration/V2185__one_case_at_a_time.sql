-- What is asked for twice at once is one case: of an overlay a request by type (several may be in force one after the other),
-- and against an organisation one case of discipline that is not decided yet. Of members it is so already.
create unique index member_case_one_request on member_case (member_id, (facts ->> 'type'))
    where kind = 'OVERLAY' and state = 'REQUESTED';
create unique index member_case_one_of_organisation on member_case (place_id)
    where kind = 'DISCIPLINE' and member_id is null and not closed;
