package vn.dangbo.member.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tidies up behind what broke off, and asks the scanner again about what it could not tell. */
@ApplicationScoped
class AttachmentSweep {

    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);
    private static final int AT_ONCE = 100;

    @Inject
    AttachmentConfig config;

    @Inject
    AttachmentFiles files;

    @Inject
    Contents contents;

    @Inject
    FileStore store;

    @Inject
    Scanning scanning;

    @Inject
    Clock clock;

    /** Deletes contents that no record names, and what was never wholly received, once they are old enough. */
    @Scheduled(every = "${dangbo.attachments.sweep-every:15m}", delayed = "1m")
    void deleteOrphans() throws IOException {
        var before = clock.instant().minus(config.orphanAge());
        store.olderThan(before, this::deleteUnknown);
        deleteHalfReceived(before);
    }

    private void deleteUnknown(List<UUID> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var known = contents.known(keys);
        for (var key : keys) {
            if (!known.contains(key)) {
                try {
                    store.delete(key);
                    LOG.infof("Deleted content %s, which no record names", key);
                } catch (IOException e) {
                    LOG.warnf(e, "Content %s, which no record names, cannot be deleted", key);
                }
            }
        }
    }

    private void deleteHalfReceived(Instant before) throws IOException {
        if (Files.notExists(files.incoming())) {
            return;
        }
        try (var parts = Files.newDirectoryStream(files.incoming(), "*.part")) {
            for (var part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Asks about contents of which nothing is known yet. */
    @Scheduled(every = "${dangbo.attachments.rescan-every:1m}", delayed = "1m")
    void scanAgain() {
        if (!scanning.active()) {
            return;
        }
        for (var one : contents.toScan(AT_ONCE)) {
            try (var content = Received.from(store, one.key(), files.incoming())) {
                var verdict = scanning.verdict(content.file()).orElseThrow();
                contents.scanned(one, verdict);
                if (verdict.step() == ScanStep.FIND_HARM) {
                    store.delete(one.key());
                }
            } catch (IOException e) {
                LOG.warnf(e, "Content %s cannot be scanned", one.key());
            }
        }
    }
}
