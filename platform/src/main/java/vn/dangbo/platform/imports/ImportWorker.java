package vn.dangbo.platform.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Runs the jobs, one of a kind at a time over all instances of the service. A job whose instance died is run again from
 * its beginning: what it had written is found and left alone.
 */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    @Inject
    @All
    List<ImportHandler> handlers;

    @Inject
    ImportQueue queue;

    @Inject
    ImportRun run;

    @Inject
    AgroalDataSource dataSource;

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() throws SQLException {
        for (var handler : handlers) {
            if (!stopping && queue.next(handler.kind()).isPresent()) {
                workAlone(handler);
            }
        }
    }

    /** The lock belongs to a connection, so it falls when the instance that holds it dies. */
    private void workAlone(ImportHandler handler) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            if (!lock(connection, "select pg_try_advisory_lock(hashtext('import'), hashtext(?))", handler.kind())) {
                return;
            }
            try {
                var job = queue.next(handler.kind());
                while (job.isPresent() && !stopping) {
                    run.execute(job.get(), handler, () -> stopping);
                    job = queue.next(handler.kind());
                }
            } finally {
                lock(connection, "select pg_advisory_unlock(hashtext('import'), hashtext(?))", handler.kind());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import of %s interrupted; it will be run again", handler.kind());
        }
    }

    private static boolean lock(Connection connection, String sql, String kind) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
