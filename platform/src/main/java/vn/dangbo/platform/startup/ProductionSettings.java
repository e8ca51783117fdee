package vn.dangbo.platform.startup;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service does not start in production with a setting that is unsafe there, and says which one it is. */
@Startup
@ApplicationScoped
public class ProductionSettings {

    @ConfigProperty(name = "dangbo.environment")
    String environment;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    Optional<String> tokenIssuer;

    @ConfigProperty(name = "quarkus.oidc.public-key")
    Optional<String> fixedKey;

    @ConfigProperty(name = "quarkus.datasource.username")
    String trafficRole;

    @ConfigProperty(name = "quarkus.flyway.username")
    String ownerRole;

    @PostConstruct
    void check() {
        if (LaunchMode.current() == LaunchMode.NORMAL && environment.equals("production")) {
            var unsafe = unsafe();
            if (!unsafe.isEmpty()) {
                throw new IllegalStateException("Not starting in production: " + String.join("; ", unsafe));
            }
        }
    }

    private List<String> unsafe() {
        var found = new ArrayList<String>();
        if (fixedKey.isPresent()) {
            found.add("quarkus.oidc.public-key is set: tokens must be checked against the issuer's own keys");
        }
        if (tokenIssuer.map(ProductionSettings::isPlainAndRemote).orElse(true)) {
            found.add("DANGBO_OIDC_URL must be an https address");
        }
        if (trafficRole.equals(ownerRole)) {
            found.add(
                    "DANGBO_DB_APP_USER must not own the tables (DANGBO_DB_OWNER_USER): row-level security would not bind it");
        }
        return found;
    }

    private static boolean isPlainAndRemote(String address) {
        var uri = URI.create(address);
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        return !"https".equals(uri.getScheme()) && !here;
    }
}
