package vn.dangbo.org;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The owner of the database, for what traffic may not do and time or an administrator does. */
public final class Owner {

    private Owner() {}

    /** Runs a statement. */
    public static void run(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("DANGBO_DB_URL", String.class),
                        config.getValue("DANGBO_DB_OWNER_USER", String.class),
                        config.getValue("DANGBO_DB_OWNER_PASSWORD", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
