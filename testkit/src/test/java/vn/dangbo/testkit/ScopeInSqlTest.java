package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** The scope in Java, the condition in SQL and the rule of the person tables say the same of every place. */
class ScopeInSqlTest {

    private static TestPostgres postgres;
    private static Connection connection;

    @BeforeContainer
    static void start() throws SQLException {
        postgres = TestPostgres.start().migrate("db/platform");
        connection = postgres.traffic();
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void stop() throws SQLException {
        connection.close();
        postgres.close();
    }

    @Property(tries = 200)
    void allThreeAgree(
            @ForAll("places") List<String> subtrees,
            @ForAll("places") List<String> units,
            @ForAll("places") List<String> asked)
            throws SQLException {
        var ranges = new ArrayList<Scope.Range>();
        subtrees.forEach(path -> ranges.add(Scope.subtree(path)));
        units.forEach(path -> ranges.add(Scope.self(path)));
        check(Scope.of(ranges), asked);
    }

    @Property(tries = 20)
    void alsoOfEverywhereAndNowhere(@ForAll("places") List<String> asked) throws SQLException {
        check(Scope.everywhere(), asked);
        check(Scope.nowhere(), asked);
    }

    private static void check(Scope scope, List<String> asked) throws SQLException {
        var expected = asked.stream().filter(scope::covers).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, byCondition(scope, asked));
        assertEquals(expected, byRowLevelRule(scope, asked));
    }

    private static TreeSet<String> byCondition(Scope scope, List<String> asked) throws SQLException {
        var parameters = new ArrayList<String[]>();
        parameters.add(asked.toArray(String[]::new));
        var condition = Pattern.compile(":scope(Lows|Highs)")
                .matcher(Sql.inScope("place"))
                .replaceAll(name -> {
                    parameters.add(name.group(1).equals("Lows") ? scope.lows() : scope.highs());
                    return "?";
                });
        try (var statement =
                connection.prepareStatement("select place from unnest(cast(? as text[])) place where " + condition)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", parameters.get(i)));
            }
            return texts(statement.executeQuery());
        }
    }

    /** As {@link Sql#open} sets it. */
    private static TreeSet<String> byRowLevelRule(Scope scope, List<String> asked) throws SQLException {
        var lows = scope.lows();
        var highs = scope.highs();
        set("dangbo.scope_low", scope.isEmpty() ? "" : lows[0]);
        set("dangbo.scope_high", scope.isEmpty() ? "" : highs[highs.length - 1]);
        set("dangbo.scope_lows", String.join(",", lows));
        set("dangbo.scope_highs", String.join(",", highs));
        try (var statement = connection.prepareStatement(
                "select place from unnest(cast(? as text[])) place where in_person_scope(place)")) {
            statement.setArray(1, connection.createArrayOf("text", asked.toArray()));
            return texts(statement.executeQuery());
        } finally {
            connection.rollback();
        }
    }

    private static void set(String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static TreeSet<String> texts(ResultSet rows) throws SQLException {
        var texts = new TreeSet<String>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    @Provide
    Arbitrary<List<String>> places() {
        return Arbitraries.of(1, 2, 4, 14, 40, 41, 417)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(steps -> steps.stream().map(step -> step + ".").collect(Collectors.joining()))
                .list()
                .ofMaxSize(6);
    }
}
