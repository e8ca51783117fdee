package vn.dangbo.org.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.org.tree.TreeModel.Edge;
import vn.dangbo.org.tree.TreeModel.Life;
import vn.dangbo.testkit.TestPostgres;

/** What the database itself makes impossible, whoever writes. */
class TreeGuaranteesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Life ALWAYS = new Life(DAY, null);
    private static final String NO_CYCLE = "organisation_closure_no_cycle";
    private static final String PERMISSION_DENIED = "42501";

    private static TestPostgres postgres;

    private Connection traffic;
    private Connection owner;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start().migrate("db/platform");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void threeUnits() throws SQLException {
        owner = postgres.owner();
        traffic = postgres.traffic();
        new TreeTables(owner)
                .run("truncate organisation, organisation_version, organisation_edge, organisation_closure");
        for (int unit = 1; unit <= 3; unit++) {
            new TreeTables(traffic).insertUnit(unit, ALWAYS);
        }
    }

    @AfterEach
    void close() throws SQLException {
        traffic.close();
        owner.close();
    }

    @Test
    void nobodyGivesAUnitTwoParentsAtOnce() throws SQLException {
        for (var connection : new Connection[] {traffic, owner}) {
            var tables = new TreeTables(connection);
            var first = new Edge(2, 1, new Life(DAY, DAY.plusYears(2)));
            tables.insert(first);

            refused(
                    "organisation_edge_one_parent",
                    () -> tables.insert(new Edge(2, 3, new Life(DAY.plusYears(1), null))));
            refused(
                    "organisation_edge_one_parent",
                    () -> tables.insert(new Edge(2, 3, new Life(DAY.minusYears(1), null))));
            // on the day the first one ends, another may begin
            tables.insert(new Edge(2, 3, new Life(DAY.plusYears(2), null)));

            tables.delete(first);
            tables.delete(new Edge(2, 3, new Life(DAY.plusYears(2), null)));
        }
    }

    @Test
    void nobodyPutsAUnitUnderItself() throws SQLException {
        for (var connection : new Connection[] {traffic, owner}) {
            refused("organisation_edge_check", () -> new TreeTables(connection).insert(new Edge(1, 1, ALWAYS)));
        }
    }

    @Test
    void nobodyClosesACircle() throws SQLException {
        new TreeTables(traffic).insert(new Edge(2, 1, ALWAYS));
        new TreeTables(traffic).insert(new Edge(3, 2, ALWAYS));
        for (var connection : new Connection[] {traffic, owner}) {
            refused(NO_CYCLE, () -> new TreeTables(connection)
                    .insert(new Edge(
                            1, 3, new Life(DAY.plusYears(1), DAY.plusYears(1).plusDays(1)))));
        }
    }

    @Test
    void aUnitIsWhatItIsOnlyOnceADay() throws SQLException {
        var insert = """
                insert into organisation_version (organisation_id, valid_from, valid_to, name, search_key, kind)
                values (?, ?, ?, 'Chi bộ', 'chi bo', 'GRASSROOTS_CELL')
                """;
        var tables = new TreeTables(traffic);
        tables.run(insert, TreeTables.id(1), DAY, DAY.plusYears(1));

        refused(
                "organisation_version_organisation_id_validity_excl",
                () -> tables.run(insert, TreeTables.id(1), DAY.plusDays(1), null));

        tables.run(insert, TreeTables.id(1), DAY.plusYears(1), null);
    }

    /** Each is right by itself; together they would close a circle. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            })
    void twoTransactionsDoNotCloseACircleTogether(int isolation) throws Exception {
        try (var other = postgres.traffic()) {
            traffic.setTransactionIsolation(isolation);
            other.setTransactionIsolation(isolation);
            traffic.setAutoCommit(false);
            other.setAutoCommit(false);
            // both have looked at the tree before either writes
            new TreeTables(traffic).closure(DAY);
            new TreeTables(other).closure(DAY);

            boolean first = inserted(traffic, new Edge(1, 2, ALWAYS));
            var waiting = Executors.newSingleThreadExecutor();
            try {
                Callable<Boolean> second = () -> inserted(other, new Edge(2, 1, ALWAYS)) && committed(other);
                var outcome = waiting.submit(second);
                first = first && committed(traffic);
                boolean both = first && outcome.get(20, TimeUnit.SECONDS);

                assertEquals(false, both, "both were taken");
            } finally {
                waiting.shutdownNow();
                traffic.rollback();
                other.rollback();
            }
        }
        traffic.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        traffic.setAutoCommit(true);
        var edges = traffic.createStatement().executeQuery("select count(*) from organisation_edge");
        edges.next();
        assertTrue(edges.getInt(1) < 2, "a circle stands in the tables");
    }

    @Test
    void trafficWritesNeitherTheClosureNorThePaths() throws SQLException {
        for (var statement : new String[] {
            "insert into organisation_closure (ancestor_id, descendant_id, depth, valid_from) "
                    + "select id, id, 0, '1990-01-01' from organisation",
            "update organisation_closure set depth = 0",
            "delete from organisation_closure",
            "truncate organisation_closure",
            "select rebuild_closure(array(select id from organisation))",
            "update organisation set path = '1.'",
            "insert into organisation (id, code, established_on, path) values (gen_random_uuid(), 'X', '2020-01-01', '1.')",
            "alter table organisation_edge disable trigger all",
            "drop trigger organisation_edge_inserted on organisation_edge",
            "set session_replication_role = replica",
        }) {
            var refusal = assertThrows(
                    SQLException.class, () -> traffic.createStatement().execute(statement), statement);
            assertEquals(PERMISSION_DENIED, refusal.getSQLState(), statement);
        }
    }

    @Test
    void aUnitThatIsTakenOutLeavesNothingInTheClosure() throws SQLException {
        var refusal =
                assertThrows(SQLException.class, () -> traffic.createStatement().execute("delete from organisation"));
        assertEquals(PERMISSION_DENIED, refusal.getSQLState(), "nothing is deleted in service");

        owner.createStatement().execute("delete from organisation where code = 'U3'");

        assertEquals(2, new TreeTables(traffic).closure(DAY).size());
    }

    private static boolean inserted(Connection connection, Edge edge) {
        try {
            new TreeTables(connection).insert(edge);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean committed(Connection connection) {
        try {
            connection.commit();
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    private interface Write {
        void run() throws SQLException;
    }

    private static void refused(String constraint, Write write) {
        var refusal = assertThrows(SQLException.class, write::run);
        assertTrue(refusal.getMessage().contains(constraint), refusal::getMessage);
    }
}
