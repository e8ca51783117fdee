package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database of the tests takes the same characters for letters as the one that {@code ./dangbo up} makes. */
class TestPostgresTest {

    @Test
    void lettersAndOrderAreThoseOfTheLauncher() throws SQLException {
        try (var postgres = TestPostgres.start()) {
            assertEquals(List.of("b C.UTF-8 C C.UTF-8 UTF8"), column(postgres, """
                    select concat_ws(' ', datlocprovider, datlocale, datcollate, datctype, pg_encoding_to_char(encoding))
                    from pg_database where datname = current_database()
                    """));
            assertEquals(List.of("đội ộ"), column(postgres, "select lower('ĐỘI Ộ')"));
            // Where ộ and Đ are no letters, no trigram of these words is made and nothing is found by them.
            assertEquals(List.of("4", "2"), column(postgres, """
                    select cast(cardinality(show_trgm('Đội')) as text) union all
                    select cast(cardinality(show_trgm('ộ')) as text)
                    """));
            assertEquals(List.of("Anh", "Em", "Út", "Đào"), column(postgres, """
                    select w from unnest(array['Đào', 'Út', 'Em', 'Anh']) w order by w
                    """));
        }
    }

    private static List<String> column(TestPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.traffic();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
