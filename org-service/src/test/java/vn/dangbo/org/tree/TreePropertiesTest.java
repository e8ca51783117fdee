package vn.dangbo.org.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.dangbo.org.tree.TreeModel.Edge;
import vn.dangbo.org.tree.TreeModel.Life;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.testkit.TestPostgres;

/**
 * Whatever is done to edges and lifetimes, by the role that serves requests: the database takes it exactly when the
 * result is a tree on every day, and then closure and paths are those of a model that knows nothing of closures.
 */
class TreePropertiesTest {

    private static final int UNITS = 7;
    private static final int CHANGES = 25;
    private static final int SPAN_DAYS = 12;

    private static TestPostgres postgres;

    private Connection connection;
    private TreeTables tables;
    private LocalDate today;
    private Random dice;

    @BeforeContainer
    static void start() {
        postgres = TestPostgres.start().migrate("db/platform");
    }

    @AfterContainer
    static void stop() {
        postgres.close();
    }

    @BeforeTry
    void connect() throws SQLException {
        connection = postgres.traffic();
        connection.setAutoCommit(false);
        tables = new TreeTables(connection);
        today = tables.today();
    }

    @AfterTry
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theDatabaseIsTheModelAfterEveryChange(@ForAll long seed) throws SQLException {
        dice = new Random(seed);
        var model = newUnits();
        int taken = 0;
        for (int i = 0; i < CHANGES; i++) {
            var change = anyChange(model);
            boolean wasTaken = attempt(change.sql());
            assertEquals(change.result().isTree(), wasTaken, () -> "seed " + seed + ", " + change.description());
            if (wasTaken) {
                model = change.result();
                taken++;
                compare(model, "seed " + seed + ", after " + change.description());
            }
        }
        assertTrue(taken > 0, "some changes are legal");
    }

    private record Change(String description, TreeModel result, Statement sql) {}

    private interface Statement {
        void run() throws SQLException;
    }

    private TreeModel newUnits() throws SQLException {
        var units = new HashMap<Integer, Life>();
        for (int unit = 1; unit <= UNITS; unit++) {
            var life = dice.nextInt(3) == 0 ? anyLife() : new Life(today.minusDays(SPAN_DAYS), null);
            units.put(unit, life.isEmpty() ? new Life(life.from(), null) : life);
            tables.insertUnit(unit, units.get(unit));
        }
        return new TreeModel(units, List.of());
    }

    private Change anyChange(TreeModel model) {
        int kind = dice.nextInt(10);
        if (kind < 5 || model.edges().isEmpty()) {
            var edge = anyEdge();
            return new Change("insert " + edge, model.with(edge), () -> tables.insert(edge));
        }
        if (kind < 7) {
            int unit = anyUnit();
            var life = anyLife();
            return new Change(
                    "unit " + unit + " lives " + life, model.living(unit, life), () -> tables.changeUnit(unit, life));
        }
        var before = model.edges().get(dice.nextInt(model.edges().size()));
        if (kind < 8) {
            return new Change("delete " + before, model.without(before), () -> tables.delete(before));
        }
        var after = new Edge(before.child(), anyUnit(), anyLife());
        return new Change(
                before + " becomes " + after, model.without(before).with(after), () -> tables.change(before, after));
    }

    private Edge anyEdge() {
        return new Edge(anyUnit(), anyUnit(), anyLife());
    }

    private int anyUnit() {
        return 1 + dice.nextInt(UNITS);
    }

    private Life anyLife() {
        var from = today.plusDays(dice.nextInt(2 * SPAN_DAYS) - SPAN_DAYS);
        return new Life(from, dice.nextInt(3) == 0 ? null : from.plusDays(dice.nextInt(SPAN_DAYS)));
    }

    /** Whether the database took it; if not, everything is as before. */
    private boolean attempt(Statement statement) throws SQLException {
        var before = connection.setSavepoint();
        try {
            statement.run();
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            // 22: a span that ends before it begins; 23: a constraint
            assertTrue(refused.getSQLState().matches("(22|23).*"), refused::toString);
            connection.rollback(before);
            return false;
        }
    }

    private void compare(TreeModel model, String when) throws SQLException {
        var days = new TreeSet<>(model.turningPoints());
        days.add(days.first().minusDays(1));
        days.add(today.plusYears(50));
        days.add(today.plusDays(dice.nextInt(100) - 50));
        for (var day : days) {
            assertEquals(model.closure(day), tables.closure(day), () -> "closure of " + day + ", " + when);
        }
        var paths = tables.paths();
        for (int unit : model.units().keySet()) {
            var place = new ArrayList<>(model.place(unit, today));
            Collections.reverse(place);
            var expected = place.stream().map(step -> step + ".").collect(Collectors.joining());
            assertEquals(expected, paths.get(unit), () -> "path of " + unit + ", " + when);
        }
        compareScopes(model, when);
    }

    private void compareScopes(TreeModel model, String when) throws SQLException {
        var paths = tables.paths();
        for (int unit : model.units().keySet()) {
            var above = model.place(unit, today);
            var below = model.units().keySet().stream()
                    .filter(other -> endsWith(model.place(other, today), above))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(below, tables.inRange(Scope.subtree(paths.get(unit))), () -> "subtree of " + unit + when);
            assertEquals(
                    new TreeSet<>(List.of(unit)),
                    tables.inRange(Scope.self(paths.get(unit))),
                    () -> "self of " + unit + when);
        }
    }

    /** Whether a chain from a unit upward runs through the whole of another one. */
    private static boolean endsWith(List<Integer> chain, List<Integer> end) {
        return chain.size() >= end.size()
                && chain.subList(chain.size() - end.size(), chain.size()).equals(end);
    }
}
