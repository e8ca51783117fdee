package vn.dangbo.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.progress.Progress;
import vn.dangbo.local.state.StateFolder;

/** Loads import files one after the other and keeps a record, so that a load that was cut off goes on where it was. */
final class DemoLoader {
    /** A file and what is in it, as the import API calls it. */
    record LoadFile(String kind, Path path) {}

    /** What org-service itself takes: the others name organisations that their services learn from the feed. */
    private static final Set<String> WITHOUT_FEED = Set.of("admin-units", "organisations", "committees");

    private static final int ATTEMPTS = 3;
    private static final int SHOWN_ERRORS = 5;
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private final StateFolder folder;
    private final ImportClient imports;
    private final FeedFollowers followers;
    private final Approvals approvals;
    private final Progress progress;

    DemoLoader(
            StateFolder folder, ImportClient imports, FeedFollowers followers, Approvals approvals, Progress progress) {
        this.folder = folder;
        this.imports = imports;
        this.followers = followers;
        this.approvals = approvals;
        this.progress = progress;
    }

    /**
     * Loads the files that are not loaded yet, in their order, and has what they declare approved.
     *
     * @throws LaunchException when a file is not accepted whole; what was loaded before it stays loaded
     */
    void load(List<LoadFile> files) {
        DemoRecord record = DemoRecord.read(folder);
        boolean followed = false;
        for (LoadFile file : files) {
            String sha256 = sha256(file.path());
            if (record.isLoaded(file.kind(), sha256)) {
                continue;
            }
            if (!followed && !WITHOUT_FEED.contains(file.kind())) {
                followers.awaitCaughtUp();
                followed = true;
            }
            record = load(file, sha256, record);
        }
        approvals.approveAll();
        record.asComplete().write(folder);
    }

    private DemoRecord load(LoadFile file, String sha256, DemoRecord before) {
        DemoRecord record = before;
        for (int attempt = 1; ; attempt++) {
            int failed = record.failedAttempts(file.kind(), sha256);
            String key = file.kind() + "-" + sha256 + (failed == 0 ? "" : "-" + failed);
            ImportStatus end = follow(file.kind(), imports.post(file.kind(), file.path(), key));
            if (end.isAccepted()) {
                record = record.withLoaded(file.kind(), sha256, end);
                record.write(folder);
                return record;
            }
            record = record.withFailedAttempt(file.kind(), sha256);
            record.write(folder);
            // An import that a dying service left behind fails by itself and is worth another try; a rejected row is
            // not.
            if (end.rejected() > 0 || attempt == ATTEMPTS) {
                throw notAccepted(file.kind(), end);
            }
        }
    }

    private ImportStatus follow(String kind, URI location) {
        long lastProcessed = -1;
        Instant lastMove = Instant.now();
        while (true) {
            ImportStatus status = imports.status(location);
            progress.bar(kind, status.processed(), status.rows());
            if (status.isFinal()) {
                return status;
            }
            if (status.processed() != lastProcessed) {
                lastProcessed = status.processed();
                lastMove = Instant.now();
            } else if (Instant.now().isAfter(lastMove.plus(STANDSTILL))) {
                throw new LaunchException("The import of the demo's " + kind + " has stood still at row "
                        + lastProcessed + " for " + STANDSTILL.toMinutes() + " minutes: see ./dangbo logs.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchException("Loading the demo was interrupted.", e);
            }
        }
    }

    private static LaunchException notAccepted(String kind, ImportStatus end) {
        String errors = end.errors().stream()
                .limit(SHOWN_ERRORS)
                .map(ImportStatus.RowError::toString)
                .collect(Collectors.joining("; "));
        return new LaunchException("The demo's " + kind + " were not loaded (" + end.status() + ", " + end.rejected()
                + " of " + end.rows() + " rows rejected)" + (errors.isEmpty() ? "" : ": " + errors) + ".");
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream hashed = new DigestInputStream(in, digest)) {
                hashed.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LaunchException("The demo's file " + file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
