package vn.dangbo.member.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** One piece of a room: some rows, brought to the present keys in one transaction with the note of how far it went. */
final class Piece {

    private static final String NOTED = """
            insert into key_rotation (target, room) values (?, ?) on conflict do nothing
            """;
    /** An instance that did not have the new keys yet may have written behind the first pass. */
    private static final String AGAIN = """
            update key_rotation
            set done_to = null, finished_at = null, looked_at = 0, changed = 0, started_at = clock_timestamp()
            where target = ? and room = ? and finished_at < clock_timestamp() - interval '1 day'
            """;

    private static final String PROGRESS = """
            select done_to, finished_at is not null from key_rotation where target = ? and room = ? for update
            """;
    private static final String NOTE = """
            update key_rotation
            set done_to = coalesce(?, done_to), looked_at = looked_at + ?, changed = changed + ?, updated_at = clock_timestamp(),
                finished_at = case when ? then clock_timestamp() end
            where target = ? and room = ?
            """;

    private final Connection connection;
    private final Keys keys;
    private final Room room;
    private int lookedAt;
    private int changed;
    private String last;

    Piece(Connection connection, Keys keys, Room room) {
        this.connection = connection;
        this.keys = keys;
        this.room = room;
    }

    /**
     * Brings the next rows over.
     *
     * @return whether the room is done
     * @throws vn.dangbo.platform.crypto.CryptoException for a value that none of the keys reads; nothing of the piece is kept
     */
    boolean bring(int rows) throws SQLException {
        execute("select set_config('dangbo.rotating', 'on', true)");
        execute(NOTED, keys.target(), room.table());
        execute(AGAIN, keys.target(), room.table());
        var doneTo = progress();
        if (doneTo.finished) {
            connection.commit();
            return true;
        }
        try (var read = connection.prepareStatement(room.read());
                var write = connection.prepareStatement(room.write())) {
            read.setString(1, doneTo.key);
            read.setString(2, doneTo.key);
            read.setInt(3, rows);
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    lookedAt++;
                    last = row.getString(1);
                    if (rotated(row, write)) {
                        changed++;
                        write.addBatch();
                    }
                }
            }
            write.executeBatch();
        }
        boolean done = lookedAt < rows;
        note(done);
        connection.commit();
        return done;
    }

    int changed() {
        return changed;
    }

    private record DoneTo(String key, boolean finished) {}

    private DoneTo progress() throws SQLException {
        try (var statement = connection.prepareStatement(PROGRESS)) {
            statement.setString(1, keys.target());
            statement.setString(2, room.table());
            try (var row = statement.executeQuery()) {
                row.next();
                return new DoneTo(row.getString(1), row.getBoolean(2));
            }
        }
    }

    private void note(boolean done) throws SQLException {
        try (var statement = connection.prepareStatement(NOTE)) {
            statement.setString(1, last);
            statement.setInt(2, lookedAt);
            statement.setInt(3, changed);
            statement.setBoolean(4, done);
            statement.setString(5, keys.target());
            statement.setString(6, room.table());
            statement.executeUpdate();
        }
    }

    /** Fills the statement with the values of the row under the present keys; whether any differs. */
    private boolean rotated(ResultSet row, PreparedStatement write) throws SQLException {
        var id = row.getObject(2, UUID.class);
        int from = 3;
        int to = 1;
        boolean differs = false;
        for (var column : room.columns()) {
            var stored = row.getString(from++);
            var field = row.getString(from++);
            var clear = stored == null ? null : keys.cipher().decrypt(field, id, stored);
            boolean old = stored != null && keys.cipher().needsRotation(stored);
            write.setString(to++, old ? keys.cipher().encrypt(field, id, clear) : stored);
            differs |= old;
            for (var lookup : column.lookups()) {
                var found = row.getString(from++);
                var key = clear == null ? null : lookup.key().apply(clear);
                var hash = key == null ? null : keys.hash().text(lookup.purpose(), key);
                write.setString(to++, hash);
                differs |= hash != null && !hash.equals(found);
            }
        }
        write.setString(to, row.getString(1));
        return differs;
    }

    private void execute(String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
