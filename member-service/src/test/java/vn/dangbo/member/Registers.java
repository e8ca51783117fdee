package vn.dangbo.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Empties the registers of members between test classes, which share one database; traffic itself may not delete. */
@ApplicationScoped
public class Registers {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** No member, no seating, no movement, no cell held. */
    public void empty() {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("truncate restructuring_move, cell_hold, restructuring, movement, seating, member");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
