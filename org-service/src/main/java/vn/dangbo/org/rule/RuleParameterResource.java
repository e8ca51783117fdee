package vn.dangbo.org.rule;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.web.Dates;

/** The numbers of rules, with their source. */
@Path("/api/v1/rule-parameters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class RuleParameterResource {

    @Inject
    RuleParameters parameters;

    @Inject
    Clock clock;

    @GET
    @PermissionsAllowed(Permission.Name.CODELIST_READ)
    @Operation(
            operationId = "listRuleParameters",
            summary = "Các con số của quy định vào một ngày, kèm căn cứ · numbers of rules on a day, with their source")
    public Page<RuleParameter> list(
            @QueryParam("asOf")
                    @Parameter(
                            description = "Ngày cần xem (mặc định hôm nay) · the day asked for, default today",
                            example = "2019-12-31")
                    String asOf,
            @BeanParam PageRequest page) {
        return Page.of(parameters.on(Dates.asOf(asOf, clock)), page, RuleParameter::code);
    }
}
