package vn.dangbo.org.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;

/** The tree's tables by plain JDBC, as anybody with the role may use them. */
final class TreeTables {

    private final Connection connection;

    TreeTables(Connection connection) {
        this.connection = connection;
    }

    static UUID id(int unit) {
        return new UUID(1, unit);
    }

    void insertUnit(int unit, TreeModel.Life life) throws SQLException {
        run(
                "insert into organisation (id, number, code, established_on, ended_on) values (?, ?, ?, ?, ?)",
                id(unit),
                (long) unit,
                "U" + unit,
                life.from(),
                life.to());
    }

    void changeUnit(int unit, TreeModel.Life life) throws SQLException {
        run("update organisation set established_on = ?, ended_on = ? where id = ?", life.from(), life.to(), id(unit));
    }

    void insert(TreeModel.Edge edge) throws SQLException {
        run(
                "insert into organisation_edge (child_id, parent_id, valid_from, valid_to) values (?, ?, ?, ?)",
                id(edge.child()),
                id(edge.parent()),
                edge.life().from(),
                edge.life().to());
    }

    void delete(TreeModel.Edge edge) throws SQLException {
        run(
                "delete from organisation_edge where child_id = ? and valid_from = ?",
                id(edge.child()),
                edge.life().from());
    }

    void change(TreeModel.Edge before, TreeModel.Edge after) throws SQLException {
        run(
                "update organisation_edge set parent_id = ?, valid_from = ?, valid_to = ? where child_id = ? and valid_from = ?",
                id(after.parent()),
                after.life().from(),
                after.life().to(),
                id(before.child()),
                before.life().from());
    }

    LocalDate today() throws SQLException {
        try (var result = connection.createStatement().executeQuery("select vietnam_today()")) {
            result.next();
            return result.getObject(1, LocalDate.class);
        }
    }

    Set<TreeModel.Pair> closure(LocalDate day) throws SQLException {
        try (var statement = prepare("""
                        select a.number, d.number, c.depth
                        from organisation_closure c
                        left join organisation a on a.id = c.ancestor_id
                        left join organisation d on d.id = c.descendant_id
                        where c.validity @> cast(? as date)
                        """, day);
                var result = statement.executeQuery()) {
            var pairs = new TreeSet<TreeModel.Pair>();
            while (result.next()) {
                pairs.add(new TreeModel.Pair(result.getInt(1), result.getInt(2), result.getInt(3)));
            }
            return pairs;
        }
    }

    Map<Integer, String> paths() throws SQLException {
        try (var result = connection.createStatement().executeQuery("select number, path from organisation")) {
            var paths = new TreeMap<Integer, String>();
            while (result.next()) {
                paths.put(result.getInt(1), result.getString(2));
            }
            return paths;
        }
    }

    Set<Integer> inRange(Scope.Range range) throws SQLException {
        try (var statement = prepare(
                        "select number from organisation where path >= ? collate \"C\" and path < ? collate \"C\"",
                        range.low(),
                        range.high());
                var result = statement.executeQuery()) {
            var units = new TreeSet<Integer>();
            while (result.next()) {
                units.add(result.getInt(1));
            }
            return units;
        }
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i], values[i] == null ? Types.DATE : type(values[i]));
        }
        return statement;
    }

    private static int type(Object value) {
        if (value instanceof LocalDate) {
            return Types.DATE;
        }
        if (value instanceof Number) {
            return Types.BIGINT;
        }
        return value instanceof UUID ? Types.OTHER : Types.VARCHAR;
    }
}
