package vn.dangbo.org.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.feed.Feed;
import vn.dangbo.platform.feed.FeedPosition;

/**
 * Nothing is passed over, whoever commits when. Beside the feed's reader runs one that does what looks right and is
 * not: it goes on behind the highest sequence number seen. In the same runs it loses events, which is why a position
 * is (transaction, sequence) and reading stops at the oldest transaction still running.
 */
@OrgServiceTest
class FeedUnderWritersTest {

    private static final int WRITERS = 10;
    private static final int TRANSACTIONS = 25;
    private static final int BATCH = 7;
    private static final int LONGEST_PAUSE_MILLIS = 8;

    @Inject
    Feed feed;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void whatCommitsLateIsNotPassedOver() throws SQLException {
        var name = "late";
        var naive = new NaiveReader(name);
        try (var slow = transaction();
                var quick = transaction()) {
            announce(slow, name, "written first");
            announce(quick, name, "written second");
            quick.commit();

            var meanwhile = feed.read(name, null, 100, Scope.everywhere());
            naive.read();
            assertEquals(List.of(), meanwhile.events(), "an older transaction is still running");
            assertTrue(meanwhile.pending(), "the reader is told that more is coming");

            slow.commit();

            var then = feed.read(name, meanwhile.next(), 100, Scope.everywhere());
            naive.read();
            assertEquals(
                    List.of("written first", "written second"),
                    then.events().stream().map(CloudEvent::subject).toList());
            assertFalse(then.pending());
            assertEquals(
                    List.of(),
                    feed.read(name, then.next(), 100, Scope.everywhere()).events());
        }
        assertEquals(
                new TreeSet<>(List.of("written second")), naive.seen, "a cursor on the sequence alone loses the first");
    }

    @Test
    void whatIsRolledBackIsNeverSeenAndHoldsNothingUp() throws SQLException {
        var name = "rolled-back";
        try (var failing = transaction();
                var good = transaction()) {
            announce(failing, name, "never");
            announce(good, name, "kept");
            good.commit();
            failing.rollback();
        }
        assertEquals(
                List.of("kept"),
                feed.read(name, null, 100, Scope.everywhere()).events().stream()
                        .map(CloudEvent::subject)
                        .toList());
    }

    @Test
    void manyWritersAndAReaderThatSeesEverythingOnceInOrder() throws Exception {
        var name = "busy";
        var naive = new NaiveReader(name);
        var writers = Executors.newFixedThreadPool(WRITERS);
        var running = new ArrayList<Future<List<String>>>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            running.add(writers.submit(() -> write(name, writer)));
        }
        var seen = new ArrayList<CloudEvent>();
        FeedPosition position = null;
        boolean more = true;
        while (more) {
            boolean writing = running.stream().anyMatch(w -> !w.isDone());
            var batch = feed.read(name, position, BATCH, Scope.everywhere());
            naive.read();
            seen.addAll(batch.events());
            position = batch.next();
            more = writing || !batch.events().isEmpty() || batch.pending();
        }
        naive.read();
        writers.shutdown();
        var written = new ArrayList<String>();
        for (var writer : running) {
            written.addAll(writer.get(1, TimeUnit.SECONDS));
        }

        var subjects = seen.stream().map(CloudEvent::subject).toList();
        assertEquals(new TreeSet<>(written), new TreeSet<>(subjects), "nothing lost, nothing invented");
        assertEquals(written.size(), subjects.size(), "nothing twice");
        var positions =
                seen.stream().map(event -> FeedPosition.parse(event.id())).toList();
        assertEquals(positions.stream().sorted(ORDER).toList(), positions, "in order of position");
        assertEquals(positions.size(), new HashSet<>(positions).size(), "every position once");
        assertTrue(
                naive.seen.size() < written.size(),
                "a cursor on the sequence alone was lucky in this run: the test proves nothing any more");
    }

    private static final Comparator<FeedPosition> ORDER = Comparator.comparingLong(
                    (FeedPosition p) -> Long.parseLong(p.transaction()))
            .thenComparingLong(FeedPosition::sequence);

    private List<String> write(String name, int writer) throws SQLException {
        var dice = new Random(writer);
        var written = new ArrayList<String>();
        try (var connection = transaction()) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                var subjects = new ArrayList<String>();
                for (int k = 0; k <= dice.nextInt(3); k++) {
                    subjects.add("%d-%d-%d".formatted(writer, i, k));
                    announce(connection, name, subjects.get(k));
                    pause(dice);
                }
                if (dice.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    written.addAll(subjects);
                }
                pause(dice);
            }
        }
        return written;
    }

    private static void pause(Random dice) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice.nextInt(LONGEST_PAUSE_MILLIS)));
    }

    private Connection transaction() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void announce(Connection connection, String name, String subject) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into outbox (aggregatetype, aggregateid, type, payload) values (?, ?, 'tested', '{}')")) {
            statement.setString(1, name);
            statement.setString(2, subject);
            statement.executeUpdate();
        }
    }

    /** Goes on behind the highest sequence number it has seen. */
    private final class NaiveReader {

        private final String name;
        private final TreeSet<String> seen = new TreeSet<>();
        private long last;

        NaiveReader(String name) {
            this.name = name;
        }

        void read() throws SQLException {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(
                            "select seq, aggregateid from outbox where aggregatetype = ? and seq > ? order by seq")) {
                statement.setString(1, name);
                statement.setLong(2, last);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.add(rows.getString(2));
                    }
                }
            }
        }
    }
}
