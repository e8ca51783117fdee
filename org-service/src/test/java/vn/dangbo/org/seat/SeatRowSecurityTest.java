package vn.dangbo.org.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.testkit.TestPostgres;

/** What the database itself keeps from the role that serves requests. */
class SeatRowSecurityTest {

    private static final String UNIT = "00000000-0000-0000-0000-000000000001";
    private static final String COMMITTEE = "00000000-0000-0000-0000-000000000002";
    private static final String SEAT = "00000000-0000-0000-0000-000000000003";

    private static TestPostgres postgres;

    private Connection connection;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start().migrate("db/platform", "db/migration");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void aSeatThatWasCorrectedAndAnOffice() throws SQLException {
        connection = postgres.traffic();
        connection.setAutoCommit(false);
        run("insert into organisation (id, code, established_on) values ('" + UNIT + "', 'U', '2010-01-01')");
        run("insert into committee (id, organisation_id, kind, term_label, valid_from, recorded_by) values ('"
                + COMMITTEE + "', '" + UNIT + "', 'CHI_UY', 'x', '2020-01-01', 'test')");
        open("", ":");
        run("insert into seat (id, committee_id, organisation_id, unit_path, holder_ref, role, start_mode, valid_from, "
                + "recorded_by) values ('" + SEAT + "', '" + COMMITTEE + "', '" + UNIT
                + "', 'anywhere', 'h', 'DEPUTY', 'APPOINTED', '2020-01-01', 'test')");
        run("update seat set role = 'SECRETARY', recorded_by = 'other', reason = 'nhầm' where id = '" + SEAT + "'");
        run("insert into external_office (id, organisation_id, unit_path, holder_ref, office, valid_from, recorded_by) "
                + "values (gen_random_uuid(), '" + UNIT + "', 'anywhere', 'h', 'TRUONG_THON', '2020-01-01', 'test')");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat", "external_office", "committee_history"})
    void nothingOfPersonsIsSeenOutsideTheScope(String table) throws SQLException {
        assertEquals(1, count(table));
        open("", "");
        assertEquals(0, count(table));
        open("9.", "9/");
        assertEquals(0, count(table));
    }

    @Test
    void theDatabasePlacesASeatWhateverItsWriterSays() throws SQLException {
        assertEquals(1, count("seat s join organisation o on o.id = s.organisation_id and o.path = s.unit_path"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update committee_history set state = '{}'",
                "delete from committee_history",
                "delete from seat",
                "update seat set unit_path = '1.'",
                "update seat set version = 7",
                "delete from committee",
            })
    void whatWasBelievedStays(String statement) {
        var refused = assertThrows(SQLException.class, () -> run(statement));
        // 42501: no right
        assertEquals("42501", refused.getSQLState());
    }

    private void open(String low, String high) throws SQLException {
        run(
                "select set_config('dangbo.scope_low', '%1$s', true), set_config('dangbo.scope_high', '%2$s', true), set_config('dangbo.scope_lows', '%1$s', true), set_config('dangbo.scope_highs', '%2$s', true)"
                        .formatted(low, high));
    }

    private long count(String from) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
