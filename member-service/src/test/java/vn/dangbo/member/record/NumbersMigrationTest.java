package vn.dangbo.member.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import vn.dangbo.testkit.TestPostgres;

/** Numbers in plain are neither encrypted by the migration, which has no key, nor lost by it. */
class NumbersMigrationTest {

    private static final String[] LOCATIONS = {"db/platform", "db/migration"};

    @Test
    void membersWithNumbersInPlainStopIt() throws SQLException {
        try (var postgres = TestPostgres.start().migrateTo("2001", LOCATIONS)) {
            execute(postgres, """
                    insert into member (id, card_number, full_name, search_key, sort_key, sex, birth_date, recorded_by)
                    values (gen_random_uuid(), '60000001', 'Hà Văn Tư', 'ha van tu', 'tu', 'MALE', '1980', 'test')
                    """);

            var refusal = assertThrows(FlywayException.class, () -> postgres.migrate(LOCATIONS));

            assertTrue(
                    refusal.getMessage().contains("1 members have card or CV numbers in plain"), refusal::getMessage);
            assertEquals(1, execute(postgres, "update member set card_number = card_number"), "and are still there");

            execute(postgres, "update member set card_number = null");
            postgres.migrate(LOCATIONS);
            assertEquals(
                    1, execute(postgres, "update member set full_name = full_name where card_number_hash is null"));
        }
    }

    private static int execute(TestPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.owner();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
