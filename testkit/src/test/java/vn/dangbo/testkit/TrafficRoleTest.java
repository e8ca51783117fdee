package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.platform.startup.TrafficRole;

/** What a real PostgreSQL says of roles, as a service in production asks it. */
class TrafficRoleTest {

    private static TestPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start().migrate("db/platform");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theRoleOfTheTrafficIsSafe() throws SQLException {
        try (var connection = postgres.traffic()) {
            assertEquals(List.of(), TrafficRole.dangers(connection));
        }
    }

    @Test
    void theOwnerOfTheTablesIsRefused() throws SQLException {
        try (var connection = postgres.owner()) {
            assertRefused(TrafficRole.dangers(connection), "owns tables");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alter role probe superuser, is a superuser",
        "alter role probe bypassrls, has BYPASSRLS",
        "alter role probe createrole, has CREATEROLE",
        "grant service_owner to probe, owns tables",
        // Not in force at once, but one SET ROLE away.
        "grant service_owner to probe with inherit false, owns tables",
        "create role mighty bypassrls; grant mighty to probe with inherit false, has BYPASSRLS",
        "create schema own authorization probe; create table own.notes (); alter table own.notes owner to probe, owns tables",
    })
    void aRoleThatCouldPassTheWallIsRefused(String change, String reason) throws SQLException {
        asSuperuser("create role probe login password 'probe'");
        try {
            asSuperuser(change);
            try (var connection = DriverManager.getConnection(postgres.url(), "probe", "probe")) {
                assertRefused(TrafficRole.dangers(connection), reason);
            }
        } finally {
            asSuperuser("drop owned by probe; drop role probe; drop role if exists mighty");
        }
    }

    private static void assertRefused(List<String> dangers, String reason) {
        assertEquals(1, dangers.size(), dangers::toString);
        assertTrue(dangers.get(0).startsWith("DANGBO_DB_APP_USER "), dangers::toString);
        assertTrue(dangers.get(0).contains(reason), dangers::toString);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = postgres.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
