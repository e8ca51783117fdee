package vn.dangbo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.tabular.RowError;

/** The jobs, their files and their findings in the database. */
@ApplicationScoped
public class ImportQueue {

    private static final int PIECE_BYTES = 1 << 20;

    private static final String ADD = """
            insert into import_job (id, kind, status, dry_run, file_name, sha256, size_bytes,
                                    created_by, created_by_name, grants, idempotency_key)
            values (:id, :kind, 'QUEUED', :dryRun, :fileName, :sha256, :sizeBytes,
                    :createdBy, :createdByName, cast(:grants as text[]), cast(:key as text))
            on conflict (created_by, idempotency_key) do nothing
            """;

    private static final String PROGRESS = """
            update import_job set rows = :rows, processed = :processed, accepted = :accepted, rejected = :rejected,
                   findings = :findings
            where id = :id
            """;

    private static final String ADD_FINDINGS = """
            insert into import_finding (job_id, number, row, column_code, code, severity, arguments)
            select "jobId", number, row, "columnCode", code, severity, arguments
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r("jobId" uuid, number int, row int, "columnCode" text, code text, severity text, arguments text[])
            """;

    @Inject
    Sql sql;

    /** What is handed in, and by whom. */
    record Submission(
            String kind,
            boolean dryRun,
            String fileName,
            Path file,
            long sizeBytes,
            String sha256,
            String createdBy,
            String createdByName,
            List<String> grants,
            String idempotencyKey) {}

    /** Puts a file into the queue; empty when the same caller has used the idempotency key before. */
    @Transactional
    Optional<UUID> add(Submission s) throws IOException {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("kind", s.kind());
        parameters.put("dryRun", s.dryRun());
        parameters.put("fileName", s.fileName());
        parameters.put("sha256", s.sha256());
        parameters.put("sizeBytes", s.sizeBytes());
        parameters.put("createdBy", s.createdBy());
        parameters.put("createdByName", s.createdByName());
        parameters.put("grants", s.grants().toArray(String[]::new));
        parameters.put("key", s.idempotencyKey());
        if (sql.execute(ADD, parameters) == 0) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(s.file())) {
            storePieces(id, content);
        }
        return Optional.of(id);
    }

    private void storePieces(UUID id, InputStream content) throws IOException {
        int part = 0;
        for (var piece = content.readNBytes(PIECE_BYTES); piece.length > 0; piece = content.readNBytes(PIECE_BYTES)) {
            sql.execute(
                    "insert into import_file (job_id, part, content) values (:job, :part, :content)",
                    Map.of("job", id, "part", part++, "content", piece));
        }
    }

    /** The job of a caller. */
    @Transactional
    Optional<ImportJob> find(UUID id, String kind, String createdBy) {
        return sql.first(
                ImportJob.SELECT + "where id = :id and kind = :kind and created_by = :createdBy",
                Map.of("id", id, "kind", kind, "createdBy", createdBy),
                ImportJob::of);
    }

    /** The job that a caller handed in under an idempotency key. */
    @Transactional
    Optional<ImportJob> findByKey(String createdBy, String key) {
        return sql.first(
                ImportJob.SELECT + "where created_by = :createdBy and idempotency_key = :key",
                Map.of("createdBy", createdBy, "key", key),
                ImportJob::of);
    }

    /** How many files of a caller are not over. */
    @Transactional
    int waiting(String createdBy) {
        return sql.first(
                        "select cast(count(*) as int) as jobs from import_job"
                                + " where created_by = :createdBy and status in ('QUEUED', 'RUNNING')",
                        Map.of("createdBy", createdBy),
                        row -> row.get("jobs", Integer.class))
                .orElseThrow();
    }

    /** The oldest job of a kind that is not over. */
    @Transactional
    Optional<ImportJob> next(String kind) {
        return sql.first(
                ImportJob.SELECT + "where kind = :kind and status in ('QUEUED', 'RUNNING') order by created_at, id",
                Map.of("kind", kind),
                ImportJob::of);
    }

    /** Marks the job as running from its beginning; what an earlier, interrupted run noted is dropped. */
    @Transactional
    void start(UUID id) {
        sql.execute("delete from import_finding where job_id = :id", Map.of("id", id));
        sql.execute("""
                update import_job set status = 'RUNNING', started_at = now(), rows = 0, processed = 0, accepted = 0,
                       rejected = 0, findings = 0
                where id = :id
                """, Map.of("id", id));
    }

    /** Writes the job's file to a path. */
    @Transactional
    void fetch(UUID id, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int part = 0; ; part++) {
                var piece = sql.first(
                        "select content from import_file where job_id = :id and part = :part",
                        Map.of("id", id, "part", part),
                        row -> row.get("content", byte[].class));
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How far a job has come. */
    record Progress(int rows, int processed, int accepted, int rejected, int findings) {}

    private record FindingRow(
            UUID jobId, int number, int row, String columnCode, String code, String severity, List<String> arguments) {}

    /** Notes progress and the findings since the last note. */
    @Transactional
    void note(UUID id, Progress progress, List<RowError> fresh, int firstNumber) {
        sql.execute(
                PROGRESS,
                Map.of(
                        "id", id,
                        "rows", progress.rows(),
                        "processed", progress.processed(),
                        "accepted", progress.accepted(),
                        "rejected", progress.rejected(),
                        "findings", progress.findings()));
        var rows = new ArrayList<FindingRow>();
        for (var f : fresh) {
            int number = firstNumber + rows.size();
            if (number < ImportJob.LISTED_FINDINGS) {
                rows.add(new FindingRow(
                        id, number, f.row(), f.column(), f.code(), f.severity().name(), f.arguments()));
            }
        }
        sql.write(ADD_FINDINGS, rows);
    }

    /** Ends a job; its file, which holds personal data, is not kept. */
    @Transactional
    void finish(UUID id, String failure) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("status", failure == null ? "DONE" : "FAILED");
        parameters.put("failure", failure);
        sql.execute(
                "update import_job set status = :status, failure = cast(:failure as text), finished_at = now() where id = :id",
                parameters);
        sql.execute("delete from import_file where job_id = :id", Map.of("id", id));
    }

    /** One finding as stored. */
    record StoredFinding(int row, String column, String code, String severity, List<String> arguments) {}

    /** The findings of a job in order of rows. */
    @Transactional
    List<StoredFinding> findings(UUID id) {
        return sql.list(
                "select row, column_code, code, severity, arguments from import_finding where job_id = :id order by row, number",
                Map.of("id", id),
                row -> new StoredFinding(
                        row.get("row", Integer.class),
                        row.get("column_code", String.class),
                        row.get("code", String.class),
                        row.get("severity", String.class),
                        List.of(row.get("arguments", String[].class))));
    }
}
