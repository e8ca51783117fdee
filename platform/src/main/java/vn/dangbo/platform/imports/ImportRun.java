package vn.dangbo.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.access.Reach;
import vn.dangbo.platform.tabular.Limits;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowError;
import vn.dangbo.platform.tabular.TabularFile;
import vn.dangbo.platform.tabular.TabularFileException;

/** Takes one job from its first row to its last, in chunks that are each a transaction. */
@ApplicationScoped
public class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int CHUNK_TIMEOUT_SECONDS = 600;

    @Inject
    ImportQueue queue;

    @Inject
    Reach reach;

    @ConfigProperty(name = "dangbo.imports.chunk-rows")
    int chunkRows;

    @ConfigProperty(name = "dangbo.imports.maximum-rows")
    int maximumRows;

    /** Where a run stands. */
    private static final class Attempt {
        private final ImportJob job;
        private final Findings findings = new Findings();
        private int rows;
        private int processed;
        private int listed;

        Attempt(ImportJob job) {
            this.job = job;
        }

        ImportQueue.Progress progress() {
            int rejected = findings.rejectedRows();
            return new ImportQueue.Progress(rows, processed, processed - rejected, rejected, findings.total());
        }
    }

    void execute(ImportJob job, ImportHandler handler, BooleanSupplier stopping) {
        queue.start(job.uuid());
        var attempt = new Attempt(job);
        Path file = null;
        try {
            file = Files.createTempFile("dangbo-import", ".upload");
            queue.fetch(job.uuid(), file);
            if (read(file, attempt, handler, stopping)) {
                queue.finish(job.uuid(), null);
            }
        } catch (TabularFileException e) {
            attempt.findings.addOfFile(e.problems());
            note(attempt);
            queue.finish(job.uuid(), "IMPORT_FILE_REFUSED");
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %s failed", job.id());
            queue.finish(job.uuid(), "IMPORT_INTERRUPTED");
        } finally {
            delete(file);
        }
    }

    /** Whether the file was read to its end; not when the service is stopping. */
    private boolean read(Path file, Attempt attempt, ImportHandler handler, BooleanSupplier stopping)
            throws IOException {
        var limits = Limits.DEFAULT.withRows(maximumRows);
        attempt.rows = countRows(file, attempt.job, handler, limits);
        var grants = attempt.job.grants().stream()
                .map(Grant::parse)
                .flatMap(Optional::stream)
                .toList();
        var scope = QuarkusTransaction.requiringNew()
                .call(() -> reach.of(grants, handler.permission().roles()));
        var session = handler.begin(new ImportContext(
                scope,
                attempt.findings,
                attempt.job.createdByName(),
                attempt.job.createdBy(),
                attempt.job.id(),
                grants));
        try (var rows = TabularFile.open(file, attempt.job.fileName(), handler.columns(), limits)) {
            attempt.findings.addAll(rows.warnings());
            var chunk = new ArrayList<Row>(chunkRows);
            for (var row : rows) {
                chunk.add(row);
                if (chunk.size() == chunkRows) {
                    if (stopping.getAsBoolean()) {
                        return false;
                    }
                    accept(attempt, session, chunk);
                    chunk.clear();
                }
            }
            accept(attempt, session, chunk);
        }
        inTransaction(() -> session.complete(!attempt.job.dryRun()));
        note(attempt);
        return true;
    }

    /** A first pass over the file, so that progress can be told from the beginning. */
    private static int countRows(Path file, ImportJob job, ImportHandler handler, Limits limits) throws IOException {
        int count = 0;
        try (var rows = TabularFile.open(file, job.fileName(), handler.columns(), limits)) {
            for (var row = rows.iterator(); row.hasNext(); row.next()) {
                count++;
            }
        }
        return count;
    }

    private void accept(Attempt attempt, ImportHandler.Session session, List<Row> chunk) {
        inTransaction(() -> session.accept(chunk, !attempt.job.dryRun()));
        attempt.processed += chunk.size();
        note(attempt);
    }

    private void note(Attempt attempt) {
        List<RowError> fresh = attempt.findings.takeFresh();
        queue.note(attempt.job.uuid(), attempt.progress(), fresh, attempt.listed);
        attempt.listed += fresh.size();
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(CHUNK_TIMEOUT_SECONDS).run(work);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
