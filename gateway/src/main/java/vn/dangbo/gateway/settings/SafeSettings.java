package vn.dangbo.gateway.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with a setting that would open the door to anybody, and names it. */
@ApplicationScoped
public class SafeSettings {

    private final GatewayConfig config;
    private final Optional<List<String>> corsOrigins;

    SafeSettings(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> corsOrigins) {
        this.config = config;
        this.corsOrigins = corsOrigins;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.environment() != GatewayConfig.Environment.PRODUCTION) {
            return;
        }
        List<String> reasons = unsafe(
                config.oidcUrl(), config.oidcIssuer(), config.oidcAudience().orElse(""), corsOrigins.orElse(List.of()));
        if (!reasons.isEmpty()) {
            throw new IllegalStateException(
                    "Refusing to start with DANGBO_ENVIRONMENT=production: " + String.join("; ", reasons));
        }
    }

    /** The reasons, one sentence each, not to serve real data with these settings; empty when they are safe. */
    static List<String> unsafe(URI oidcUrl, String issuer, String audience, List<String> corsOrigins) {
        List<String> reasons = new ArrayList<>();
        if (!"https".equals(oidcUrl.getScheme()) && !isLoopback(oidcUrl.getHost())) {
            reasons.add(
                    "DANGBO_OIDC_URL is not https and not on this machine, so anybody in between could give us keys");
        }
        // "any" switches the check off in the OIDC library.
        if (issuer.isBlank() || issuer.equals("any")) {
            reasons.add("DANGBO_OIDC_ISSUER does not name an issuer, so tokens of any issuer would pass");
        }
        if (audience.isBlank() || audience.equals("any")) {
            reasons.add("DANGBO_OIDC_AUDIENCE does not name an audience, so tokens made for others would pass");
        }
        for (String origin : corsOrigins) {
            if (origin.contains("*")) {
                reasons.add("quarkus.http.cors.origins allows every web site with '" + origin + "'");
            }
        }
        return reasons;
    }

    private static boolean isLoopback(String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.matches("127(\\.[0-9]{1,3}){3}") || name.equals("[::1]");
    }
}
