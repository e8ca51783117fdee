package vn.dangbo.platform.startup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import org.eclipse.microprofile.config.Config;

/** A service does not start in production with a setting that is unsafe there, and says which one it is. */
@Startup
@ApplicationScoped
public class ProductionSettings {

    /** The one value of {@code DANGBO_ENVIRONMENT} that is not production; a slip of the pen is no way around. */
    private static final String DEMO = "demo";

    @Inject
    Config config;

    @Inject
    AgroalDataSource database;

    @PostConstruct
    void check() {
        if (config.getValue("dangbo.environment", String.class).equals(DEMO)) {
            return;
        }
        var unsafe = new ArrayList<>(UnsafeSettings.of(name -> config.getOptionalValue(name, String.class)));
        try (var connection = database.getConnection()) {
            unsafe.addAll(TrafficRole.dangers(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("Not starting in production: DANGBO_DB_APP_USER cannot be judged", e);
        }
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("Not starting in production: " + String.join("; ", unsafe));
        }
    }
}
