package vn.dangbo.member.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** The database's own wall, tried over a plain connection of the traffic role. */
@MemberServiceTest
class RowLevelSecurityTest {

    private static boolean loaded;

    @Inject
    Registers registers;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void people() {
        if (loaded) {
            return;
        }
        loaded = true;
        registers.empty();
        ImportCalls.csv(
                TestTokens.of("ORG_OFFICER:PROVINCE:subtree"),
                "members",
                false,
                "cardNumber,cvNumber,fullName,sex,birthDate,cell,seatedFrom,startCause",
                "60000001,123456AB,Hà Văn Tư,MALE,1980,CELL3,2015-01-01,OPENING",
                "60000002,,Hà Văn Năm,MALE,1980,CELL9,2015-01-01,OPENING");
    }

    @Test
    void aConnectionWithoutAScopeSeesNobody() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertEquals(0, count(connection, "select count(*) from member"));
            assertEquals(0, count(connection, "select count(*) from seating"));
        }
    }

    @Test
    void aScopeOpensItsSubtreeForOneTransactionOnly() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open(connection, path(connection, "SCHOOL"));
            assertEquals(1, count(connection, "select count(*) from member where full_name = 'Hà Văn Tư'"));
            assertEquals(0, count(connection, "select count(*) from member where full_name = 'Hà Văn Năm'"));
            connection.commit();
            assertEquals(0, count(connection, "select count(*) from member"));
            open(connection, path(connection, "SCHOOL"), path(connection, "FARM"));
            assertEquals(
                    2, count(connection, "select count(*) from member where full_name in ('Hà Văn Tư', 'Hà Văn Năm')"));
            connection.rollback();
        }
    }

    @Test
    void numbersStandNowhereInPlain() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open(connection, path(connection, "SCHOOL"));
            assertEquals(
                    1,
                    count(
                            connection,
                            "select count(*) from member where length(card_number_hash) = 43"
                                    + " and cv_number_encrypted is not null"));
            for (var number : java.util.List.of("60000001", "123456AB")) {
                assertEquals(
                        0,
                        count(
                                connection,
                                "select count(*) from member m where cast(m as text) like '%" + number + "%'"));
            }
            connection.rollback();
        }
    }

    @Test
    void nobodyIsMovedOutOfReach() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open(connection, path(connection, "SCHOOL"));
            var refusal = assertThrows(
                    SQLException.class,
                    () -> execute(connection, "update seating set unit_path = '1.' where valid_from = '2015-01-01'"));
            assertTrue(refusal.getMessage().contains("row-level security"), refusal.getMessage());
            connection.rollback();
        }
    }

    @Test
    void theLedgerDoesNotTellWhoAndIsAppendOnly() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertTrue(count(connection, "select count(*) from movement") > 0);
            assertThrows(SQLException.class, () -> count(connection, "select count(member_id) from movement"));
            assertThrows(SQLException.class, () -> execute(connection, "update movement set delta = 1"));
            assertThrows(SQLException.class, () -> execute(connection, "delete from movement"));
            assertThrows(SQLException.class, () -> execute(connection, "delete from member"));
        }
    }

    private static String path(Connection connection, String code) throws SQLException {
        try (var statement = connection.prepareStatement("select path from organisation where code = ?")) {
            statement.setString(1, code);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    private static void open(Connection connection, String... paths) throws SQLException {
        java.util.Arrays.sort(paths);
        var lows = String.join(",", paths);
        var highs = String.join(
                ",",
                java.util.Arrays.stream(paths)
                        .map(p -> p.substring(0, p.length() - 1) + "/")
                        .toList());
        execute(
                connection,
                "select set_config('dangbo.scope_low', '%s', true), set_config('dangbo.scope_high', '%s', true), set_config('dangbo.scope_lows', '%s', true), set_config('dangbo.scope_highs', '%s', true)"
                        .formatted(paths[0], highs.substring(highs.lastIndexOf(',') + 1), lows, highs));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
