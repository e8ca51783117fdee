package vn.dangbo.member.restructuring;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.web.Fields;

/** Which open cases an act touches, for its preview. Not routed by the gateway. */
@Path("/internal/open-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpenCaseResource {

    @Inject
    ServiceScope services;

    @Inject
    OpenCases cases;

    /** @param organisations codes; one that is not known here has no cases */
    record CaseQuestion(List<String> organisations) {}

    record CaseAnswer(List<OpenCases.Open> cases) {}

    @POST
    @PermissionsAllowed(Permission.Name.RESTRUCTURING)
    @Operation(hidden = true)
    public CaseAnswer open(CaseQuestion question) {
        var scope = services.require();
        var asked = Fields.required("body", question);
        return new CaseAnswer(cases.at(Fields.required("organisations", asked.organisations()), scope));
    }
}
