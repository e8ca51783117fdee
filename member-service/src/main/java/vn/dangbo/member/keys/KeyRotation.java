package vn.dangbo.member.keys;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;

/**
 * Brings all encrypted values and hashes to the active keys, in pieces: whoever is killed goes on where the last piece ended.
 * It runs as the owner of the tables, because traffic may change no history. One instance at a time does it.
 */
@ApplicationScoped
public class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    /** Falls with the connection of an instance that dies. */
    private static final String TURN = "select pg_try_advisory_lock(hashtextextended('key_rotation', 0))";

    private static final Duration REST = Duration.ofHours(1);

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "dangbo.crypto.rotation.rows", defaultValue = "500")
    int rows;

    /** When everything was last seen to be done; null before. */
    private volatile Instant doneAt;

    /** Soon after the start, again until everything is done, and each day from the beginning. */
    @Scheduled(
            every = "${dangbo.crypto.rotation.every:1m}",
            delayed = "${dangbo.crypto.rotation.delay:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        if (doneAt != null && doneAt.plus(REST).isAfter(clock.instant())) {
            return;
        }
        try {
            doneAt = bring(new Keys(cipher, hash)) ? clock.instant() : null;
        } catch (SQLException | RuntimeException failure) {
            LOG.error("Values are not all under the present keys yet; trying again", failure);
        }
    }

    /**
     * Brings everything to the keys.
     *
     * @return false when another instance is doing it
     */
    boolean bring(Keys keys) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            if (!isOurTurn(connection)) {
                return false;
            }
            connection.setAutoCommit(false);
            seal(connection, keys);
            for (var room : Room.ALL) {
                bring(connection, keys, room);
            }
            return true;
        }
    }

    private void seal(Connection connection, Keys keys) throws SQLException {
        var sealing = new Sealing(connection, keys);
        int all = 0;
        for (int some = sealing.bring(rows); some > 0; some = sealing.bring(rows)) {
            all += some;
        }
        if (all > 0) {
            LOG.infof("Texts of %d cases that stood open are encrypted", all);
        }
        int notes = 0;
        for (int some = sealing.bringNotes(rows); some > 0; some = sealing.bringNotes(rows)) {
            notes += some;
        }
        if (notes > 0) {
            LOG.infof("%d remarks of steps that stood open are encrypted", notes);
        }
    }

    private void bring(Connection connection, Keys keys, Room room) throws SQLException {
        var begun = clock.instant();
        long changed = 0;
        boolean ended;
        do {
            var piece = new Piece(connection, keys, room);
            ended = piece.bring(rows);
            changed += piece.changed();
        } while (!ended);
        if (changed > 0) {
            long milliseconds =
                    Math.max(1, Duration.between(begun, clock.instant()).toMillis());
            LOG.infof("%d rows of %s brought to the present keys in %d ms", changed, room.table(), milliseconds);
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TURN)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
