package vn.dangbo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.IdempotencyKey;
import vn.dangbo.platform.web.Parameters;

/** Takes files in and tells what became of them. */
@ApplicationScoped
public class Imports {

    private static final int UUID_LENGTH = 36;
    private static final int MAXIMUM_NAME_LENGTH = 200;
    private static final int HASH_BUFFER_BYTES = 64 * 1024;

    @Inject
    ImportQueue queue;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @ConfigProperty(name = "dangbo.imports.maximum-file-bytes")
    long maximumFileBytes;

    @ConfigProperty(name = "dangbo.imports.maximum-waiting", defaultValue = "20")
    int maximumWaiting;

    /**
     * Takes a file in: 202 with the job's address. The same Idempotency-Key with the same file answers with the job that
     * the first call made.
     *
     * @throws ProblemException 400 without a file or with a bad key, 413 for a file above the limit, 422 when the key
     *     was used for something else, 429 while too many files of the caller wait
     */
    public Response submit(ImportHandler handler, ImportUpload handedIn) {
        var kind = handler.kind();
        var upload = handedIn.file;
        if (upload == null) {
            throw ProblemException.badRequest("file", "IMPORT_FILE_MISSING");
        }
        if (upload.size() > maximumFileBytes) {
            throw ProblemException.of(413, "IMPORT_FILE_TOO_LARGE", maximumFileBytes >> 20);
        }
        var key = IdempotencyKey.checked(handedIn.idempotencyKey);
        try {
            var submission = new ImportQueue.Submission(
                    kind,
                    Parameters.flag("dryRun", handedIn.dryRun),
                    shortName(upload.fileName()),
                    upload.uploadedFile(),
                    upload.size(),
                    sha256(upload.uploadedFile()),
                    caller.subject(),
                    caller.name(),
                    caller.grants().stream().map(Grant::toString).toList(),
                    key);
            refuseMore(submission);
            var id = queue.add(submission).map(uuid -> kind + "-" + uuid).orElseGet(() -> earlier(submission));
            return Response.accepted()
                    .location(URI.create("/api/v1/imports/" + id))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A job of the caller with its findings in words.
     *
     * @throws ProblemException 404 when there is none, or it is somebody else's
     */
    public ImportJob get(String id, Locale locale) {
        return summary(id)
                .map(job -> job.with(
                        queue.findings(job.uuid()).stream()
                                .map(f -> new ImportJob.Finding(
                                        f.row(),
                                        f.column(),
                                        f.code(),
                                        f.severity(),
                                        messages.text(locale, f.code(), f.arguments())))
                                .toList(),
                        job.failure() == null ? null : messages.text(locale, job.failure(), List.of())))
                .orElseThrow(() -> ProblemException.notFound("IMPORT_NOT_FOUND", id));
    }

    /** A job of the caller without its findings. */
    Optional<ImportJob> summary(String id) {
        return summary(id, caller.subject());
    }

    Optional<ImportJob> summary(String id, String createdBy) {
        // A kind may hold hyphens itself; the UUID after it is of one length.
        int dash = id.length() - UUID_LENGTH - 1;
        if (dash < 1 || id.charAt(dash) != '-') {
            return Optional.empty();
        }
        try {
            return queue.find(UUID.fromString(id.substring(dash + 1)), id.substring(0, dash), createdBy);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String earlier(ImportQueue.Submission submission) {
        var job = queue.findByKey(submission.createdBy(), submission.idempotencyKey())
                .orElseThrow();
        boolean same = job.kind().equals(submission.kind())
                && job.dryRun() == submission.dryRun()
                && job.digest().equals("sha256:" + submission.sha256());
        if (!same) {
            throw ProblemException.of(422, "IDEMPOTENCY_KEY_REUSED");
        }
        return job.id();
    }

    /** Everybody's files wait in one line; nobody fills it alone. */
    private void refuseMore(ImportQueue.Submission submission) {
        var account = submission.createdBy();
        boolean again = submission.idempotencyKey() != null
                && queue.findByKey(account, submission.idempotencyKey()).isPresent();
        if (!again && queue.waiting(account) >= maximumWaiting) {
            throw ProblemException.of(429, "IMPORTS_WAITING", maximumWaiting);
        }
    }

    private static String shortName(String fileName) {
        var name = fileName == null || fileName.isBlank() ? "file" : fileName;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.length() <= MAXIMUM_NAME_LENGTH ? name : name.substring(name.length() - MAXIMUM_NAME_LENGTH);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[HASH_BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
