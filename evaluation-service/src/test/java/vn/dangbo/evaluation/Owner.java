package vn.dangbo.evaluation;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The owner of the tables: fills what feeds would fill, and takes away what a test leaves behind. */
public final class Owner {

    private Owner() {}

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
