package vn.dangbo.member.elsewhere;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.problem.ProblemMappers;

/** Records that a number of somebody out of reach was named, before the answer says so. */
public class ElsewhereMapper {

    @Inject
    PeopleElsewhere people;

    @Inject
    Caller caller;

    @Inject
    ProblemMappers problems;

    /** The answer; 429 when others of the account have used up the day meanwhile. */
    @ServerExceptionMapper
    public Response elsewhere(PersonElsewhere met, ContainerRequestContext request) {
        boolean within = people.met(ReadAudit.Reader.of(caller), met.person(), met.door());
        return problems.problem(within ? met : people.closed(), request);
    }
}
