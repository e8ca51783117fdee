package vn.dangbo.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.platform.text.Folding;

/** Writes the tree of the synthetic nation into one service's database; its closure and its paths follow by the database's own triggers. */
final class ScaleTree {

    /** As the organisation feed carries a unit: whoever reads it from the beginning learns these units like all others. */
    private static final String STATE = """
            select o.id, jsonb_build_object(
                       'id', o.id, 'number', o.number, 'code', o.code, 'establishedOn', o.established_on, 'endedOn', o.ended_on,
                       'successorId', o.successor_id,
                       'versions', (select jsonb_agg(jsonb_build_object(
                                        'validFrom', v.valid_from, 'validTo', v.valid_to, 'name', v.name, 'shortName', v.short_name,
                                        'searchKey', v.search_key, 'kind', v.kind, 'subtype', v.subtype, 'sector', v.sector))
                                    from organisation_version v where v.organisation_id = o.id),
                       'edges', (select coalesce(jsonb_agg(jsonb_build_object(
                                        'parentId', e.parent_id, 'validFrom', e.valid_from, 'validTo', e.valid_to)), '[]')
                                 from organisation_edge e where e.child_id = o.id)) as state
            from organisation o where o.number >= ? and o.number < ? order by o.number
            """;

    private static final String ANNOUNCE =
            "insert into outbox (aggregatetype, aggregateid, type, organisation_id, payload)"
                    + " select 'organisations', cast(id as text), 'vn.dangbo.organisation.changed', id, state from ("
                    + STATE + ") units";

    private static final String RECORD = "insert into organisation_record (organisation_id, recorded_by, cause, state)"
            + " select id, 'scale', 'IMPORT', state from (" + STATE + ") units";

    private final List<ScaleUnits.ScaleUnit> units;
    private final long firstNumber;

    /** @param firstNumber the units' numbers, short labels of path steps, begin here */
    ScaleTree(List<ScaleUnits.ScaleUnit> units, long firstNumber) {
        this.units = units;
        this.firstNumber = firstNumber;
    }

    /** Takes so many numbers out of the count of the database that gives them to all, and tells the first. */
    static long reserve(Connection authority, int count) throws SQLException {
        String next = """
                select setval(pg_get_serial_sequence('organisation', 'number'),
                              greatest((select coalesce(max(number), 0) from organisation),
                                       nextval(pg_get_serial_sequence('organisation', 'number'))) + %d)
                """.formatted(count);
        try (Statement sql = authority.createStatement();
                ResultSet row = sql.executeQuery(next)) {
            row.next();
            return row.getLong(1) - count + 1;
        }
    }

    /** The units, what they were called and under whom they stood. */
    void write(Connection database) throws SQLException {
        long number = firstNumber;
        try (CopyText copy = new CopyText(database, "organisation (id, number, code, established_on, ended_on)")) {
            for (ScaleUnits.ScaleUnit unit : units) {
                copy.row(unit.id(), number++, unit.code(), unit.from(), unit.to());
            }
        }
        try (CopyText copy = new CopyText(
                database,
                "organisation_version (organisation_id, valid_from, valid_to, name, search_key, kind, subtype, sector)")) {
            for (ScaleUnits.ScaleUnit unit : units) {
                copy.row(
                        unit.id(),
                        unit.from(),
                        unit.to(),
                        unit.name(),
                        Folding.key(unit.name()),
                        unit.kind(),
                        unit.subtype(),
                        unit.sector());
            }
        }
        try (CopyText copy = new CopyText(database, "organisation_edge (child_id, parent_id, valid_from, valid_to)")) {
            for (ScaleUnits.ScaleUnit unit : units) {
                for (ScaleUnits.Edge edge : unit.edges()) {
                    copy.row(unit.id(), ScaleUnits.id(edge.parent()), edge.from(), edge.to());
                }
            }
        }
    }

    /** Where the tree is owned: the units are announced to those who follow it, and recorded as believed from now on. */
    void announce(Connection owner) throws SQLException {
        for (String statement : List.of(ANNOUNCE, RECORD)) {
            try (PreparedStatement sql = owner.prepareStatement(statement)) {
                sql.setLong(1, firstNumber);
                sql.setLong(2, firstNumber + units.size());
                sql.executeUpdate();
            }
        }
    }

    /** The place on today's tree of each unit, by its code. */
    Map<String, String> paths(Connection database) throws SQLException {
        Map<String, String> paths = new HashMap<>();
        try (PreparedStatement sql =
                database.prepareStatement("select code, path from organisation where number >= ? and number < ?")) {
            sql.setLong(1, firstNumber);
            sql.setLong(2, firstNumber + units.size());
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    paths.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return paths;
    }
}
