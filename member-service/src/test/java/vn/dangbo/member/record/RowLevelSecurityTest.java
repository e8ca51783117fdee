package vn.dangbo.member.record;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            assertEquals(0, count(connection, "select count(*) from member_history"));
            assertEquals(0, count(connection, "select count(*) from seating_history"));
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
            for (var number : List.of("60000001", "123456AB")) {
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

    /** What was believed belongs to whom the rows belong to: the person's with the person, a seating's with its cell. */
    @Test
    void formerValuesAreSeenInTheirScopeAndMayOnlyBeRead() throws SQLException {
        handIn("60000003,Hà Văn Sáu,MALE,1980,,CELL3,2015-01-01,,OPENING,");
        handIn(
                "60000003,Hà Văn Sáu,MALE,1980,2016-01-01,CELL3,2015-01-01,2018-05-05,OPENING,MOVED",
                "60000003,Hà Văn Sáu,MALE,1980,2016-01-01,CELL9,2018-05-05,,MOVED,");
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open(connection, path(connection, "SCHOOL"));
            assertEquals(1, count(connection, "select count(*) from member_history"));
            assertEquals(1, count(connection, "select count(*) from seating_history"));
            connection.commit();
            open(connection, path(connection, "FARM"));
            assertEquals(1, count(connection, "select count(*) from member_history"), "the member sits here by now");
            assertEquals(0, count(connection, "select count(*) from seating_history"), "but did not then");
            connection.commit();
            open(connection, path(connection, "CELL2"));
            assertEquals(0, count(connection, "select count(*) from member_history"));
            connection.commit();
            connection.setAutoCommit(true);
            for (var write : List.of(
                    "update member_history set full_name = 'x'",
                    "delete from member_history",
                    "insert into member_history (member_id) values (gen_random_uuid())",
                    "update seating_history set valid_to = null",
                    "delete from seating_history",
                    "insert into seating_history (member_id) values (gen_random_uuid())")) {
                var refusal = assertThrows(SQLException.class, () -> execute(connection, write), write);
                assertTrue(refusal.getMessage().contains("permission denied"), refusal.getMessage());
            }
        }
    }

    private static void handIn(String... rows) {
        var lines = new ArrayList<>(
                List.of("cardNumber,fullName,sex,birthDate,officialOn,cell,seatedFrom,seatedTo,startCause,endCause"));
        lines.addAll(List.of(rows));
        ImportCalls.csv(TestTokens.of("ORG_OFFICER:PROVINCE:subtree"), "members", false, lines.toArray(String[]::new))
                .body("rejected", equalTo(0));
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
        Arrays.sort(paths);
        var lows = String.join(",", paths);
        var highs = String.join(
                ",",
                Arrays.stream(paths)
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
