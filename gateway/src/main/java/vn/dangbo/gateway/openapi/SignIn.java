package vn.dangbo.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds, when the gateway starts, the site's sign-in page to every operation that asks for a token: the address of the
 * identity server is known then, not when the documents are written.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignIn implements OASFilter {

    private static final String NAME = "signIn";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getPaths() == null) {
            return;
        }
        String realm = ConfigProvider.getConfig().getValue("dangbo.oidc-issuer", String.class);
        api.getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .description("Sign in at the identity server of this site")
                                .openIdConnectUrl(realm + "/.well-known/openid-configuration"));
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> offer(operation, api.getSecurity())));
    }

    private static void offer(Operation operation, List<SecurityRequirement> general) {
        List<SecurityRequirement> required = operation.getSecurity() != null ? operation.getSecurity() : general;
        if (required == null || required.isEmpty()) {
            return;
        }
        List<SecurityRequirement> offered = new ArrayList<>(required);
        offered.add(OASFactory.createSecurityRequirement().addScheme(NAME));
        operation.setSecurity(offered);
    }
}
