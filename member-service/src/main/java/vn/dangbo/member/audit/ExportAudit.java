package vn.dangbo.member.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.dangbo.platform.web.Export;

/**
 * Whatever leaves as a whole list is audited before its first byte does: which list, and to what it was narrowed. One row
 * for a file, not one for each of its people.
 */
public class ExportAudit {

    /** What is searched for may be a name or a number of a card. */
    private static final String SEARCHED = "q";

    private static final int LONGEST = 200;

    @Inject
    ReadAudit audit;

    /** Looks at every answer; only files of lists concern it. */
    @ServerResponseFilter
    public void watch(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Export<?> export) {
            var subject =
                    "export/" + export.name() + narrowed(request.getUriInfo().getQueryParameters());
            audit.granted(new ReadAudit.Entry(
                    ReadAudit.Operation.EXPORT,
                    null,
                    FieldClass.SENSITIVE,
                    subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST),
                    null,
                    null));
        }
    }

    private static String narrowed(MultivaluedMap<String, String> parameters) {
        return parameters.keySet().stream()
                .sorted()
                .map(name -> " " + (name.equals(SEARCHED) ? name : name + "=" + parameters.getFirst(name)))
                .collect(Collectors.joining());
    }
}
